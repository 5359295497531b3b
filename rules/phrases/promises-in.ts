import type { RuleId } from '../judgement.ts';
import { fold } from './fold.ts';
import type { Action } from './promises/actions.ts';
import clauses from './promises/clauses.json' with { type: 'json' };
import { vowsIn } from './promises/vows-in.ts';

/** A firm promise in a draft. Offsets are UTF-16, into the text as it was given. */
export type CaughtPromise = {
  start: number;
  end: number;
  text: string;
  action: Action;
  /**
   * Epoch ms: the latest moment the words allow, on the calendar of Shanghai (明天 ends at the next midnight).
   * Null when they name none, or one that has passed.
   */
  dueAt: number | null;
  /** Clauses of the book that make a promise of this kind bind. */
  rules: RuleId[];
};

/** The moments JavaScript can write down. */
const FURTHEST = 8.64e15 - 366 * 86_400_000;

/** The firm promises in a text said at `at` (epoch ms), in the order of the text. Total; hedges and questions are none. */
export function promisesIn(text: string, at: number): CaughtPromise[] {
  const folded = fold(text);
  return vowsIn(folded, { steps: 0 }).map(({ start, end, action, dueAt }) => {
    const place = { start: folded.starts[start] as number, end: folded.ends[end - 1] as number };
    return {
      ...place,
      text: text.slice(place.start, place.end),
      action,
      dueAt: Math.abs(at) <= FURTHEST ? dueAt(at) : null,
      rules: [...clauses.every, ...clauses.of[action]],
    };
  });
}
