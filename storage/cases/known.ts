/** Each fact of a case with where it comes from, and the question it leaves open. Pure. */
import { FACT_KEYS, type Fact, type FactKey, type FactValue } from '@/rules';
import type { CaseRow, Doubtful, PageRead, Saying, Told } from '../kinds';
import { disputedOf, pagesOf } from './facts-of';

/** One of the values of a fact in question: the page's in its own words, or a person's with who and when (epoch ms). */
export type Said = {
  value: FactValue;
  text?: string;
  from: 'page' | 'agent';
  by?: { author: string; at: number };
};

export type Known = {
  key: FactKey;
  /** What the pages say; absent when they say nothing, or two things. */
  page?: Fact;
  /** What was told; it stands over the page. */
  told?: Told;
  /** Told of this very case, so that it can be taken back here, and not of its order. */
  mine: boolean;
  /** Addresses of the pages that say it, or that say two things. */
  urls: string[];
  /** Which of these holds has to be asked. */
  asks?: { why: 'two' | 'changed' | 'people'; said: Said[] };
};

/** Every fact known or in doubt, in the catalogue's order. */
export function knownOf(row: CaseRow, order?: CaseRow): Known[] {
  const { facts, doubts } = pagesOf(row, order);
  const disputed = disputedOf(row, order);
  const pages = [row, order].flatMap((one) => (one === undefined ? [] : Object.values(one.pages)));
  return FACT_KEYS.flatMap((key): Known[] => {
    const told = row.told[key] ?? order?.told[key];
    const page = facts[key];
    const doubt = doubts[key];
    const dispute = disputed[key];
    if (told === undefined && page === undefined && doubt === undefined && dispute === undefined) return [];
    const urls = pages.filter((one) => says(one, key, page, doubt)).map(({ url }) => url);
    const asks = dispute === undefined ? asked(told, page, doubt) : among(dispute);
    return [
      {
        key,
        mine: row.told[key] !== undefined,
        urls,
        ...(page === undefined ? {} : { page }),
        ...(told === undefined ? {} : { told }),
        ...(asks === null ? {} : { asks }),
      },
    ];
  });
}

/** Of several pages that say the same, each is a place to look at it. */
function says(one: PageRead, key: FactKey, page: Fact | undefined, doubt: Doubtful[FactKey]): boolean {
  const said = one.facts[key];
  if (page === undefined) return doubt !== undefined && one.doubtful?.[key] === doubt;
  return said !== undefined && isSame(said.value, page.value);
}

/**
 * What was told stands while the page says nothing certain, says the same, or still says what was corrected.
 * Once it says something else neither wins in silence.
 */
function asked(
  told: Told | undefined,
  page: Fact | undefined,
  doubt: Doubtful[FactKey],
): NonNullable<Known['asks']> | null {
  if (told === undefined) {
    if (doubt === undefined) return null;
    return { why: 'two', said: doubt.map(({ value, text }) => ({ value, text, from: 'page' })) };
  }
  if (page === undefined || isSame(page.value, told.value)) return null;
  if (told.over !== undefined && isSame(told.over, page.value)) return null;
  return {
    why: 'changed',
    said: [
      { value: told.value, from: 'agent' },
      { value: page.value, ...(page.text === undefined ? {} : { text: page.text }), from: 'page' },
    ],
  };
}

/** Several people, each with what they said: which of them holds is for a person to say. */
const among = (said: readonly Saying[]): NonNullable<Known['asks']> => ({
  why: 'people',
  said: said.map(({ value, author, at }) => ({ value, from: 'agent', by: { author, at } })),
});

/** A countdown runs on from one reading to the next, and is never told by hand. */
const isSame = (a: FactValue, b: FactValue): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object');
