/**
 * What one judgement costs, counted and not timed, so that a busy machine changes nothing. A judge that is made a
 * tenth slower must not pass. The book and the cases are made up and never change; what the real book costs is
 * `npm run bench`'s to say.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import baseline from './baseline.json' with { type: 'json' };
import { callsEach } from './count-calls-apart';
import { instructionsEach } from './count-instructions';
import { findValgrind } from './valgrind';
import { verdict } from './verdict';

describe('the calls of one judgement', () => {
  test('are as many as they were', async () => {
    expect(verdict(await callsEach(), baseline.calls)).toBe('same');
  });

  test('would be seen to grow', async () => {
    expect(verdict(await callsEach('--slower'), baseline.calls)).toMatch(/^judging is \d+\.\d % dearer/);
  });
});

const valgrind = findValgrind();
const known: Record<string, number> = baseline.instructions;
const instructions = known[process.arch];

if (valgrind !== null && instructions !== undefined)
  describe('the instructions of one judgement', () => {
    let seen: { each: number; slower: number };
    beforeAll(async () => {
      seen = await instructionsEach(valgrind);
    });

    test('are as many as they were', () => {
      expect(verdict(seen.each, instructions)).toBe('same');
    });

    test('would be seen to grow', () => {
      expect(verdict(seen.slower, instructions)).toMatch(/^judging is \d+\.\d % dearer/);
    });
  });
// Nothing is passed over in silence: what could not be counted here is said, and the calls were counted.
else
  console.warn(
    `EFFORT: instructions were NOT counted: ${valgrind === null ? 'this machine has no valgrind' : `baseline.json knows no ${process.arch}`}`,
  );

describe('the verdict', () => {
  test('lets two per cent pass, and no more', () => {
    expect(verdict(1019, 1000)).toBe('same');
    expect(verdict(981, 1000)).toBe('same');
    expect(verdict(1021, 1000)).toContain('2.1 % dearer (1000 → 1021); if it is worth that');
  });

  test('asks for a lower baseline when judging has become cheaper', () => {
    expect(verdict(800, 1000)).toContain('20.0 % cheaper (1000 → 800); keep it');
  });
});
