/** Which cases the register shows, and in what order. */
import type { Turn } from '@/rules';
import type { CaseRow } from '@/storage';

/** What filter and order look at; the register's items hold more. */
export type Sortable = {
  row: Pick<CaseRow, 'key' | 'shop' | 'open' | 'readAt'>;
  turn: Turn;
  /** When the clock that matters ends, epoch ms; null = none runs or its end is not known. */
  endsAt: number | null;
  /** Normalised: everything the text filter looks in. */
  search: string;
};

export type Filter = {
  scope: 'open' | 'all';
  /** null = every shop; '' = shops that were not read. */
  shop: string | null;
  turn: Turn | null;
  /** Normalised words; all must be found. */
  words: readonly string[];
};

export const NO_FILTER: Filter = { scope: 'open', shop: null, turn: null, words: [] };

export function passes(item: Sortable, filter: Filter): boolean {
  if (filter.scope === 'open' && item.row.open === 0) return false;
  if (filter.shop !== null && item.row.shop !== filter.shop) return false;
  if (filter.turn !== null && item.turn !== filter.turn) return false;
  return filter.words.every((word) => item.search.includes(word));
}

/** Open before done, ours before theirs, then least time left, then the latest read. Never a tie. */
export function oursFirst(a: Sortable, b: Sortable): number {
  return (
    b.row.open - a.row.open ||
    Number(b.turn === 'seller') - Number(a.turn === 'seller') ||
    (a.endsAt ?? Number.MAX_SAFE_INTEGER) - (b.endsAt ?? Number.MAX_SAFE_INTEGER) ||
    b.row.readAt - a.row.readAt ||
    (a.row.key < b.row.key ? -1 : 1)
  );
}

export function shownItems<T extends Sortable>(items: readonly T[], filter: Filter): T[] {
  return items.filter((item) => passes(item, filter)).sort(oursFirst);
}
