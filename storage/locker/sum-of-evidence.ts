import { siteOfKey } from '../cases/case-row';
import type { Evidence } from '../kinds';
import { canonical } from '../log/canonical';
import { sumOfBytes } from '../store/sum';

/** What the sum covers. */
export type Summed = Omit<Evidence, 'sum' | 'thumb' | 'size'>;

/**
 * What is said of one piece of evidence, in the form its sum is made over: the picture by its own sum, and of the
 * case's key only what never changes, as in `log/chain.ts`. The small picture is ours and not covered.
 */
export function summedOf(item: Summed): Record<string, unknown> {
  const { id, form, at, offset, author, why, need, url, text, html, picture } = item;
  const about = siteOfKey(item.caseKey);
  return { id, about, form, at, offset, author, why, need, url, text, html, picture };
}

/** SHA-256, hex, over all that is said of it and over its picture's sum, in one way of writing. */
export const sumOfEvidence = (item: Summed): Promise<string> =>
  sumOfBytes(new TextEncoder().encode(canonical(summedOf(item))));
