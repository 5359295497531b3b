import { memo } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import type { Book, CaseChange } from '@/rules';
import { changeLine } from './change-words';
import { LISTED, type Trial } from './compare-in-portions';
import styles from './packs.module.css';

type Books = { before: Book; after: Book };

/** The case's own number; its key begins with platform and shop. */
const numberOf = (key: string): string => key.split('|').at(-1)?.replace(/^o:/, '') ?? key;

const Changed = memo(function Changed({ change, books }: { change: CaseChange; books: Books }) {
  return (
    <li className={styles.changed}>
      <a className={styles.number} href={`?${new URLSearchParams({ case: change.name })}#register`}>
        {numberOf(change.name)}
      </a>
      {change.lost.length === 0 ? null : <Pill tone="danger">{i18n.t('desk.review.lostMark')}</Pill>}
      <ul className={styles.lines}>
        {change.changes.map((one, nth) => {
          const { what, before, after } = changeLine(one, books.before, books.after);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a change has no name; the list is made once
            <li key={nth}>
              <span className={styles.faint}>{what}</span> {before} → <strong>{after}</strong>
            </li>
          );
        })}
      </ul>
    </li>
  );
});

function summaryOf({ all, seen, changed, state }: Trial): string {
  if (all === 0) return i18n.t('desk.review.noCases');
  if (state === 'running') return i18n.t('desk.review.running', { done: seen, all });
  if (state === 'stopped') return i18n.t('desk.review.stopped', { done: seen, all });
  return changed === 0
    ? i18n.t('desk.review.same', { all })
    : i18n.t('desk.review.changed', { n: changed, all });
}

type Props = { trial: Trial; books: Books; onStop: () => void; onAgain: () => void };

/** Every local case judged under both books: how many change, these, so. */
export function ReviewTrial({ trial, books, onStop, onAgain }: Props) {
  const { all, seen, changed, lost, first, state } = trial;
  return (
    <Card title={i18n.t('desk.review.trial')} hint={i18n.t('desk.review.trialHint')}>
      <p role="status" className={styles.sum}>
        {summaryOf(trial)}
      </p>
      {state === 'running' && all > 0 ? (
        <div className={styles.progress}>
          <progress value={seen} max={all} aria-label={i18n.t('desk.review.trial')} />
          <KeyButton onClick={onStop}>{i18n.t('desk.review.stop')}</KeyButton>
        </div>
      ) : null}
      {state === 'stopped' ? <KeyButton onClick={onAgain}>{i18n.t('desk.review.again')}</KeyButton> : null}
      {lost === 0 ? null : <p className={styles.lost}>{i18n.t('desk.review.lost', { n: lost })}</p>}
      {changed > LISTED ? <p className={styles.faint}>{i18n.t('desk.review.first', { n: LISTED })}</p> : null}
      <ul className={styles.list}>
        {first.map((change) => (
          <Changed key={change.name} change={change} books={books} />
        ))}
      </ul>
    </Card>
  );
}
