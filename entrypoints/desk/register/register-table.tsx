import { Fragment, useMemo } from 'react';
import { i18n } from '#i18n';
import type { DeskDb, FieldId, ListedRow } from '@/storage';
import { useBound } from '../../shared/keys/bound';
import { GapRow } from '../listed/gap-row';
import table from '../listed/list-table.module.css';
import { useItems } from '../listed/use-listed';
import { useRowFocus } from '../listed/use-row-focus';
import { useRowKeys } from '../listed/use-row-keys';
import { useWindow } from '../listed/use-window';
import { columnRem, drawnColumns, FIRST_REM, fieldWord } from './columns';
import { RegisterRow } from './register-row';
import styles from './register-table.module.css';
import { STEPS_LIST } from './steps-list';
import type { WriteProgress } from './use-progress';

type Props = {
  db: DeskDb;
  rows: readonly ListedRow[];
  columns: readonly FieldId[];
  /** Words the shop uses for how far a case is, the usual first. */
  steps: readonly string[];
  chosen: string | null;
  onOpen: (id: string | null) => void;
  write: WriteProgress;
  /** Epoch ms. */
  now: number;
};

/** Two lines of text and what is around them. */
const ROW_REM = 3.4;

/** The register: of however many rows those on the screen. Whose turn and which case stay in sight while the rest scrolls. */
export function RegisterTable({ db, rows, columns, steps, chosen, onOpen, write, now }: Props) {
  const keys = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { scroller, lines, below, measure, from, to, show, ...focus } = useWindow({ keys, rem: ROW_REM });
  const near = useMemo(() => rows.slice(from, to), [rows, from, to]);
  const { views, itemOf } = useItems(db, near, now);
  useBound(['#progress']);
  const focusRow = useRowFocus();
  useRowKeys({
    ids: keys,
    at: chosen,
    onMove: (id, index) => {
      focusRow(id);
      onOpen(id);
      show(index);
    },
    onOpen,
    canLeave: chosen !== null,
    onLeave: () => {
      focusRow(chosen);
      onOpen(null);
    },
  });
  const drawn = drawnColumns(columns);
  const rem = drawn.reduce((sum, field) => sum + columnRem(field), FIRST_REM.turn + FIRST_REM.number);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long sheet is scrolled by the keyboard too
    <section ref={scroller} className={table.scroll} aria-label={i18n.t('desk.register.table')} tabIndex={0}>
      <table
        className={`${table.table} ${styles.register}`}
        style={{ minWidth: `${rem}rem` }}
        aria-label={i18n.t('desk.register.table')}
        aria-rowcount={rows.length + 1}
      >
        <colgroup>
          <col style={{ width: `${FIRST_REM.turn}rem` }} />
          <col style={{ width: `${FIRST_REM.number}rem` }} />
          {drawn.map((field) => (
            <col key={field} style={{ width: `${columnRem(field)}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={`${table.head} ${styles.first}`}>
              {i18n.t('desk.columns.turn')}
            </th>
            <th scope="col" className={`${table.head} ${styles.second}`}>
              {i18n.t('desk.register.number')}
            </th>
            {drawn.map((field) => (
              <th key={field} scope="col" className={table.head} data-field={field}>
                {fieldWord(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...focus}>
          {lines.map(({ key, index, gap }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <Fragment key={key}>
                <GapRow height={gap} />
                <RegisterRow
                  ref={measure}
                  index={index}
                  row={row}
                  view={views.get(row.id)}
                  itemOf={itemOf}
                  columns={columns}
                  chosen={row.id === chosen}
                  onOpen={onOpen}
                  write={write}
                />
              </Fragment>
            );
          })}
          <GapRow height={below} />
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
