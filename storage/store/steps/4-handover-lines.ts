import type { Transaction } from 'dexie';
import type { Handover, HandoverLine, HandoverSection, LineWords, Severity } from '../../kinds';

/** The sections there were then. */
type Section = Exclude<HandoverSection, 'money'>;
/** A line as versions 1 to 3 kept it: all its words in one text. */
type OneText = Pick<HandoverLine, 'caseKey' | 'dueAt' | 'orderId' | 'afterSaleId' | 'shop'> & {
  section: Section;
  text: string;
};
type OldDraft = { lines: (OneText & { id: string; drafted: string | null; removed: boolean })[] };

/** What its section alone says; how the line ended is not known any more. */
const SEVERITY: Record<Section, Severity> = {
  dueSoon: 'now',
  unfinished: 'today',
  promises: 'today',
  waitBuyer: 'calm',
  waitCourier: 'calm',
  watch: 'calm',
};

/** The one text of a line becomes its summary; in kept handovers and in the one being written. */
export async function partHandoverLines(transaction: Transaction): Promise<void> {
  await transaction
    .table<Handover, string>('handovers')
    .toCollection()
    .modify((handover) => {
      handover.head = null;
      // A line's place names it: two machines that hold the same handover must name its lines alike.
      handover.lines = (handover.lines as unknown as OneText[]).map((line, i) =>
        parted(line, `${handover.id}-${i + 1}`),
      );
    });
  await transaction
    .table('settings')
    .where('name')
    .equals('handoverDraft')
    .modify((row: { value: OldDraft }) => {
      row.value.lines = row.value.lines.map((line) => ({
        ...parted(line, line.id),
        drafted: line.drafted === null ? null : wordsOf(line.drafted),
        removed: line.removed,
      })) as unknown as OldDraft['lines'];
    });
}

const wordsOf = (summary: string): LineWords => ({ summary, next: '', who: '', ifThen: '' });

function parted(
  { text, section, caseKey, dueAt, orderId, afterSaleId, shop }: OneText,
  id: string,
): HandoverLine {
  const about = { dueAt, orderId, afterSaleId, shop };
  return { id, caseKey, section, severity: SEVERITY[section], ...wordsOf(text), ...about };
}
