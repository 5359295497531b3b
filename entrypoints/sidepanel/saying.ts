/** What a person says of a fact, as the entry that keeps it. */
import { choicesOf, type FactKey, type FactValue, specOf } from '@/rules';
import type { EntryBody, Known } from '@/storage';

/** Whose case it is cannot be told, nor the page's own running countdown. */
const NEVER: readonly FactKey[] = ['shopName', 'orderId', 'afterSaleId', 'remaining'];

/** Whether a person may say that the fact is this, or something else. */
export function canTell(fact: FactKey, known?: FactValue): boolean {
  if (NEVER.includes(fact)) return false;
  const choices = choicesOf(fact);
  // Of Taobao or Tmall one may choose; that a case is Pinduoduo's is beyond doubt.
  return (
    choices.length === 0 || known === undefined || specOf(fact).kind !== 'choice' || choices.includes(known)
  );
}

/**
 * The entry that says a value: an answer where the pages say nothing, else a correction of what they say.
 * What a page says anyway is no correction of it: it takes back what was told; null when nothing was.
 */
export function sayingOf(fact: FactKey, value: FactValue, line: Known | undefined): EntryBody | null {
  const { page, told, asks, mine } = line ?? {};
  // Said again by somebody who sees what all of them said: also the page's own value is then worth saying.
  if (asks?.why === 'people')
    return page === undefined
      ? { kind: 'answer', fact, value, was: null }
      : { kind: 'correction', fact, value, read: page.value };
  if (page !== undefined) {
    const correction = { kind: 'correction', fact, read: page.value } as const;
    // What was told of the order is not this case's to take back; saying the page's own value outweighs it.
    if (page.value !== value || (told !== undefined && !mine)) return { ...correction, value };
    return told === undefined ? null : { ...correction, value: null };
  }
  if (asks !== undefined) return { kind: 'correction', fact, value, read: null };
  return { kind: 'answer', fact, value, was: told?.value ?? null };
}

/** The entry that takes back what was told. */
export function takingBack({ key, page, told }: Known): EntryBody {
  return page === undefined
    ? { kind: 'answer', fact: key, value: null, was: told?.value ?? null }
    : { kind: 'correction', fact: key, value: null, read: page.value };
}
