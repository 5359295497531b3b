/** What was counted last on this page of the desk, for as long as it may pass for now. */
import type { Book } from '@/rules';
import type { DeskDb } from '@/storage';
import type { Numbers } from './gather';

const kept = new WeakMap<DeskDb, { book: Book; numbers: Numbers }>();

/** So long somebody looks at the cases of a bar and comes back. */
const KEPT_MS = 10 * 60_000;

export const keepNumbers = (db: DeskDb, book: Book, numbers: Numbers): void => {
  kept.set(db, { book, numbers });
};

/** @param now epoch ms; `null`: nothing was counted by this book lately */
export function lastNumbers(db: DeskDb, book: Book, now: number): Numbers | null {
  const last = kept.get(db);
  return last?.book === book && now - last.numbers.at < KEPT_MS ? last.numbers : null;
}
