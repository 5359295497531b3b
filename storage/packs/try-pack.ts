/** What the book would be with a pack that is not in use yet. */
import type { Book, Pack } from '@/rules';
import type { KeptPack } from '../kinds';
import type { DeskDb } from '../store/db';
import { bookInUse } from './book-in-use';
import { keptPacks } from './packs';
import { type LeftOut, readKept, stackKept } from './stack-kept';

export type TriedPack = {
  before: Book;
  after: Book;
  /** The pack of the same id that is kept now and would give way. */
  replaces: KeptPack | null;
  /** Why the pack itself cannot be stacked; `after` is then without it. */
  refused: LeftOut | null;
  /** Packs in use now that could not be stacked any more. */
  breaks: LeftOut[];
};

/** Nothing is written. Rejects when the store is closed. */
export async function tryPack(db: DeskDb, pack: Pack): Promise<TriedPack> {
  const now = await bookInUse(db);
  const rows = await keptPacks(db);
  const replaces = rows.find(({ id }) => id === pack.id) ?? null;
  const others = await readKept(rows.filter(({ id }) => id !== pack.id));
  const place = replaces?.order ?? Number.POSITIVE_INFINITY;
  const below = rows.filter(({ order }) => order < place).map(({ id }) => id);
  const isBelow = ({ id }: Pack) => below.includes(id);
  const { book: after, leftOut } = stackKept([
    ...others.packs.filter(isBelow),
    pack,
    ...others.packs.filter((other) => !isBelow(other)),
  ]);
  return {
    before: now.book,
    after,
    replaces,
    refused: leftOut.find((one) => one.pack === pack.id) ?? null,
    breaks: leftOut.filter(
      (one) => one.pack !== pack.id && !now.leftOut.some(({ pack: known }) => known === one.pack),
    ),
  };
}
