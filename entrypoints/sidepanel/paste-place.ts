/** Whose a pasted card is: a pure decision over its numbers, the case shown and the cases kept. */
import type { PastedCase } from '@/entrypoints/console.content/reader';
import { type FactKey, type Platform, parseReading } from '@/rules';
import type { CaseReading, CaseView, PastedIds } from '@/storage';

export type Place =
  /** Its numbers are those of the case shown. */
  | { kind: 'here'; view: CaseView }
  /** It has no number: a person must say that it is about the case shown. */
  | { kind: 'confirm'; view: CaseView }
  /** Its numbers are those of other kept cases. */
  | { kind: 'known'; views: CaseView[] }
  | { kind: 'new' }
  /** It has no number, and no case is shown. */
  | { kind: 'nowhere' };

export function idsOf({ platform, facts }: PastedCase): PastedIds {
  const id = (key: FactKey & keyof PastedCase['facts']) => {
    const value = facts[key]?.value;
    return typeof value === 'string' ? value : null;
  };
  return { platform, orderId: id('orderId'), afterSaleId: id('afterSaleId') };
}

/** @param known the kept cases that the numbers name */
export function placeOf(ids: PastedIds, shown: CaseView | null, known: CaseView[]): Place {
  if (ids.orderId === null && ids.afterSaleId === null)
    return shown === null ? { kind: 'nowhere' } : { kind: 'confirm', view: shown };
  const here = known.find(({ row }) => row.key === shown?.row.key);
  if (here !== undefined) return { kind: 'here', view: here };
  return known.length === 0 ? { kind: 'new' } : { kind: 'known', views: known };
}

/**
 * The paste as a reading of that platform, checked like one that came from a page; null when it is none.
 * @param chosen the word by which a person said the platform, null when the number or the case says it
 */
export function readingOf(
  { page, facts: said }: PastedCase,
  platform: Platform,
  chosen: string | null,
): CaseReading | null {
  const facts =
    chosen === null ? said : { ...said, platform: { value: platform, text: chosen, label: chosen } };
  const reading = parseReading({ kind: 'case', platform, page, facts, missed: [] });
  return reading?.kind === 'case' ? reading : null;
}
