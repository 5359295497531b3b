import { judge } from '@/rules';
import type { Alerted, CaseKey, Derived } from '@/storage';
import type { Deadline, Notice } from './due';
import type { Keeper } from './keeper';
import { derive } from './summarise';

/** So many in one write: after a long holiday thousands were missed at once. */
const AT_ONCE = 200;

type Told = { deadline: Deadline; alerted: Alerted };

/**
 * Remembers what was told. Once a missed deadline has been told, the case's next one takes its place in the index.
 *
 * @returns all deadlines as they stand then; a case that has none left is gone from them
 */
export async function rememberTold(
  keeper: Keeper,
  deadlines: readonly Deadline[],
  notices: readonly Notice[],
  at: number,
): Promise<Deadline[]> {
  const standing = new Map(deadlines.map((deadline) => [deadline.key, deadline]));
  const told = notices.flatMap(({ cases, missed, step }) =>
    cases.map((deadline) => ({ deadline, missed, alerted: { dueAt: deadline.dueAt, step, at } })),
  );
  for (let from = 0; from < told.length; from += AT_ONCE) {
    const portion = told.slice(from, from + AT_ONCE);
    const moved = await moveOn(
      keeper,
      portion.filter(({ missed }) => missed),
      at,
    );
    for (const { deadline, alerted } of portion) {
      const next = moved.get(deadline.key);
      if (next === undefined) standing.set(deadline.key, { ...deadline, alerted });
      else if (next === null) standing.delete(deadline.key);
      else standing.set(deadline.key, { ...deadline, dueAt: next });
    }
    const stay = portion.filter(({ deadline }) => !moved.has(deadline.key));
    if (stay.length > 0)
      await keeper.setAlerted(stay.map(({ deadline, alerted }) => [deadline.key, alerted]));
  }
  return [...standing.values()];
}

/** Cases whose deadline is another one now, with it; null for none. */
async function moveOn(
  keeper: Keeper,
  missed: readonly Told[],
  at: number,
): Promise<Map<CaseKey, number | null>> {
  if (missed.length === 0) return new Map();
  const ends = new Map(missed.map(({ deadline }) => [deadline.key, deadline.dueAt]));
  const known = await keeper.known([...ends.keys()]);
  if (!known.ok) return new Map();
  const { book } = await keeper.inUse();
  const changes = known.value
    .map(({ row, facts }): [CaseKey, Derived] => [
      row.key,
      derive(facts, judge(facts, book, at), row.log?.promised ?? [], at),
    ])
    .filter(([key, { dueAt }]) => ends.has(key) && dueAt !== ends.get(key));
  if (changes.length === 0) return new Map();
  const kept = await keeper.setDerived(changes);
  return kept.ok ? new Map(changes.map(([key, { dueAt }]) => [key, dueAt])) : new Map();
}
