import { useMediaQuery } from '@mantine/hooks';
import { Fragment, useCallback, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { DeskDb } from '@/storage';
import { GapRow } from '../listed/gap-row';
import table from '../listed/list-table.module.css';
import { useItems } from '../listed/use-listed';
import { useRowFocus } from '../listed/use-row-focus';
import { useRowKeys } from '../listed/use-row-keys';
import { useWindow } from '../listed/use-window';
import { linesOf } from './lines';
import styles from './radar-list.module.css';
import { RadarRow } from './radar-row';
import { SectionRow } from './section-row';
import type { Section } from './sections';

type Props = {
  db: DeskDb;
  sections: readonly Section[];
  /** Epoch ms. */
  now: number;
  chosen: string | null;
  onOpen: (id: string | null) => void;
};

/** Two lines of text and what is around them. */
const ROW_REM = 3.5;
const COLUMNS = ['turn', 'case', 'item', 'refund', 'next', 'note'] as const;
/** With little room, what says which case is next. */
const FEW: readonly string[] = ['turn', 'case', 'item', 'next'];

/** The radar as drawn: of however many cases those on the screen. J and K walk, Enter opens a case beside the list. */
export function RadarList({ db, sections, now, chosen, onOpen }: Props) {
  const { lines, keys, ids, placeOf } = useMemo(() => linesOf(sections), [sections]);
  const {
    scroller,
    lines: drawn,
    below,
    measure,
    from,
    to,
    show,
    ...focus
  } = useWindow({ keys, rem: ROW_REM });
  const near = useMemo(
    () => lines.slice(from, to).flatMap((line) => (line.kind === 'row' ? [line.row] : [])),
    [lines, from, to],
  );
  const { views, itemOf } = useItems(db, near, now);
  const narrow = useMediaQuery('(max-width: 900px)') || chosen !== null;
  const columns = narrow ? COLUMNS.filter((column) => FEW.includes(column)) : COLUMNS;
  const [at, setAt] = useState(chosen);
  const focusRow = useRowFocus();
  useRowKeys({
    ids,
    at,
    onMove: (id) => {
      setAt(id);
      focusRow(id);
      show(placeOf.get(id) ?? 0);
      if (chosen !== null) onOpen(id);
    },
    onOpen,
    canLeave: chosen !== null,
    onLeave: () => {
      focusRow(at);
      onOpen(null);
    },
  });
  // The same at each turn of the wheel, or every row would be drawn anew.
  const open = useCallback(
    (id: string) => {
      setAt(id);
      onOpen(id);
    },
    [onOpen],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by the keyboard too
    <section ref={scroller} className={table.scroll} aria-label={i18n.t('desk.radar.list')} tabIndex={0}>
      <table
        className={`${table.table} ${styles.radar}`}
        aria-label={i18n.t('desk.radar.list')}
        aria-rowcount={lines.length + 1}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column} data-column={column} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col" className={table.head} data-column={column}>
                {i18n.t(`desk.radar.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...focus}>
          {drawn.map(({ key, index, gap }) => {
            const line = lines[index];
            if (line === undefined) return null;
            return (
              <Fragment key={key}>
                <GapRow height={gap} />
                {line.kind === 'section' ? (
                  <SectionRow
                    ref={measure}
                    index={index}
                    id={line.id}
                    count={line.count}
                    columns={columns.length}
                  />
                ) : (
                  <RadarRow
                    ref={measure}
                    index={index}
                    row={line.row}
                    section={line.section}
                    narrow={narrow}
                    view={views.get(line.row.id)}
                    itemOf={itemOf}
                    chosen={line.row.id === chosen}
                    at={line.row.id === at}
                    onOpen={open}
                  />
                )}
              </Fragment>
            );
          })}
          <GapRow height={below} />
        </tbody>
      </table>
    </section>
  );
}
