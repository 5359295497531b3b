/** Rule packs that people brought: kept, switched, taken away. The built-in ones are part of the product. */
import type { Words } from '@/rules';
import { ok, type Result } from '@/utils/result';
import type { KeptPack, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { sumOfBytes } from '../store/sum';

const REVISION = 'packsRevision';

/** Goes up with every change of the packs, so that whoever made a book of them knows when it is of yesterday. */
export async function packsRevision(db: DeskDb): Promise<number> {
  const kept = (await db.settings.get(REVISION))?.value;
  return typeof kept === 'number' ? kept : 0;
}

/** Every pack kept, in the order they are stacked. */
export async function keptPacks(db: DeskDb): Promise<KeptPack[]> {
  return (await db.packs.toArray()).sort((a, b) => a.order - b.order);
}

/** The packs with the revision they stand at, in one view of the database. */
export const packsNow = (db: DeskDb): Promise<{ revision: number; packs: KeptPack[] }> =>
  db.transaction('r', db.packs, db.settings, async () => ({
    revision: await packsRevision(db),
    packs: await keptPacks(db),
  }));

/** Of a pack's text, off the main thread: the background holds every pack against it when it makes its book. */
export const sumOfPack = (text: string): Promise<string> => sumOfBytes(new TextEncoder().encode(text));

/** A pack as it is to be kept. `text` was checked by the release `checkedBy`. */
export type PackToKeep = Pick<KeptPack, 'id' | 'text' | 'on' | 'author' | 'checkedBy'>;

/** Keeps a pack, in the place of an older one of the same id; on disk once it resolves. `at` in epoch ms. */
export async function keepPack(
  db: DeskDb,
  pack: PackToKeep,
  at: number,
): Promise<Result<null, StoreTrouble>> {
  const sum = await sumOfPack(pack.text);
  return change(db, async () => {
    const others = await keptPacks(db);
    const before = others.find(({ id }) => id === pack.id);
    const order = before?.order ?? Math.max(0, ...others.map((other) => other.order)) + 1;
    await db.packs.put({ ...pack, sum, order, at });
  });
}

/** Switches a pack on or off. One that is not there, since another page removed it, is left alone. */
export const switchPack = (db: DeskDb, id: string, on: boolean): Promise<Result<null, StoreTrouble>> =>
  change(db, () => db.packs.update(id, { on }));

export const removePack = (db: DeskDb, id: string): Promise<Result<null, StoreTrouble>> =>
  change(db, () => db.packs.delete(id));

/** Takes a removal back: the very row, in the place it had. */
export const putPackBack = (db: DeskDb, row: KeptPack): Promise<Result<null, StoreTrouble>> =>
  change(db, () => db.packs.put(row));

/**
 * A new release knows other facts and questions, so it checks again what an older one let in. What it cannot use is
 * marked with the reason and stays: the release after it, or whoever wrote the pack, may mend it.
 * Resolves to whether anything had to be checked.
 *
 * @param check what is wrong with a pack's text, or null. Handed in, since checking needs the whole schema, which
 * the background does without.
 */
export async function recheckPacks(
  db: DeskDb,
  release: string,
  check: (text: string) => Promise<Words | null>,
): Promise<Result<boolean, StoreTrouble>> {
  const known = await attempt(() => keptPacks(db));
  if (!known.ok) return known;
  const stale = known.value.filter(({ checkedBy }) => checkedBy !== release);
  if (stale.length === 0) return ok(false);
  const checked = await Promise.all(stale.map(async (row) => ({ row, wrong: await check(row.text) })));
  const done = await change(db, async () => {
    for (const { row, wrong } of checked) {
      const now = await db.packs.get(row.id);
      // Replaced or removed meanwhile: what was checked is no longer what is kept.
      if (now === undefined || now.sum !== row.sum) continue;
      const { wrong: _, ...unmarked } = now;
      await db.packs.put({ ...unmarked, checkedBy: release, ...(wrong === null ? {} : { wrong }) });
    }
  });
  return done.ok ? ok(true) : done;
}

/** One transaction for the change and the revision that tells of it. */
const change = (db: DeskDb, work: () => PromiseLike<unknown>): Promise<Result<null, StoreTrouble>> =>
  attempt(() =>
    db.transaction('rw', db.packs, db.settings, async () => {
      await work();
      await db.settings.put({ name: REVISION, value: (await packsRevision(db)) + 1 });
      return null;
    }),
  );
