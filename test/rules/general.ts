/**
 * The book told to general rule engines, for comparison on complete facts. Nothing here is shared with our own
 * engine but the packs: names are expanded, dated values picked and moments counted a second time, in the
 * plainest way there is. A general engine has no moments and no questions, so those are given to it as facts.
 */
import type { Facts, FactValue, Pack, Platform, Question } from '../../rules/index.ts';
import {
  afterWorkdays,
  atEndOfDay,
  DAY,
  dayText,
  durationMs,
  fromNextMidnight,
  HOUR,
  monthsLater,
  withinHours,
} from './general-calendar.ts';

type Rule = Pack['rules'][number];
type Statement = Rule['says'][number];
export type When = Statement['when'];
type MomentExpr = Extract<When, { moment: unknown }>['moment'];
type Span = Omit<MomentExpr, 'start'>;

/** One `when` with what it belongs to; `rule: null` for what the page itself says. */
export type Line = { statement: Statement; rule: Rule | null };

const HINTS = ['SEC', 'INFERRED', 'SEED'];

/** All that the packs say for a platform. */
export const linesFor = (packs: readonly Pack[], platform: Platform): Line[] =>
  packs.flatMap((pack) => [
    ...(pack.pageSays ?? []).map((statement) => ({ statement, rule: null })),
    ...pack.rules
      .filter((rule) => !HINTS.includes(rule.status) && (rule.platforms?.includes(platform) ?? true))
      .flatMap((rule) => rule.says.flatMap(spelledOut).map((statement) => ({ statement, rule }))),
  ]);

/** A proof told without steps: whose burden while it stands at one, and what follows where it failed or is through. */
function spelledOut(statement: Statement): Statement[] {
  if (statement.kind !== 'proof') return [statement];
  const { tier, outcomeTier, when, steps, end } = statement;
  const says = (question: Question, value: string, at: number, holds: When[]): Statement => ({
    kind: 'answer',
    question,
    value,
    tier: at,
    when: { all: [when, ...holds] },
  });
  const lines: Statement[] = [];
  const passed: When[] = [];
  for (const { who, done, failed, ifNone } of steps) {
    lines.push(says('burden', who, tier, [...passed, { not: done }]));
    if (ifNone !== undefined) lines.push(says('outcome', ifNone, outcomeTier, [...passed, failed]));
    passed.push(done);
  }
  return end === undefined ? lines : [...lines, says('outcome', end, outcomeTier, passed)];
}

/** The condition with every named condition written out in its place. */
export function expand(packs: readonly Pack[], when: When): When {
  if (when === 'always') return when;
  if ('use' in when) {
    const pack = packs.find((one) => Object.hasOwn(one.conditions, when.use));
    return expand(packs, pack?.conditions[when.use] as When);
  }
  if ('all' in when) return { all: when.all.map((one) => expand(packs, one)) };
  if ('any' in when) return { any: when.any.map((one) => expand(packs, one)) };
  if ('not' in when) return { not: expand(packs, when.not) };
  return when;
}

/** The rule's values on the day that governs it, or null when it is not in force. Days compare as text. */
export function valuesOn(rule: Rule, facts: Facts, at: number): Record<string, number | string> | null {
  const order = (facts.paidAt?.value ?? facts.appliedAt?.value ?? at) as number;
  const day = dayText(rule.governedBy === 'order' ? order : at);
  return rule.values.find(({ from, to }) => from <= day && (to === undefined || day < to))?.is ?? null;
}

export function valueNamed(packs: readonly Pack[], { rule }: Line, name: string, facts: Facts, at: number) {
  const [first, second] = name.split('.') as [string, string?];
  const owner =
    second === undefined ? rule : packs.flatMap((one) => one.rules).find(({ id }) => id === first);
  return owner == null ? undefined : valuesOn(owner, facts, at)?.[second ?? first];
}

/** The length that counts from this start: the rule's own, or that of the days whose lengths are others. */
function lengthNamed(
  packs: readonly Pack[],
  line: Line,
  name: string,
  start: number,
  facts: Facts,
  at: number,
) {
  const own = valueNamed(packs, line, name, facts, at);
  if (own === undefined) return null;
  const full = name.includes('.') ? name : `${line.rule?.id}.${name}`;
  const day = dayText(start);
  const others = packs
    .flatMap((pack) => pack.overrides ?? [])
    .filter(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day < to))
    .flatMap(({ lengths }) => lengths[full] ?? []);
  return others.at(-1) ?? own;
}

/** Where a length of time that starts here ends, every fact being known; `null` where no rule in force says. */
export function endOn(
  packs: readonly Pack[],
  line: Line,
  expr: Span,
  start: number,
  facts: Facts,
  at: number,
): number | null {
  const number = (key: keyof Facts | undefined) => (key === undefined ? null : (facts[key]?.value as number));
  const ms = (name: string | undefined) => {
    const value = name === undefined ? null : valueNamed(packs, line, name, facts, at);
    return value === null ? null : durationMs(String(value));
  };
  const named = expr.length === undefined ? 'PT0H' : lengthNamed(packs, line, expr.length, start, facts, at);
  if (expr.shape === 'months') return named === null ? null : monthsLater(start, Number(named));
  const set = number(expr.orHours);
  if (set === null && named === null) return null;
  let length = set === null ? durationMs(String(named)) : set * HOUR;
  const shorter = number(expr.orShorterHours);
  if (shorter !== null) length = Math.min(length, shorter * HOUR);
  const days = number(expr.orDays);
  if (days !== null) length = Math.max(length, days * DAY);
  length += ms(expr.plus) ?? 0;
  switch (expr.shape) {
    case 'wholeDays':
      return fromNextMidnight(start, length);
    case 'workDays':
      return afterWorkdays(start, length / DAY);
    case 'dayEnd':
      return atEndOfDay(start, length, ms(expr.cutoff));
    case 'dayHours':
      return withinHours(start, length, ms(expr.opens) ?? 0, ms(expr.closes) ?? 0);
    default:
      return start + length;
  }
}

function momentOn(packs: readonly Pack[], line: Line, expr: MomentExpr, facts: Facts, at: number): number {
  const [key] = expr.start;
  const start = key === 'at' ? at : (facts[key as keyof Facts]?.value as number);
  return endOn(packs, line, expr, start, facts, at) ?? Number.NaN;
}

/** A leaf as a general engine can hold it: a named fact, an operator, a value. */
export type Leaf = { fact: string; operator: 'in' | 'atMost' | 'atLeast'; value: unknown };

export type Tree = { all: Tree[] } | { any: Tree[] } | { not: Tree } | Leaf;

/** The condition as a tree of leaves; what a general engine cannot work out itself goes into `extra` facts. */
export function treeOf(
  packs: readonly Pack[],
  line: Line,
  facts: Facts,
  at: number,
  extra: Map<string, FactValue>,
): Tree {
  const walk = (when: When): Tree => {
    if (when === 'always') return { fact: 'always', operator: 'in', value: [true] };
    if ('all' in when) return { all: when.all.map(walk) };
    if ('any' in when) return { any: when.any.map(walk) };
    if ('not' in when) return { not: walk(when.not) };
    if ('known' in when) return { fact: 'always', operator: 'in', value: [true] };
    if ('answer' in when) return { fact: `answer:${when.answer}`, operator: 'in', value: when.is };
    if ('moment' in when) {
      const before =
        momentOn(packs, line, when.moment, facts, at) < momentOn(packs, line, when.before, facts, at);
      const name = `moment:${JSON.stringify([line.rule?.id, when])}`;
      extra.set(name, before);
      return { fact: name, operator: 'in', value: [true] };
    }
    if ('use' in when) throw new Error('expand first');
    if ('is' in when) return { fact: when.fact, operator: 'in', value: when.is };
    if ('part' in when) {
      const share = 'over' in when ? when.over : when.atLeast;
      const edge = Number(typeof share === 'number' ? share : valueNamed(packs, line, share, facts, at));
      const [few, many] = [Number(facts[when.part]?.value), Number(facts[when.of]?.value)];
      const name = `share:${JSON.stringify([line.rule?.id, when])}`;
      extra.set(name, 'over' in when ? few > many * edge : few >= many * edge);
      return { fact: name, operator: 'in', value: [true] };
    }
    const bound = 'atMost' in when ? when.atMost : when.atLeast;
    const value = typeof bound === 'number' ? bound : valueNamed(packs, line, bound, facts, at);
    return { fact: when.fact, operator: 'atMost' in when ? 'atMost' : 'atLeast', value };
  };
  return walk(expand(packs, line.statement.when));
}

export type Outcome = { state: string; value: string | null };
type Held = Extract<Statement, { kind: 'answer' }>;

/** What a question is answered when these of its lines hold and all others do not. */
export function outcomeOf(held: readonly Held[], outOfScope: boolean): Outcome {
  const top = (lines: readonly Held[]) =>
    Math.max(Number.NEGATIVE_INFINITY, ...lines.map(({ tier }) => tier));
  const said = held.filter(({ value }) => value !== undefined);
  const gaps = held.filter(({ value }) => value === undefined);
  if (outOfScope || held.length === 0) return { state: 'not-applicable', value: null };
  if (top(gaps) > top(said)) return { state: 'check-source', value: null };
  const values = new Set(said.filter(({ tier }) => tier === top(said)).map(({ value }) => value));
  const [only] = values;
  return values.size === 1 ? { state: 'decided', value: only ?? null } : { state: 'conflict', value: null };
}

/** The questions that a condition leans on. */
export function asksOf(packs: readonly Pack[], when: When): Question[] {
  const inside = expand(packs, when);
  if (inside === 'always') return [];
  if ('answer' in inside) return [inside.answer];
  if ('not' in inside) return asksOf(packs, inside.not);
  const parts = 'all' in inside ? inside.all : 'any' in inside ? inside.any : [];
  return parts.flatMap((one) => asksOf(packs, one));
}
