import { median, ms } from './line.ts';

/** What each part took in each round, in turns, so that a machine that grows slower does so for all of them. */
export async function interleaved(
  rounds: number,
  parts: Record<string, () => Promise<number>>,
): Promise<Map<string, number[]>> {
  const measured = new Map(Object.keys(parts).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, part] of Object.entries(parts)) {
      const took = await part();
      measured.get(name)?.push(took);
      console.error(`${name}: ${ms(took)}`);
    }
  return measured;
}

/** The middle of them, and between which two they lie. */
export const spread = (all: number[]): string =>
  `${ms(median(all))} (${ms(Math.min(...all))} … ${ms(Math.max(...all))})`;
