/** What one judgement costs, beside two general engines given the same rules and facts. `node test/bench/judge.ts` */
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import jsonLogicEngine from 'json-logic-js';
import { book, type Facts, type FactValue, judge, type Platform } from '../../rules/index.ts';
import { allFacts, JUDGED_AT, platformFacts } from '../rules/arbitraries.ts';
import { type Line, linesFor, treeOf } from '../rules/general.ts';
import { jsonLogic, rulesEngine } from '../rules/general-engines.ts';

export type JudgeBench = {
  rules: number;
  statements: number;
  /** Medians, µs for one case. */
  ours: number;
  oursAgain: number;
  jsonRulesEngine: number;
  jsonLogic: number;
  /** Medians of the ratios of neighbouring runs. `control` is ours against ours: what the machine adds by itself. */
  control: number;
  timesJsonRulesEngine: number;
  timesJsonLogic: number;
  /** ms for 50,000 cases, half of whose facts are known, without flips; and µs for one judgement with them. */
  fiftyThousand: number;
  withFlips: number;
};

const ROUNDS = 15;
const CASES = 40;
const REPEATS = 25;

const median = (list: readonly number[]): number => {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Copied as the database copies them, so that the objects are laid out as the product's are. */
const sampled = (from: fc.Arbitrary<Facts>, count: number): Facts[] =>
  fc.sample(from, { numRuns: count, seed: 20261122 }).map((facts) => structuredClone(facts));

/** Keeps what is computed from being optimised away. */
let sink = 0;

async function timed(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A case ready for the general engines: conditions translated, moments and answers already worked out for them. */
function prepared(facts: Facts) {
  const platform = facts.platform?.value as Platform;
  const known = new Map<string, FactValue>([['always', true]]);
  for (const [key, fact] of Object.entries(facts)) known.set(key, fact.value);
  for (const [question, answer] of Object.entries(judge(facts, book, JUDGED_AT).answers))
    known.set(`answer:${question}`, answer.value ?? answer.state);
  const lines: Line[] = linesFor(book.packs, platform);
  const trees = lines.map((line) => treeOf(book.packs, line, facts, JUDGED_AT, known));
  return { engine: rulesEngine(trees), logic: trees.map(jsonLogic), known: Object.fromEntries(known), facts };
}

/** Runs ours, theirs, ours, theirs in turn, so that whatever slows the machine slows all alike. */
export async function measureJudge(): Promise<JudgeBench> {
  const cases = sampled(allFacts, CASES).map(prepared);
  const runOurs = () => {
    for (let n = 0; n < REPEATS; n++)
      for (const { facts } of cases) sink += judge(facts, book, JUDGED_AT).clocks.length;
  };
  const runRulesEngine = async () => {
    for (const { engine, known } of cases) sink += (await engine.run(known)).events.length;
  };
  const runJsonLogic = () => {
    for (const { logic, known } of cases)
      for (const one of logic) sink += jsonLogicEngine.apply(one, known) ? 1 : 0;
  };
  const each = (ms: number, count: number) => (ms * 1000) / count;
  const taken: { ours: number; general: number; again: number; logic: number }[] = [];
  for (let round = 0; round < ROUNDS + 3; round++) {
    const ours = each(await timed(runOurs), CASES * REPEATS);
    const general = each(await timed(runRulesEngine), CASES);
    const again = each(await timed(runOurs), CASES * REPEATS);
    const logic = each(await timed(runJsonLogic), CASES);
    // The first rounds are the compiler's.
    if (round >= 3) taken.push({ ours, general, again, logic });
  }
  const mixed = sampled(platformFacts, 2_000);
  const fiftyThousand = () => {
    for (let n = 0; n < 25; n++)
      for (const facts of mixed) sink += judge(facts, book, JUDGED_AT).clocks.length;
  };
  const fifties: number[] = [];
  for (let n = 0; n < 5; n++) fifties.push(await timed(fiftyThousand));
  const flips = await timed(() => {
    for (const facts of mixed.slice(0, 200)) {
      const { flips, askNext } = judge(facts, book, JUDGED_AT);
      sink += flips.length + askNext.length;
    }
  });
  return {
    rules: book.packs.reduce((sum, pack) => sum + pack.rules.length, 0),
    statements: linesFor(book.packs, 'tmall').length,
    ours: median(taken.map(({ ours }) => ours)),
    oursAgain: median(taken.map(({ again }) => again)),
    jsonRulesEngine: median(taken.map(({ general }) => general)),
    jsonLogic: median(taken.map(({ logic }) => logic)),
    control: median(taken.map(({ ours, again }) => again / ours)),
    timesJsonRulesEngine: median(taken.map(({ ours, general }) => general / ours)),
    timesJsonLogic: median(taken.map(({ again, logic }) => logic / again)),
    fiftyThousand: median(fifties),
    withFlips: each(flips, 200),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const seen = await measureJudge();
  if (process.argv.includes('--json')) console.log(JSON.stringify(seen));
  else console.table(seen);
  if (sink === 0) throw new Error('nothing was judged');
}
