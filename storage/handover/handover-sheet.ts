import type { Handover, HandoverLine, HandoverSection, Severity } from '../kinds';
import type { FieldKind } from '../sheet/fields';
import type { OutCell } from '../sheet/out/cell';
import type { OutSheet } from '../sheet/out/types';
import { masked, shownId } from './mask';

export const HANDOVER_COLUMNS = [
  'severity',
  'section',
  'shop',
  'orderId',
  'afterSaleId',
  'summary',
  'next',
  'who',
  'ifThen',
  'dueAt',
  'from',
  'to',
] as const;
export type HandoverColumn = (typeof HANDOVER_COLUMNS)[number];

export type HandoverSheetWords = {
  column: (column: HandoverColumn) => string;
  section: (section: HandoverSection) => string;
  severity: (severity: Severity) => string;
  /** What the sheet is called inside its file. */
  name: string;
};

const KINDS: Partial<Record<HandoverColumn, FieldKind>> = { orderId: 'id', afterSaleId: 'id', dueAt: 'date' };

type Given = Pick<Handover, 'from' | 'to' | 'lines'>;

/**
 * The handover as a sheet of a file, CSV or XLSX. `wholeIds`: the file stays inside the shop and is worked from; else
 * ids are cut to their last four. Whatever people typed is masked in either case.
 */
export function handoverSheet(handover: Given, wholeIds: boolean, words: HandoverSheetWords): OutSheet {
  const rows = handover.lines.map((line) => rowOf(line, handover, wholeIds, words));
  return {
    name: words.name,
    columns: HANDOVER_COLUMNS.map((column) => ({
      header: words.column(column),
      kind: KINDS[column] ?? 'text',
    })),
    rows: once(rows),
    total: rows.length,
  };
}

function rowOf(
  line: HandoverLine,
  { from, to }: Given,
  wholeIds: boolean,
  words: HandoverSheetWords,
): OutCell[] {
  const id = (whole: string | null): OutCell =>
    whole === null ? null : wholeIds ? { id: whole } : shownId(whole);
  return [
    words.severity(line.severity),
    words.section(line.section),
    line.shop,
    id(line.orderId),
    id(line.afterSaleId),
    masked(line.summary),
    masked(line.next),
    masked(line.who),
    masked(line.ifThen),
    line.dueAt === null ? null : { at: line.dueAt },
    masked(from),
    masked(to),
  ];
}

async function* once<T>(portion: T): AsyncGenerator<T> {
  yield portion;
}
