/**
 * How long a case takes us, measured on this machine: the time its panel could be seen while it was our turn, summed
 * until the turn left us. A stretch in which nobody changed the case counts ten minutes at most: who went to lunch
 * is not at work on it. Nothing of a buyer is in it, and of a case that is done only its kind.
 */
import * as z from 'zod/mini';
import type { Result } from '@/utils/result';
import type { CaseKey, StoreTrouble } from './kinds';
import { attempt } from './store/attempt';
import type { DeskDb } from './store/db';

const HANDLING = 'handling';
const MOST_OPEN = 300;
const MOST_SAMPLES = 60;
/** The longest that one look counts, ms. */
export const LONGEST_LOOK = 10 * 60_000;

const ms = z.number().check(z.nonnegative());
const Looked = z.object({ ms, type: z.string(), at: z.number() });
const Kept = z.object({
  /** Cases that are ours still, with what they took so far. */
  open: z.catch(z.record(z.string(), Looked), {}),
  /** Of cases that left us, by what was asked for, the latest last; ms. */
  done: z.catch(z.record(z.string(), z.array(ms)), {}),
});
export type Handling = z.infer<typeof Kept>;

/** By what is asked for (`refundOnly` …): how many were measured, and their median in ms. */
export type Handled = Record<string, { n: number; median: number } | undefined>;

/** One look at a case. `ours`: whose turn it was while it was looked at. `type` '' = not read. */
export type Look = { key: CaseKey; type: string; ms: number; ours: boolean; at: number };

/** What is known after a look: while it is ours it adds up, and once it is not, the sum is one measured case. */
export function afterLook({ open, done }: Handling, { key, type, ms: seen, ours, at }: Look): Handling {
  const before = open[key];
  if (ours) {
    const looked = { ms: (before?.ms ?? 0) + Math.min(seen, LONGEST_LOOK), type, at };
    return { open: latest({ ...open, [key]: looked }), done };
  }
  if (before === undefined) return { open, done };
  const { [key]: _, ...rest } = open;
  const samples = [...(done[before.type] ?? []), before.ms].slice(-MOST_SAMPLES);
  return { open: rest, done: { ...done, [before.type]: samples } };
}

/** The oldest go: a case that nobody opened again was finished without us seeing it, and how long it took is not known. */
const latest = (open: Handling['open']): Handling['open'] =>
  Object.fromEntries(
    Object.entries(open)
      .sort(([, a], [, b]) => b.at - a.at)
      .slice(0, MOST_OPEN),
  );

/** The medians of what was measured. */
export const handledOf = ({ done }: Handling): Handled =>
  Object.fromEntries(
    Object.entries(done).map(([type, all]) => [type, { n: all.length, median: median(all) }]),
  );

function median(all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b);
  const low = sorted[(sorted.length - 1) >> 1] ?? 0;
  const high = sorted[sorted.length >> 1] ?? 0;
  return (low + high) / 2;
}

/** What is kept; what cannot be read has measured nothing. */
export async function readHandling(db: DeskDb): Promise<Handling> {
  const parsed = z.safeParse(Kept, (await db.settings.get(HANDLING))?.value);
  return parsed.success ? parsed.data : { open: {}, done: {} };
}

/**
 * Adds a look. One of a case that is not ours and was not measured writes nothing; nor does one of a case that is not
 * there any more: its panel is taken down by the very deletion, and its last look must not bring the number back.
 */
export function keepLook(db: DeskDb, look: Look): Promise<Result<null, StoreTrouble>> {
  return attempt(() =>
    db.transaction('rw', db.settings, db.cases, async () => {
      if ((await db.cases.where(':id').equals(look.key).count()) === 0) return null;
      const before = await readHandling(db);
      const after = afterLook(before, look);
      if (after.open !== before.open) await db.settings.put({ name: HANDLING, value: after });
      return null;
    }),
  );
}

/** Forgets cases that are deleted; inside the transaction that deletes them. */
export async function forgetHandling(db: DeskDb, keys: readonly CaseKey[]): Promise<void> {
  const { open, done } = await readHandling(db);
  const kept = Object.fromEntries(Object.entries(open).filter(([key]) => !keys.includes(key)));
  if (Object.keys(kept).length < Object.keys(open).length)
    await db.settings.put({ name: HANDLING, value: { open: kept, done } });
}
