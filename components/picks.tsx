import type { ReactNode } from 'react';
import styles from './picks.module.css';

/** Things to choose from side by side, as one group: a row of buttons, and the field that stands at its end. */
export function Picks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.picks} aria-label={label}>
      {children}
    </fieldset>
  );
}
