/** Judges the cases of this machine under two books, a portion at a time, so that the page stays alive. */
import { type Book, type CaseChange, type Compared, compareBooks, type NamedCase } from '@/rules';
import { nextTask } from './next-task';

/** What has come out so far. `first`: the changes that are listed; the rest is counted. */
export type Trial = Compared & { all: number; first: CaseChange[]; state: 'running' | 'done' | 'stopped' };

/** So many changed cases are listed; who wants to know them all has another question. */
export const LISTED = 50;
/** Two judgements of each: some ten milliseconds, a frame's time. */
const PORTION = 150;

/** @param pause lets the page draw between two portions; tests hand in their own */
export async function compareInPortions(
  cases: readonly NamedCase[],
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
    all: cases.length,
    first: [],
    state: 'running',
  };
  show(trial);
  for (const { seen, changed } of compareBooks(cases, books.before, books.after, at, PORTION)) {
    trial = {
      ...trial,
      seen,
      changed: trial.changed + changed.length,
      lost: trial.lost + changed.filter(({ lost }) => lost.length > 0).length,
      first: [...trial.first, ...changed].slice(0, LISTED),
    };
    show(trial);
    await pause();
    if (signal.aborted) return show({ ...trial, state: 'stopped' });
  }
  show({ ...trial, state: 'done' });
}
