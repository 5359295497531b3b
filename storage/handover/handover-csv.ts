import type { Handover, HandoverSection } from '../kinds';
import { csvFile } from '../sheet/csv';
import { masked } from './mask';

export const HANDOVER_COLUMNS = [
  'section',
  'shop',
  'orderId',
  'afterSaleId',
  'text',
  'dueAt',
  'from',
  'to',
] as const;
export type HandoverColumn = (typeof HANDOVER_COLUMNS)[number];

export type HandoverCsvWords = {
  column: (column: HandoverColumn) => string;
  section: (section: HandoverSection) => string;
  /** A moment as a person reads it, epoch ms in. */
  moment: (at: number) => string;
};

/**
 * The handover as a file. It stays inside the shop and is worked from, so ids are whole here; the words of a
 * line are masked as in the chat text.
 */
export function handoverCsv(
  { from, to, lines }: Pick<Handover, 'from' | 'to' | 'lines'>,
  words: HandoverCsvWords,
): string {
  const rows = lines.map(({ section, shop, orderId, afterSaleId, text, dueAt }) => [
    words.section(section),
    shop,
    orderId === null ? null : { id: orderId },
    afterSaleId === null ? null : { id: afterSaleId },
    masked(text),
    dueAt === null ? null : words.moment(dueAt),
    from,
    to,
  ]);
  return csvFile(HANDOVER_COLUMNS.map(words.column), rows);
}
