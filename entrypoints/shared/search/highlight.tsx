import { createContext, useContext, useMemo } from 'react';
import styles from './highlight.module.css';
import { marks } from './marks';

/** Whether what is shown was found but for one slip, so that what was nearly meant is marked too. */
export const Nearly = createContext(false);

/** A text with what was found in it marked. */
export function Highlight({ text, words }: { text: string; words: readonly string[] }) {
  const near = useContext(Nearly);
  const runs = useMemo(() => {
    let at = 0;
    return marks(text, words, near).map((run) => {
      const start = at;
      at += run.text.length;
      return { ...run, start };
    });
  }, [text, words, near]);
  return runs.map((run) =>
    run.hit ? (
      <mark key={run.start} className={styles.mark}>
        {run.text}
      </mark>
    ) : (
      run.text
    ),
  );
}
