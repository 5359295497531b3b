import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import look from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import styles from '../contact/contact.module.css';
import { fenOf } from '../contact/plan-draft';
import { EMPTY_DRAFT } from '../drafts';
import { useDraft, useScreen } from '../store';
import { handOn } from './hand-on';
import { readSum, type SumFields, sumIn, writeSum } from './sum-draft';

export type Way = {
  word: string;
  /** Whether it was kept; what was typed stays until it was. */
  act: (said: { fen: number; who: string }) => Promise<boolean>;
};

type Props = {
  /** Under which it is drafted. */
  of: string;
  /** The card it stands in. */
  card: string;
  /** Names the fields to assistive tools. */
  label: string;
  whoLabel: string;
  start: SumFields;
  /** What can be said with this sum; Enter says the first. */
  ways: readonly [Way, ...Way[]];
  /** Beside the ways. */
  children?: ReactNode;
};

/** A sum and a name, and what can be said with them. Kept as typed until it is saved. */
export function SumForm({ of, card, label, whoLabel, start, ways, children }: Props) {
  const kept = readSum(useDraft(of).text);
  const change = useScreen((screen) => screen.change);
  const [writing, setWriting] = useState(false);
  const fields = kept ?? start;
  const said = sumIn(fields);
  const form = useRef<HTMLFormElement>(null);
  // What was said takes the fields away; whoever said it goes on from the card, or from what the log says now.
  useLayoutEffect(() => {
    const here = form.current;
    return () => {
      if (here?.contains(document.activeElement)) handOn([card, 'log']);
    };
  }, [card]);
  const wrong = fields.sum !== '' && (fenOf(fields.sum) === undefined || said === null);

  const take = async ({ act }: Way) => {
    if (said === null || writing) return;
    setWriting(true);
    const done = await act(said);
    setWriting(false);
    if (done) change(of, EMPTY_DRAFT);
  };
  const type = (part: Partial<SumFields>) => change(of, { text: writeSum({ ...fields, ...part }) });

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void take(ways[0]);
      }}
    >
      <label className={styles.field}>
        <span>{i18n.t('panel.money.sum')}</span>
        <input
          className={look.field}
          value={fields.sum}
          inputMode="decimal"
          maxLength={20}
          aria-invalid={wrong}
          onChange={(event) => type({ sum: event.target.value })}
        />
        {wrong ? <span className={styles.why}>{i18n.t('panel.contact.noSum')}</span> : null}
      </label>
      <label className={styles.field}>
        <span>{whoLabel}</span>
        <input
          className={look.field}
          value={fields.who}
          maxLength={60}
          onChange={(event) => type({ who: event.target.value })}
        />
      </label>
      <div className={styles.ways}>
        {children}
        {ways.map((way, nth) => (
          <KeyButton
            key={way.word}
            type={nth === 0 ? 'submit' : 'button'}
            disabled={said === null}
            {...(nth === 0 ? {} : { onClick: () => void take(way) })}
          >
            {way.word}
          </KeyButton>
        ))}
      </div>
    </form>
  );
}
