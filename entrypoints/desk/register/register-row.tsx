import { memo, type Ref } from 'react';
import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { FIELDS, type FieldId, type ListedRow, type RegisterView } from '@/storage';
import { type CellShown, cellOf } from '../listed/cell';
import type { ListedItem } from '../listed/item';
import { ListRow } from '../listed/list-row';
import table from '../listed/list-table.module.css';
import { OpensCase } from '../listed/opens-case';
import { originWord } from '../listed/origin-word';
import { TurnLeft } from '../listed/turn-left';
import { type ItemOf, useItem } from '../listed/use-listed';
import { drawnColumns } from './columns';
import { ProgressCell } from './progress-cell';
import styles from './register-table.module.css';
import type { WriteProgress } from './use-progress';

type Props = {
  ref: Ref<HTMLTableRowElement>;
  /** Its place among all rows, also those that are not drawn. */
  index: number;
  row: ListedRow;
  /** What is kept of it; undefined while it is read. */
  view: RegisterView | undefined;
  itemOf: ItemOf;
  columns: readonly FieldId[];
  chosen: boolean;
  onOpen: (id: string) => void;
  write: WriteProgress;
};

/** A case, or an imported line without one. The number is the button; the row is a larger target for the mouse. */
export const RegisterRow = memo(function RegisterRow({
  ref,
  index,
  row,
  view,
  itemOf,
  columns,
  chosen,
  onOpen,
  write,
}: Props) {
  const item = useItem(view, itemOf);
  return (
    <ListRow ref={ref} index={index} id={row.id} chosen={chosen} done={row.head?.open === 0} onOpen={onOpen}>
      <td className={`${table.cell} ${styles.first}`}>
        <Turn row={row} item={item} />
      </td>
      <td className={`${table.cell} ${styles.second}`}>
        <Numbers row={row} chosen={chosen} onOpen={onOpen} />
      </td>
      {drawnColumns(columns).map((field) => (
        <td key={field} className={table.cell} data-kind={FIELDS[field].kind} data-field={field}>
          {item === undefined ? null : field === 'status' ? (
            <ProgressCell item={item} shown={cellOf(field, item)} write={write} />
          ) : (
            <Cell shown={cellOf(field, item)} read={item.kept !== null} field={field} />
          )}
        </td>
      ))}
    </ListRow>
  );
});

function Turn({ row, item }: Pick<Props, 'row'> & { item: ListedItem | undefined }) {
  if (row.head === null) return <Pill>{i18n.t('desk.register.line')}</Pill>;
  const turn = item?.judgement?.turn ?? row.head.turn;
  const endsAt = item === undefined ? row.head.dueAt : (item.clock?.endsAt ?? null);
  return <TurnLeft turn={turn} endsAt={endsAt} />;
}

function Numbers({ row, chosen, onOpen }: Pick<Props, 'row' | 'chosen' | 'onOpen'>) {
  const { afterSaleId, orderId } = row.head ?? row.lines[0] ?? { afterSaleId: null, orderId: null };
  return (
    <>
      <OpensCase
        id={row.id}
        number={afterSaleId ?? orderId ?? i18n.t('desk.register.noNumber')}
        chosen={chosen}
        onOpen={onOpen}
      />
      {afterSaleId === null || orderId === null ? null : (
        <span className={`${styles.faint} ${styles.nowrap}`}>{orderId}</span>
      )}
    </>
  );
}

/** Fields that a page shows of every case: empty there means it was not read. */
const READ_OF_PAGES: readonly FieldId[] = ['shop', 'item', 'type', 'reason', 'refund'];

function Cell({ shown, read, field }: { shown: CellShown; read: boolean; field: FieldId }) {
  const { text, from } = shown;
  if (text === '') {
    return read && READ_OF_PAGES.includes(field) ? (
      <span className={styles.faint}>{i18n.t('desk.register.unread')}</span>
    ) : null;
  }
  const title = from === null ? text : `${text}\n${originWord(from)}`;
  return (
    <span className={styles.text} title={title} data-imported={from !== null || undefined}>
      {text}
    </span>
  );
}
