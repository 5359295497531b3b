/** The parts every line of a handover is made of. */
import type { CaseKey, CaseRow, LineWords } from '../kinds';
import type { HandoverDraftWords } from './draft-words';
import { masked, tailOf } from './mask';

/** A settled case, whose row is not here, is still told by the end of its key, which is its id. */
export const aboutKey = (key: CaseKey, words: HandoverDraftWords) => words.tail(tailOf(key));

export function aboutCase(row: CaseRow, words: HandoverDraftWords): string {
  const id = row.afterSaleId ?? row.orderId;
  return [words.place(row), id === null ? '' : words.tail(tailOf(id))].filter(Boolean).join('|');
}

export const about = (row: CaseRow | null) => ({
  caseKey: row?.key ?? null,
  orderId: row?.orderId ?? null,
  afterSaleId: row?.afterSaleId ?? null,
  shop: row?.shop ?? '',
});

export const wordsOf = ({ summary, next, who, ifThen }: Record<keyof LineWords, string[]>): LineWords => ({
  summary: fields(summary),
  next: fields(next),
  who: fields(who),
  ifThen: fields(ifThen),
});

/** A line break or a bar of somebody's own would read as a further line or field. */
const fields = (parts: readonly string[]): string =>
  masked(
    parts
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '')
      .join('|'),
  );
