import { numbersFrom } from '../../rules/coverage/chance.ts';

/** Chance that can be replayed: the same seed gives the same choices, in the same order, on every machine. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [from, to]. */
  int(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** So many decimal digits, the first one not 0. */
  digits(count: number): string;
};

/** @param seed any whole number */
export function randomOf(seed: number): Random {
  const next = numbersFrom(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[int(0, from.length - 1)] as T;
    },
    shuffled: (list) => {
      const all = [...list];
      for (let at = all.length - 1; at > 0; at--) {
        const other = int(0, at);
        [all[at], all[other]] = [all[other] as (typeof all)[number], all[at] as (typeof all)[number]];
      }
      return all;
    },
    digits: (count) => Array.from({ length: count }, (_, at) => int(at === 0 ? 1 : 0, 9)).join(''),
  };
}
