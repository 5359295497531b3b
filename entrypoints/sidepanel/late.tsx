import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** What is shown only when waiting is felt: a case is there within a tenth of a second, and words that flash tire. */
export const Late = ({ children }: { children: ReactNode }) => <div className={styles.late}>{children}</div>;
