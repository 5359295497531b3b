import type { FactKey } from '../facts/facts.ts';
import {
  ANSWER_VALUES,
  type Answer,
  QUESTIONS,
  type Question,
  type Reason,
  type RuleId,
} from '../judgement.ts';
import { isSaid } from './case.ts';
import { standing } from './glance.ts';
import { FALSE, TRUE, UNKNOWN } from './kleene.ts';
import type { AnswerLine, Case, Plan, Proof } from './machine.ts';
import { addOnce, emptyProof, isBare } from './proof.ts';

type About = Plan['questions'][number];
const NTH = new Map<Question, number>(QUESTIONS.map((question, nth) => [question, nth]));
const linesOf = (c: Case, question: Question) => c.plan.questions[NTH.get(question) as number] as About;
const standingFor = (c: Case, question: Question) => standing(linesOf(c, question).lines, c.left);

/**
 * The answer to one question, worked out once for each case.
 *
 * Of the lines that hold, the highest tier speaks. It is overruled by nothing below, contradicted by an equal
 * (`conflict`), and kept open by an equal or higher line that may yet hold with another value (`unknown`).
 * A line of unknown content that holds, or may hold, stands in the way of whatever it would overrule
 * (`check-source`), except where a line of ours of its tier or higher holds or may yet hold.
 */
export function answerOf(c: Case, question: Question): Answer {
  const nth = NTH.get(question) as number;
  const known = c.answers[nth];
  if (known !== undefined) return known;
  const answer = decide(c, question);
  c.answers[nth] = answer;
  return answer;
}

type Lines = readonly AnswerLine[];
type Weighed = { holds: Lines; open: Lines; sources: Lines };

/** Most lists here stay empty or hold one line, and an array that is first pushed to takes room for seventeen. */
const NONE: AnswerLine[] = [];
function added(lines: AnswerLine[], line: AnswerLine): AnswerLine[] {
  if (lines === NONE) return [line];
  lines.push(line);
  return lines;
}

function decide(c: Case, question: Question): Answer {
  if (outOfScope(c, question)) return bare('not-applicable');
  const { holds, open, sources } = weigh(c, standingFor(c, question));
  const [first] = holds;
  const [source] = sources;
  const strongestOpen = open[0]?.tier ?? Number.NEGATIVE_INFINITY;
  if (source !== undefined && strongestOpen < source.tier)
    return { ...bare('check-source'), missing: gapsOf(c, sources), rules: rulesOf(sources) };
  if (source !== undefined) return unknown(c, holds, [...open, ...sources]);
  if (first === undefined) return open.length === 0 ? bare('not-applicable') : unknown(c, holds, open);
  const agreed = holds.every((line) => line.value === first.value);
  const inTheWay =
    open === NONE
      ? NONE
      : open.filter((line) => (agreed ? line.value !== first.value : line.tier > first.tier));
  if (inTheWay.length > 0) return unknown(c, holds, inTheWay);
  return agreed ? decided(c, question, holds, first) : conflict(c, question, holds);
}

/**
 * Lines come strongest first, so weighing ends where a line that holds overrules all the rest.
 * While the platform is not known, a platform's own gaps are a reason to ask for it, not to look things up.
 */
function weigh(c: Case, lines: Lines): Weighed {
  let [holds, open, sources] = [NONE, NONE, NONE];
  let tier = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    if (line.tier < tier) break;
    const truth = line.when.truth(c);
    if (truth === FALSE) continue;
    if (line.value === null && (truth === TRUE || isSaid(c, 'platform'))) {
      sources = added(sources, line);
    } else if (truth === TRUE) {
      holds = added(holds, line);
      tier = line.tier;
    } else {
      open = added(open, line);
    }
  }
  // A rule that holds overrules a source of its own tier; only what stands above it is still in the way.
  if (sources !== NONE) sources = sources.filter((line) => line.tier > tier);
  return { holds, open, sources };
}

const bare = (state: Answer['state']): Answer => ({ state, because: [], missing: [], rules: [] });

function unknown(c: Case, holds: Lines, inTheWay: Lines): Answer {
  return {
    state: 'unknown',
    because: reasonsOf(c, holds),
    missing: gapsOf(c, inTheWay),
    rules: rulesOf(inTheWay),
  };
}

function decided(c: Case, question: Question, holds: Lines, first: AnswerLine): Answer {
  const because = reasonsOf(c, holds);
  const [leading] = because;
  if (leading !== undefined) leanOnSilentRivals(c, question, first, leading);
  return { state: 'decided', value: first.value as string, because, missing: [], rules: rulesOf(holds) };
}

function conflict(c: Case, question: Question, holds: Lines): Answer {
  const order = question === 'timeLimit' ? [] : ANSWER_VALUES[question];
  const values = [...new Set(holds.map((line) => line.value as string))];
  values.sort((a, b) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1));
  return {
    ...bare('conflict'),
    because: reasonsOf(c, holds),
    rules: rulesOf(holds),
    rivals: values.map((value) => ({ value, rules: rulesOf(holds.filter((line) => line.value === value)) })),
  };
}

/** A rival kept silent by a presumption alone makes the answer lean on that presumption too. */
function leanOnSilentRivals(c: Case, question: Question, first: AnswerLine, proof: Proof): void {
  for (const line of standingFor(c, question)) {
    if (line.tier < first.tier) break;
    const overruled = line.value === null && line.tier === first.tier;
    if (line.value !== first.value && !overruled) leanIfAssumed(c, line, proof);
  }
}

function leanIfAssumed(c: Case, line: Pick<AnswerLine, 'when'>, proof: Proof): void {
  if (line.when.truth(c) !== FALSE || isBare(line.when, FALSE, c)) return;
  const why = emptyProof();
  line.when.lean(c, why);
  for (const key of why.assumed) {
    addOnce(proof.facts, key);
    addOnce(proof.assumed, key);
  }
}

/** What a question's not being applicable rests on: presumptions that keep each scope, or each line, silent. */
export function leanOnSilence(c: Case, question: Question, proof: Proof): void {
  const silent = outOfScope(c, question)
    ? standing(linesOf(c, question).scopes, c.left)
    : standingFor(c, question);
  for (const line of silent) leanIfAssumed(c, line, proof);
}

/** Whether the book has anything to say about the question, and the case may be in its scope. */
export const isAsked = (c: Case, question: Question): boolean =>
  linesOf(c, question).lines.list.length > 0 && !outOfScope(c, question);

function outOfScope(c: Case, question: Question): boolean {
  const { scopes } = linesOf(c, question);
  for (const scope of standing(scopes, c.left)) if (scope.when.truth(c) !== FALSE) return false;
  return scopes.list.length > 0;
}

function gapsOf(c: Case, lines: Lines): FactKey[] {
  const missing: FactKey[] = [];
  // What stands in the way and says something is open; only a source may be certain and stand there all the same.
  for (const line of lines)
    if (line.value !== null || line.when.truth(c) === UNKNOWN) line.when.gaps(c, missing);
  return missing;
}

const reasonsOf = (c: Case, lines: Lines): Reason[] =>
  lines.map((line) => {
    const reason: Reason = { rule: line.rule, facts: [], assumed: [] };
    line.when.lean(c, reason);
    return reason;
  });

function rulesOf(lines: Lines): RuleId[] {
  const rules = lines.map((line) => line.rule);
  return rules.length > 1 ? [...new Set(rules)] : rules;
}
