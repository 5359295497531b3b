/** Words a page shows and no table knows: what they mean can be taught without pointing at anything. */
import { placeAt, WORDED } from '@/entrypoints/console.content/reader';
import { type FactKey, isPhrased } from '@/rules';
import type { CaseRow } from '@/storage';
import type { Offer } from './teach-offer';

/** The words of the newest reading that lacks their meaning, as an offer; null when there are none. */
export function wordsToTeach(fact: FactKey, row: CaseRow | null): Offer | null {
  const words = isPhrased(fact) ? WORDED[fact] : undefined;
  if (row === null || !isPhrased(fact) || words === undefined || words === fact) return null;
  const [newest] = Object.values(row.pages)
    .filter(({ facts }) => facts[words] !== undefined)
    .toSorted((a, b) => b.at - a.at);
  const text = newest?.facts[words]?.text;
  const place = newest === undefined ? null : placeAt(newest.url);
  if (text === undefined || place === null || newest?.facts[fact] !== undefined) return null;
  return { text, label: null, place, means: fact };
}
