import { expect, it } from 'vitest';
import { byKind } from './kinds';
import { lineOf, tally } from './run';
import type { Saved } from './saved';

/** So many variants of every page; the first twelve have one change each. */
const SEEDS = 200;
const LEAST_RIGHT = 0.99;
/** Not a measure of anything: the run has to end when a change makes the reader run away. */
const GIVE_UP_MS = 300_000;

/** A wrong value costs money, a missing one a glance: nothing is read wrong, and little is missed. */
export function survivesRedesigns(pages: readonly Saved[]): void {
  const lines: string[] = [];

  it.each(byKind(pages))(
    '%s: nothing wrong, 99 of 100 facts right',
    async (kind, saved) => {
      const sum = await tally(saved, SEEDS);
      lines.push(lineOf(kind, sum));
      expect(sum.asked).toBeGreaterThan(0);
      // To see one again: REPLAY="<page> <seed>" npx vitest run --project unit test/redesign/replay
      expect(sum.failures).toEqual([]);
      expect(sum.right / sum.asked).toBeGreaterThanOrEqual(LEAST_RIGHT);
    },
    GIVE_UP_MS,
  );

  it('says its two numbers', () => {
    console.log(`redesigns, seeds 0 to ${SEEDS - 1}\n${lines.join('\n')}`);
    expect(lines.length).toBe(byKind(pages).length);
  });
}
