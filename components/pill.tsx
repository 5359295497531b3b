import type { ReactNode } from 'react';
import styles from './pill.module.css';
import { inkOf, lineOf, type Tone, washOf } from './tone';

/** A short toned label. `round` for whose turn it is, square for everything else. */
export function Pill({
  tone = 'plain',
  round = false,
  children,
}: {
  tone?: Tone;
  round?: boolean;
  children: ReactNode;
}) {
  return (
    <span
      className={styles.pill}
      data-round={round || undefined}
      style={{
        color: inkOf(tone),
        background: washOf(tone),
        borderColor: round ? lineOf(tone) : 'transparent',
      }}
    >
      {children}
    </span>
  );
}
