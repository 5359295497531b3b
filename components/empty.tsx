import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** Nothing here yet: what would be here, and how it comes. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
