/** Throws that are the same on every machine. `upTo(n)`: a whole number from 0, less than n. */
export type Dice = { upTo(most: number): number; pick<T>(from: readonly T[]): T };

/** A linear congruential generator (Numerical Recipes' constants); only its high bits are used. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const upTo = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return { upTo, pick: (from) => from[upTo(from.length)] as (typeof from)[number] };
}
