import fc from 'fast-check';
import { expect, test } from 'vitest';
import { book, type Facts, type FactValue, judge, QUESTIONS } from '@/rules';
import { allFacts, JUDGED_AT } from './arbitraries';
import { asksOf, endOn, type Line, linesFor, valuesOn } from './general';
import { amountOn } from './general-amounts';
import { byGeneralEngine, heldBy, linesInForce, settled } from './general-judge';

const { packs } = book;
const at = JUDGED_AT;

test('on complete facts the book says what a general engine makes of it', async () => {
  let decided = 0;
  const lines = linesFor(packs, 'tmall');
  await fc.assert(
    fc.asyncProperty(allFacts, async (facts) => {
      const expected = await byGeneralEngine(facts);
      const { answers } = judge(facts, book, at);
      for (const question of QUESTIONS) {
        const leansOn = lines.flatMap(({ statement }) =>
          'question' in statement && statement.question === question ? asksOf(packs, statement.when) : [],
        );
        if (!leansOn.every((asked) => settled(expected[asked]))) continue;
        const { state, value } = answers[question];
        expect([question, { state, value: value ?? null }]).toStrictEqual([question, expected[question]]);
        if (state === 'decided') decided++;
      }
    }),
    { numRuns: 150 },
  );
  expect(decided).toBeGreaterThan(150);
});

/** Lines of a kind that hold, told by the general engine, and whether it could tell of all of them. */
async function certainOf<K extends 'clock' | 'exposure'>(kind: K, facts: Facts) {
  const outcomes = await byGeneralEngine(facts);
  const answers = new Map<string, FactValue>(
    Object.entries(outcomes).map(([question, { value, state }]) => [`answer:${question}`, value ?? state]),
  );
  const lines = linesInForce(facts).filter(({ statement }) => statement.kind === kind);
  const told = lines.filter(({ statement }) =>
    asksOf(packs, statement.when).every((asked) => settled(outcomes[asked])),
  );
  return { held: await heldBy(told, facts, answers), all: told.length === lines.length };
}

type ClockLine = Extract<Line['statement'], { kind: 'clock' }>;

/** When a clock that runs ends, with the time it stood still. */
function clockEnd(line: Line, clock: ClockLine, start: number, facts: Facts): number | null {
  const endless = clock.length === undefined && clock.orDays === undefined && clock.orHours === undefined;
  const end = endless ? null : endOn(packs, line, clock, start, facts, at);
  if (clock.pause === undefined) return end;
  const { rule: id, from, until } = clock.pause;
  const rule = packs.flatMap((pack) => pack.rules).find((one) => one.id === id);
  if (rule !== undefined && valuesOn(rule, facts, at) === null) return end;
  const stopped = Math.max(momentIn(facts, from), start);
  const resumed = until === undefined ? null : momentIn(facts, until);
  if (end !== null && momentIn(facts, from) >= end) return end;
  if (resumed === null) return null;
  if (resumed < start) return end;
  return resumed < stopped || end === null ? null : end + resumed - stopped;
}

const momentIn = (facts: Facts, key: keyof Facts): number => facts[key]?.value as number;

test('on complete facts the clocks end when a plain calendar says', async () => {
  const shapes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(allFacts, async (facts) => {
      const { held, all } = await certainOf('clock', facts);
      const expected = held.map((line) => {
        const clock = line.statement as ClockLine;
        const start = momentIn(facts, clock.start[0] as keyof Facts);
        shapes.add(clock.shape ?? 'add');
        return [clock.id, clock.owner, start, clockEnd(line, clock, start, facts)].join();
      });
      const seen = judge(facts, book, at)
        .clocks.filter(({ from, open }) => from === 'rule' && open === undefined)
        .map(({ id, owner, startsAt, endsAt }) => [id, owner, startsAt, endsAt].join());
      expect(seen).toEqual(expect.arrayContaining(expected));
      if (all) expect(seen.toSorted()).toStrictEqual([...new Set(expected)].sort());
    }),
    { numRuns: 150 },
  );
  expect([...shapes].sort()).toStrictEqual(['add', 'dayEnd', 'dayHours', 'months', 'wholeDays', 'workDays']);
});

test('on complete facts every act costs what plain fractions say', async () => {
  let sums = 0;
  await fc.assert(
    fc.asyncProperty(allFacts, async (facts) => {
      const { held, all } = await certainOf('exposure', facts);
      const expected = new Map<string, number | null>();
      for (const line of held) {
        const { name, fen } = amountOn(packs, line, facts, at);
        // Of what two rules ask for one thing the higher counts.
        if ((fen ?? -1) > (expected.get(name) ?? -2)) expected.set(name, fen);
      }
      const seen = new Map(
        judge(facts, book, at)
          .exposures.filter(({ open }) => open === undefined)
          .map(({ id, when, fen }) => [`${id} ${when}`, fen]),
      );
      for (const [name, fen] of expected) {
        if (fen !== null) sums++;
        if (all) expect([name, seen.get(name)]).toStrictEqual([name, fen]);
        else expect(seen.get(name) ?? -1).toBeGreaterThanOrEqual(fen ?? -1);
      }
      if (all) expect([...seen.keys()].sort()).toStrictEqual([...expected.keys()].sort());
    }),
    { numRuns: 150 },
  );
  expect(sums).toBeGreaterThan(150);
});
