import type { ReactNode, Ref } from 'react';
import styles from './list-table.module.css';
import { rowId } from './row-id';

type Props = {
  ref: Ref<HTMLTableRowElement>;
  /** Its place among all lines, also those that are not drawn. */
  index: number;
  id: string;
  chosen: boolean;
  /** The keys stand here. */
  at?: boolean;
  /** It needs somebody before all others. */
  red?: boolean;
  /** Nothing is left to do. */
  done?: boolean;
  onOpen: (id: string) => void;
  /** Its cells, one of them with the `OpensCase` that keyboard and screen reader press. */
  children: ReactNode;
};

/** A line of a long list: a larger target for the mouse than the number in it, and what `useRowKeys` walks on. */
export function ListRow({ ref, index, id, chosen, at, red, done, onOpen, children }: Props) {
  return (
    <tr
      ref={ref}
      id={rowId(id)}
      data-index={index}
      aria-rowindex={index + 2}
      className={styles.row}
      data-chosen={chosen || undefined}
      data-at={at || undefined}
      data-red={red || undefined}
      data-done={done || undefined}
      onClick={() => onOpen(id)}
    >
      {children}
    </tr>
  );
}
