/** Judges the cases of this machine under two books, a portion at a time, so that the page stays alive. */
import { type Book, type CaseChange, type Compared, compareBooks, type NamedCase } from '@/rules';
import { nextTask } from './next-task';

/** What has come out so far. `first`: the changes that are listed; the rest is counted. */
export type Trial = Compared & { all: number; first: CaseChange[]; state: 'running' | 'done' | 'stopped' };

/** So many changed cases are listed; who wants to know them all has another question. */
export const LISTED = 50;
/** Two judgements of each, and the reading of them: some ten milliseconds, a frame's time. */
const PORTION = 100;

/** The cases to try on: what they are called, and how to get some of them. */
export type Cases = {
  keys: readonly string[];
  read: (keys: readonly string[]) => Promise<NamedCase[]>;
};

/**
 * Reads, judges and shows a portion after another, so that fifty thousand cases are never in hand at once.
 *
 * @param pause lets the page draw between two portions; tests hand in their own
 */
export async function compareInPortions(
  { keys, read }: Cases,
  books: { before: Book; after: Book },
  at: number,
  show: (trial: Trial) => void,
  signal: AbortSignal,
  pause: () => Promise<void> = nextTask,
): Promise<void> {
  let trial: Trial = {
    seen: 0,
    changed: 0,
    lost: 0,
    all: keys.length,
    first: [],
    state: 'running',
  };
  show(trial);
  while (trial.seen < trial.all) {
    const portion = keys.slice(trial.seen, trial.seen + PORTION);
    for (const { changed } of compareBooks(await read(portion), books.before, books.after, at, PORTION)) {
      trial = {
        ...trial,
        changed: trial.changed + changed.length,
        lost: trial.lost + changed.filter(({ lost }) => lost.length > 0).length,
        // The same list while nothing is added to it: it is not drawn again.
        first: trial.first.length < LISTED ? [...trial.first, ...changed].slice(0, LISTED) : trial.first,
      };
    }
    trial = { ...trial, seen: trial.seen + portion.length };
    show(trial);
    await pause();
    if (signal.aborted) return show({ ...trial, state: 'stopped' });
  }
  show({ ...trial, state: 'done' });
}
