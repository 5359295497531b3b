import { useState } from 'react';
import { i18n } from '#i18n';
import type { CaughtPromise } from '@/rules';
import styles from './draft.module.css';
import { PromiseRow } from './promise-row';

export type Vow = (promise: CaughtPromise, dueAt: number | null) => void;

type Props = {
  promises: readonly CaughtPromise[];
  vowed: readonly string[];
  now: number;
  dues: Readonly<Record<string, number | null>>;
  setDue: (text: string, dueAt: number | null) => void;
  vow: Vow | undefined;
};

/** By when each promise is due, as its words allow until the person says otherwise. */
export function useDues() {
  const [dues, setDues] = useState<Readonly<Record<string, number | null>>>({});
  return {
    dues,
    setDue: (text: string, dueAt: number | null) => setDues({ ...dues, [text]: dueAt }),
    dueOf: ({ text, dueAt }: CaughtPromise) => (text in dues ? (dues[text] ?? null) : dueAt),
  };
}

/** What a draft promises; each is kept as something to do by one key, so that saying it is not the last of it. */
export function Promises({ promises, vowed, now, dues, setDue, vow }: Props) {
  if (promises.length === 0) return null;
  const next = promises.find(({ text }) => !vowed.includes(text));
  return (
    <section className={styles.promisesBox} aria-label={i18n.t('desk.scripts.promises')}>
      <h3 className={styles.promisesTitle}>{i18n.t('desk.scripts.promises')}</h3>
      <ul className={styles.promises}>
        {promises.map((promise) => {
          const { text } = promise;
          const dueAt = text in dues ? (dues[text] ?? null) : promise.dueAt;
          return (
            <PromiseRow
              key={promise.start}
              promise={promise}
              dueAt={dueAt}
              now={now}
              vowed={vowed.includes(text)}
              hotkey={promise === next ? 'Alt+P' : undefined}
              setDue={(at) => setDue(text, at)}
              keep={vow === undefined ? undefined : () => vow(promise, dueAt)}
            />
          );
        })}
      </ul>
    </section>
  );
}
