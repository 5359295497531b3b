import styles from './page-heading.module.css';

/** The name of a page whose first line is something else: heard, and jumped to, but not drawn. */
export function PageHeading({ children }: { children: string }) {
  return <h1 className={styles.heading}>{children}</h1>;
}
