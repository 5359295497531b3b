/** Where a book says nothing, and where it says two things at once: found by trying cases, shown by the smallest. */

import type { Book } from '../book.ts';
import { answerOf, isAsked } from '../engine/answer.ts';
import { caseOf } from '../engine/case.ts';
import type { Case } from '../engine/machine.ts';
import { FACTS, type Facts, type Platform } from '../facts/facts.ts';
import { QUESTIONS, type Question, type RuleId } from '../judgement.ts';
import { type Extent, extentOf, isWithin } from './coverage-extent.ts';
import { canBe } from './coverage-odds.ts';
import { samplesOf } from './coverage-samples.ts';
import type { Sample } from './coverage-wish.ts';

export type CoverageFinding = {
  /** `gap`: the question is asked of such a case and no rule could answer it. `overlap`: rules in force disagree. */
  kind: 'gap' | 'overlap';
  platform: Platform;
  question: Question;
  /** The fewest facts that show it, each with the values for which it shows; without any one of them it does not. */
  facts: Extent;
  /** The rules that disagree; none in a gap. */
  rules: RuleId[];
  values: string[];
};

/** So far: the platform being looked at, how many cases were tried in all, and what was found new. */
export type SearchStep = { platform: Platform; tried: number; found: CoverageFinding[] };

export type Search = {
  /** Epoch ms: the day the cases are judged on. */
  at: number;
  seed?: number;
  /** No more cases than this are tried on one platform. */
  most?: number;
  platforms?: readonly Platform[];
};

const PORTION = 250;

/**
 * Tries cases on each platform and yields after every few hundred, so that a surface can show it and stop. The
 * search is bounded and always the same; what it does not find may still be there.
 */
export function* searchCoverage(
  book: Book,
  { at, seed = 1, most = 20_000, platforms = FACTS.platform.values }: Search,
): Generator<SearchStep, CoverageFinding[]> {
  const all: CoverageFinding[] = [];
  let tried = 0;
  for (const platform of platforms) {
    const known: CoverageFinding[] = [];
    let news: CoverageFinding[] = [];
    let here = 0;
    for (const sample of samplesOf(book, platform, at, seed)) {
      if (here++ >= most) break;
      tried++;
      for (const finding of newIn(sample, platform, known, book, at)) {
        known.push(finding);
        news.push(finding);
      }
      if (here % PORTION === 0) {
        yield { platform, tried, found: news };
        news = [];
      }
    }
    yield { platform, tried, found: news };
    all.push(...known);
  }
  return all;
}

/** What the pack itself has to do with: overlaps of its rules. Gaps belong to no rule. */
export const overlapsOf = (
  findings: readonly CoverageFinding[],
  rules: ReadonlySet<RuleId>,
): CoverageFinding[] =>
  findings.filter(({ kind, rules: of }) => kind === 'overlap' && of.some((id) => rules.has(id)));

function newIn(
  sample: Sample,
  platform: Platform,
  known: readonly CoverageFinding[],
  book: Book,
  at: number,
): CoverageFinding[] {
  const c = laidOut(sample, book, at);
  return QUESTIONS.flatMap((question): CoverageFinding[] => {
    const kind = kindOf(c, question);
    if (kind === null) return [];
    const { rules, rivals = [] } = answerOf(c, question);
    const within = known.some(
      (other) =>
        other.kind === kind &&
        other.question === question &&
        (kind === 'gap' ? isWithin(other.facts, sample) : sameSet(other.rules, rules)),
    );
    if (within) return [];
    const shows = (said: Sample): boolean => {
      if (!canBe(said)) return false;
      const other = laidOut(said, book, at);
      return kindOf(other, question) === kind && sameSet(answerOf(other, question).rules, rules);
    };
    const values = rivals.map(({ value }) => value);
    return [{ kind, platform, question, facts: extentOf(sample, shows, at), rules, values }];
  });
}

function kindOf(c: Case, question: Question): CoverageFinding['kind'] | null {
  const { state } = answerOf(c, question);
  if (state === 'conflict') return 'overlap';
  if (state !== 'not-applicable') return null;
  return isAsked(c, question) ? 'gap' : null;
}

function laidOut(sample: Sample, { plans }: Book, at: number): Case {
  const facts: Facts = {};
  for (const [key, value] of sample) facts[key] = { value, from: 'agent', seenAt: at };
  return caseOf(facts, plans, at);
}

const sameSet = (a: readonly RuleId[], b: readonly RuleId[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));
