import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Countdown } from '@/components/countdown';
import { KeyButton } from '@/components/key-button';
import { moment } from '@/components/words';
import type { Entry } from '@/storage';
import { entryLine } from './entry-line';
import styles from './panel.module.css';
import type { Record, Shown } from './shown';
import { useBookWord } from './use-book';

const FIRST = 8;

/** Ids of promises that were kept or given up. */
const doneOf = (entries: Entry[]) =>
  new Set(entries.flatMap((entry) => (entry.kind === 'promiseDone' ? [entry.of] : [])));

function Line({ entry, open, record }: { entry: Entry; open: boolean; record: Record }) {
  const bookWord = useBookWord();
  return (
    <li className={styles.row} data-kind={entry.kind}>
      <span>
        <span className={styles.entryText}>{entryLine(entry, bookWord)}</span>{' '}
        <span className={styles.faint}>
          {entry.author} {moment(entry.at)}
        </span>
      </span>
      {entry.kind === 'promise' && open ? (
        <span className={styles.pills}>
          {entry.dueAt === null ? null : <Countdown endsAt={entry.dueAt} form="short" tone="ours" />}
          <KeyButton
            onClick={() => void record({ kind: 'promiseDone', of: entry.id })}
            label={i18n.t('panel.log.doneLabel', { text: entry.text })}
          >
            {i18n.t('panel.log.done')}
          </KeyButton>
        </span>
      ) : null}
    </li>
  );
}

/** What was done on this case, newest first; promises still open stay on top. */
export function TimelineSection({ shown: { entries }, record }: { shown: Shown; record: Record }) {
  const [all, setAll] = useState(false);
  const done = doneOf(entries);
  const isOpen = (entry: Entry) => entry.kind === 'promise' && !done.has(entry.id);
  const newest = entries.toReversed();
  const lines = [...newest.filter(isOpen), ...newest.filter((entry) => !isOpen(entry))];
  return (
    <Card title={i18n.t('panel.log.title')} aside={lines.length === 0 ? undefined : String(lines.length)}>
      {lines.length === 0 ? <p className={styles.faint}>{i18n.t('panel.log.empty')}</p> : null}
      <ul className={styles.rows}>
        {(all ? lines : lines.slice(0, FIRST)).map((entry) => (
          <Line key={entry.id} entry={entry} open={isOpen(entry)} record={record} />
        ))}
      </ul>
      {lines.length <= FIRST ? null : (
        <KeyButton look="quiet" onClick={() => setAll(!all)}>
          {all ? i18n.t('common.close') : i18n.t('panel.more', { count: lines.length - FIRST })}
        </KeyButton>
      )}
    </Card>
  );
}
