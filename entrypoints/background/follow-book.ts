/**
 * The index of open cases (whose turn, when due) was made by a book. When another one is in use, since a pack was
 * switched or the product was updated, every open case is judged again: no deadline may hang on rules of yesterday.
 */
import { type Facts, type Judgement, judge } from '@/rules';
import type { CaseKey } from '@/storage';
import type { Keeper, Kept } from './keeper';
import { derive } from './summarise';
import { tellTabs } from './tell-tabs';

export type IndexKeeper = Pick<Keeper, 'inUse' | 'setDerived' | 'openKeys' | 'known'> & {
  /** The book by which the index was made last, by name; null when none ever was. */
  indexedBy(): Kept<string | null>;
  /** Notes it, unless another note than `was` has been left meanwhile. */
  setIndexedBy(book: string, was: string | null): Kept<unknown>;
};

/** So many at a time, so that a reading that arrives meanwhile need not wait long. */
const AT_ONCE = 200;

/**
 * Does nothing when the index is up to date. A worker that dies half-way begins anew when it is started next, since
 * the book is noted last. Resolves to whether anything was judged again.
 *
 * @param release of this product: the built-in packs are its own
 * @param at epoch ms
 */
export async function followBook(keeper: IndexKeeper, release: string, at: number): Promise<boolean> {
  const [{ book, revision }, indexed] = await Promise.all([keeper.inUse(), keeper.indexedBy()]);
  const name = `${release}#${revision}`;
  if (!indexed.ok || indexed.value === name) return false;
  const keys = await keeper.openKeys();
  // A store that holds nothing yet has no index to make anew, and nothing is written to it for that.
  if (!keys.ok || (indexed.value === null && keys.value.length === 0)) return false;
  if (!(await judgePortions(keeper, keys.value, (facts) => judge(facts, book, at), at))) return false;
  await keeper.setIndexedBy(name, indexed.value);
  await tellTabs('tellAgain');
  return true;
}

type Judges = Pick<Keeper, 'known' | 'setDerived'>;

/** Makes the index of every open case anew. Resolves to whether all of it was kept. `at` in epoch ms. */
export async function judgeAgain(
  keeper: Judges & Pick<Keeper, 'openKeys'>,
  judged: (facts: Facts) => Judgement,
  at: number,
): Promise<boolean> {
  const keys = await keeper.openKeys();
  return keys.ok && judgePortions(keeper, keys.value, judged, at);
}

async function judgePortions(
  keeper: Judges,
  keys: readonly CaseKey[],
  judged: (facts: Facts) => Judgement,
  at: number,
): Promise<boolean> {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const known = await keeper.known(keys.slice(from, from + AT_ONCE));
    if (!known.ok) return false;
    const kept = await keeper.setDerived(
      known.value.map(({ row, facts }) => [
        row.key,
        derive(facts, judged(facts), row.log?.promised ?? [], at),
      ]),
    );
    if (!kept.ok) return false;
  }
  return true;
}
