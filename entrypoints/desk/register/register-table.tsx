import { i18n } from '#i18n';
import type { RegisterItem } from './item';
import { RegisterRow } from './register-row';
import styles from './register-table.module.css';

type Props = {
  items: readonly RegisterItem[];
  chosen: string | null;
  onOpen: (key: string) => void;
};

const COLUMNS = () => [
  i18n.t('desk.columns.turn'),
  i18n.t('desk.columns.shop'),
  i18n.t('desk.columns.afterSaleId'),
  i18n.t('desk.columns.item'),
  i18n.t('desk.columns.type'),
  i18n.t('desk.columns.refund'),
  i18n.t('desk.columns.status'),
  i18n.t('desk.columns.plan'),
  i18n.t('desk.columns.note'),
  i18n.t('desk.columns.loggedAt'),
];

/** The register as drawn: related columns of the file share a cell here, so that a case is one glance wide. */
export function RegisterTable({ items, chosen, onOpen }: Props) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={i18n.t('desk.register.table')}>
        <thead>
          <tr>
            {COLUMNS().map((column, i) => (
              <th
                key={column}
                scope="col"
                className={i === 0 ? `${styles.head} ${styles.first}` : styles.head}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <RegisterRow key={item.row.key} item={item} chosen={item.row.key === chosen} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
