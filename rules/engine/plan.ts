import type { FactKey, Platform } from '../facts/facts.ts';
import { QUESTIONS } from '../judgement.ts';
import { ifPlatformKnown } from './combine.ts';
import { addLines, type Bitwise, glanceOf } from './glance.ts';
import type { LineOf, Plan, Plans, Test } from './machine.ts';
import type { Sentence } from './sentences.ts';

/** What must be shown comes before what may be. */
const LEVELS = ['required', 'any-of', 'bonus'];

/**
 * What is said for each platform, sorted and compiled when a case of that platform is first judged: a worker that
 * wakes for one case pays for one platform.
 */
export function plansOf(sentences: readonly Sentence[]): Plans {
  const plans = new Map<Platform | null, Plan>();
  return (platform) => {
    let plan = plans.get(platform);
    if (plan === undefined) {
      plan = planOf(sentences, platform);
      plans.set(platform, plan);
    }
    return plan;
  };
}

/** What is said for one platform; with none known, what other platforms say may hold and no more. */
function planOf(sentences: readonly Sentence[], platform: Platform | null): Plan {
  const here = sentences.filter(
    ({ platforms }) => platforms === undefined || platform === null || platforms.includes(platform),
  );
  const linesOf = <K extends Sentence['kind']>(kind: K, which?: (one: Sentence<K>) => boolean) =>
    here
      .filter((one): one is Sentence<K> & Sentence => one.kind === kind)
      .filter((one) => which?.(one) ?? true)
      .map((one): LineOf[K] => {
        const line = one.line();
        const doubtful = platform === null && one.platforms !== undefined;
        return doubtful ? { ...line, when: ifPlatformKnown(line.when) } : line;
      });
  const bits: Bitwise = [];
  const seen = <Line extends { when: Test }>(list: readonly Line[]) =>
    addLines(bits, list, ({ when }) => when);
  const reads = new Set<FactKey>();
  const questions = QUESTIONS.map((question) => {
    const scopes = linesOf('scope', ({ statement }) => statement.question === question);
    const lines = linesOf('answer', ({ statement }) => statement.question === question);
    for (const { when } of [...scopes, ...lines]) for (const key of when.reads) reads.add(key);
    return { scopes: seen(scopes), lines: seen(lines.sort((a, b) => b.tier - a.tier)) };
  });
  const turns = seen(linesOf('turn').sort((a, b) => b.tier - a.tier));
  const clocks = seen(linesOf('clock'));
  const exposures = seen(linesOf('exposure'));
  const byLevel = linesOf('evidence').sort(
    (a, b) => LEVELS.indexOf(a.need.level) - LEVELS.indexOf(b.need.level),
  );
  const evidence = seen(byLevel);
  const proofs = seen(linesOf('proof'));
  return {
    questions,
    turns,
    clocks,
    exposures,
    evidence,
    proofs,
    reads,
    glance: glanceOf(bits),
  };
}
