import styles from './settings.module.css';

/** Plain sentences, one under the other. */
export function Lines({ children }: { children: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {children.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
