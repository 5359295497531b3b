import { i18n } from '#i18n';
import styles from './import.module.css';

type Props = {
  title: string;
  /** How many there are; the list may hold only the first of them. */
  count: number;
  rows: readonly { row: number; header: string; text: string; why: string }[];
  open?: boolean;
};

/** Rows of the file with what is the matter: where, what stands there, and why. */
export function RowList({ title, count, rows, open = false }: Props) {
  if (count === 0) return null;
  return (
    <details className={styles.rows} open={open}>
      <summary>
        {title} <span className={styles.count}>{count}</span>
      </summary>
      <ul>
        {rows.map(({ row, header, text, why }) => (
          <li key={`${row} ${header} ${why}`}>
            <span className={styles.place}>
              {i18n.t('desk.import.row', { row })}
              {header === '' ? '' : ` · ${header}`}
            </span>
            <code className={styles.raw}>{text}</code>
            {why}
          </li>
        ))}
      </ul>
      {count > rows.length ? <p>{i18n.t('desk.import.moreRows', { n: count - rows.length })}</p> : null}
    </details>
  );
}
