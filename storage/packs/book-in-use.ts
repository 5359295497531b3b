/** The book that cases are judged by: the built-in packs with the kept ones that are on. */
import { type Book, book } from '@/rules';
import type { DeskDb } from '../store/db';
import { packsNow, packsRevision } from './packs';
import { type LeftOut, readKept, stackKept } from './stack-kept';

export type BookInUse = {
  book: Book;
  /** Of the packs it was made of. */
  revision: number;
  /** Packs that are on and could not be used, each with the reason. Whoever judges by this book says so. */
  leftOut: readonly LeftOut[];
};

/** What there is when the store cannot be asked. */
export const BUILT_IN: BookInUse = { book, revision: 0, leftOut: [] };

/** Making a book takes as long as some hundred judgements, so each page and each worker makes one per revision. */
const made = new WeakMap<DeskDb, { revision: number; inUse: Promise<BookInUse> }>();

/** The same object while no pack changes. Rejects when the store is closed. */
export async function bookInUse(db: DeskDb): Promise<BookInUse> {
  const now = await packsRevision(db);
  const known = made.get(db);
  if (known?.revision === now) return known.inUse;
  const { revision, packs } = await packsNow(db);
  // Somebody who asked meanwhile may have begun.
  const begun = made.get(db);
  if (begun?.revision === revision) return begun.inUse;
  const inUse = readKept(packs).then(({ packs, leftOut }): BookInUse => {
    if (packs.length === 0) return { ...BUILT_IN, revision, leftOut };
    const stacked = stackKept(packs);
    return { book: stacked.book, revision, leftOut: [...leftOut, ...stacked.leftOut] };
  });
  made.set(db, { revision, inUse });
  return inUse;
}
