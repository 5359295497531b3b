import { platformWord, valueWord } from '@/components/words';
import { FIELDS, type FieldId, lineCell, type OutCell, type SheetLine } from '@/storage';
import { cellOf } from '../../listed/cell';
import type { ListedItem } from '../../listed/item';

/** A row of the register as cells of a file: what the screen shows, with sums and moments as such and ids as text. */
export const outCells = (fields: readonly FieldId[], item: ListedItem): OutCell[] =>
  fields.map((field) => outCell(field, item));

function outCell(field: FieldId, item: ListedItem): OutCell {
  const { facts, kept, lines } = item;
  const fen = facts.refundAmount?.value;
  if (field === 'refund' && typeof fen === 'number') return { fen };
  const appliedAt = facts.appliedAt?.value;
  if (field === 'appliedAt' && typeof appliedAt === 'number') return { at: appliedAt };
  if (field === 'loggedAt' && kept !== null && lines.length === 0) return { at: kept.firstSeenAt };
  const { text, from } = cellOf(field, item);
  if (text === '') return null;
  if (from !== null && FIELDS[field].kind !== 'text') return imported(field, from);
  if (field === 'loggedAt' && kept !== null) return { at: kept.firstSeenAt };
  // A courier's number is often all digits, and its name may be missing.
  return FIELDS[field].kind === 'id' || field === 'returnParcel' ? { id: text } : text;
}

function imported(field: FieldId, line: SheetLine): OutCell {
  if (field === 'orderId' || field === 'afterSaleId') return { id: line[field] ?? '' };
  if (field === 'platform') return line.platform === null ? null : platformWord(line.platform);
  if (field === 'buyer') return line.buyer?.shown ?? null;
  const text = line.cells[field] ?? '';
  return field === 'type' ? valueWord('afterSaleType', text) : lineCell(field, text);
}
