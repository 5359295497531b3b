import { i18n } from '#i18n';
import styles from './chart.module.css';
import type { ChartSpec } from './chart-data';
import { type ChartTableRow, tableOf } from './table-of';

type Props = { spec: ChartSpec; onOpen?: (bar: string) => void };

/** The numbers themselves; the name of a row opens its list. */
export function ChartTable({ spec, onOpen }: Props) {
  const { header, rows } = tableOf(spec);
  return (
    <div className={styles.tableBox}>
      <table className={styles.table}>
        <caption className={styles.caption}>{spec.title}</caption>
        <thead>
          <tr>
            {header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} header={header} {...(onOpen === undefined ? {} : { onOpen })} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, header, onOpen }: { row: ChartTableRow; header: string[]; onOpen?: Props['onOpen'] }) {
  const [label, ...numbers] = row.cells;
  return (
    <tr>
      <th scope="row">
        {onOpen === undefined ? (
          label
        ) : (
          <button type="button" className={styles.open} onClick={() => onOpen(row.key)}>
            {label}
          </button>
        )}
      </th>
      {numbers.map((cell, i) => (
        <td key={header[i + 1]}>{cell ?? i18n.t('chart.notKnown')}</td>
      ))}
    </tr>
  );
}
