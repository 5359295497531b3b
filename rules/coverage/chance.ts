/** Numbers that look random and are the same on every machine: what a search found once, it finds again. */
export type Chance = { pick: <T>(from: readonly T[]) => T | undefined };

/**
 * Numbers in [0, 1), one at each call: `mulberry32` (Tommy Ettinger, public domain), 32 bits of state, enough to
 * shuffle a few thousand samples. @param seed any whole number
 */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function chanceOf(seed: number): Chance {
  const next = numbersFrom(seed);
  return { pick: (from) => from[Math.floor(next() * from.length)] };
}
