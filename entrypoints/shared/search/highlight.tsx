import { useMemo } from 'react';
import styles from './highlight.module.css';
import { marks } from './marks';

/** A text with what was found in it marked. */
export function Highlight({ text, words }: { text: string; words: readonly string[] }) {
  const runs = useMemo(() => {
    let at = 0;
    return marks(text, words).map((run) => {
      const start = at;
      at += run.text.length;
      return { ...run, start };
    });
  }, [text, words]);
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
