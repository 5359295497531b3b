import { Dexie } from 'dexie';
import type { Result } from '@/utils/result';
import type { Skeleton, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { addressName } from './skeleton-of';

/** So many pages of a kind tell whether it is read as before; more would only be older. */
export const PAGES_KEPT = 50;

/**
 * Keeps what a page was like, in the place of what the same page was like before. `url` is the page's address: once
 * it is read, that it looked rebuilt while it was still drawing is forgotten. Repeating it changes nothing.
 *
 * Not told to the canary: all of it may be read from the console again. Dexie sets durability per database, so
 * this pays for a strict write too (+0.3 ms); it comes after the answer and holds no table of the cases.
 */
export function keepSkeleton(
  db: DeskDb,
  skeleton: Skeleton,
  url: string,
): Promise<Result<null, StoreTrouble>> {
  const { place, of, at } = skeleton;
  return attempt(() =>
    db.transaction('rw', db.skeletons, async () => {
      const known = await db.skeletons.get([place, of]);
      if (known !== undefined && known.at > at) return null;
      const drawing = addressName(url);
      if (skeleton.unreadable === null && drawing !== of) await db.skeletons.delete([place, drawing]);
      await db.skeletons.put(skeleton);
      const old = await newestFirst(db, place).offset(PAGES_KEPT).primaryKeys();
      if (old.length > 0) await db.skeletons.bulkDelete(old);
      return null;
    }),
  );
}

const newestFirst = (db: DeskDb, place: string) =>
  db.skeletons.where('[place+at]').between([place, Dexie.minKey], [place, Dexie.maxKey]).reverse();

/** Every skeleton kept, newest first. */
export async function allSkeletons(db: DeskDb): Promise<Skeleton[]> {
  return (await db.skeletons.toArray()).sort((a, b) => b.at - a.at);
}
