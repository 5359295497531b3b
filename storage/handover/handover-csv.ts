import type { Handover, HandoverLine, HandoverSection, Severity } from '../kinds';
import { type Cell, csvFile } from '../sheet/csv';
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

export type HandoverCsvWords = {
  column: (column: HandoverColumn) => string;
  section: (section: HandoverSection) => string;
  severity: (severity: Severity) => string;
  /** A moment as a person reads it, epoch ms in. */
  moment: (at: number) => string;
};

type Given = Pick<Handover, 'from' | 'to' | 'lines'>;

/**
 * The handover as rows of a file, in the order of `HANDOVER_COLUMNS`. `wholeIds`: the file stays inside the shop and
 * is worked from; else ids are cut to their last four. The words of a line are masked in either case.
 */
export function handoverRows(
  { from, to, lines }: Given,
  wholeIds: boolean,
  words: HandoverCsvWords,
): Cell[][] {
  const id = (whole: string | null): Cell =>
    whole === null ? null : wholeIds ? { id: whole } : shownId(whole);
  return lines.map((line: HandoverLine) => [
    words.severity(line.severity),
    words.section(line.section),
    line.shop,
    id(line.orderId),
    id(line.afterSaleId),
    masked(line.summary),
    masked(line.next),
    masked(line.who),
    masked(line.ifThen),
    line.dueAt === null ? null : words.moment(line.dueAt),
    from,
    to,
  ]);
}

export const handoverCsv = (handover: Given, wholeIds: boolean, words: HandoverCsvWords): string =>
  csvFile(HANDOVER_COLUMNS.map(words.column), handoverRows(handover, wholeIds, words));
