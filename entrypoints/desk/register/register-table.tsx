import { i18n } from '#i18n';
import type { FieldId, ListedRow } from '@/storage';
import type { ListedItem } from '../listed/item';
import { drawnColumns, fieldWord } from './columns';
import { RegisterRow } from './register-row';
import styles from './register-table.module.css';
import { STEPS_LIST } from './steps-list';
import type { WriteProgress } from './use-progress';

type Props = {
  rows: readonly ListedRow[];
  items: ReadonlyMap<string, ListedItem>;
  columns: readonly FieldId[];
  /** Words the shop uses for how far a case is, the usual first. */
  steps: readonly string[];
  chosen: string | null;
  onOpen: (id: string) => void;
  write: WriteProgress;
};

/** The register as drawn. Whose turn and which case stay in sight while the rest scrolls. */
export function RegisterTable({ rows, items, columns, steps, chosen, onOpen, write }: Props) {
  const drawn = drawnColumns(columns);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide sheet is scrolled by the keyboard too
    <section className={styles.scroll} aria-label={i18n.t('desk.register.table')} tabIndex={0}>
      <table className={styles.table} aria-label={i18n.t('desk.register.table')}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.head} ${styles.first}`}>
              {i18n.t('desk.columns.turn')}
            </th>
            <th scope="col" className={`${styles.head} ${styles.second}`}>
              {i18n.t('desk.register.number')}
            </th>
            {drawn.map((field) => (
              <th key={field} scope="col" className={styles.head} data-field={field}>
                {fieldWord(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RegisterRow
              key={row.id}
              row={row}
              item={items.get(row.id)}
              columns={columns}
              chosen={row.id === chosen}
              onOpen={onOpen}
              write={write}
            />
          ))}
        </tbody>
      </table>
      <datalist id={STEPS_LIST}>
        {steps.map((step) => (
          <option key={step} value={step} />
        ))}
      </datalist>
    </section>
  );
}
