import type { ReactNode } from 'react';
import styles from './note-line.module.css';

/** One calm line over the work, with what can be done about it: it never stands in the way. */
export function NoteLine({ words, children }: { words: string; children: ReactNode }) {
  return (
    <p className={styles.line} role="note">
      <span className={styles.words}>{words}</span>
      {children}
    </p>
  );
}
