import type { RuleId } from '../judgement.ts';
import { type Place, quoted, refuse, under } from '../pack/book-error.ts';
import type { Condition, Override, Pack, Rule, Words } from '../pack/schema.ts';

import { compile } from './compile.ts';
import { type Dated, datedOf, isInForce, quantityOf } from './dated.ts';
import type { Length, Quantity, Test } from './machine.ts';
import type { Scope } from './scope.ts';
import { dayStart, lengthOf } from './time.ts';

/** Everything the packs of a book name, each pack seeing itself and the packs it is stacked on. */
export type Names = {
  conditions: Map<string, { condition: Condition; place: Place; test: Test | 'in progress' | null }>;
  rules: Map<string, { rule: Rule; pack: Pack; dated: Dated }>;
  /** What conditions were compiled to, by what they say: rules that say the same share one test. */
  tests: Map<string, Test>;
  sources: Map<string, { title: string; url: string }>;
  words: Map<string, Words>;
  /** By a value's full name: the days on which it is another, the last written first. */
  overrides: Map<string, Replacement[]>;
};

/** `is: null`: notices that the book does not carry may change the length. */
type Replacement = { rule: RuleId; from: number; to: number; is: number | null };

export const noNames = (): Names => ({
  conditions: new Map(),
  rules: new Map(),
  sources: new Map(),
  tests: new Map(),
  words: new Map(),
  overrides: new Map(),
});

/** Adds a pack's names to those below it. Throws `BookError` on a name given twice. */
export function addNames(names: Names, pack: Pack): void {
  const place: Place = { pack: pack.id, path: '' };
  for (const [name, condition] of Object.entries(pack.conditions)) {
    const at = under(under(place, 'conditions'), name);
    if (names.conditions.has(name)) refuse(at, { code: 'nameOnce' });
    names.conditions.set(name, { condition, place: at, test: null });
  }
  for (const rule of pack.rules) {
    if (names.rules.has(rule.id)) refuse(under(place, `rules[${rule.id}]`), { code: 'idOnce' });
    names.rules.set(rule.id, { rule, pack, dated: datedOf(rule) });
  }
  for (const [nth, override] of (pack.overrides ?? []).entries())
    addOverride(names, override, under(under(place, 'overrides'), nth));
  for (const [key, source] of Object.entries(pack.sources)) names.sources.set(key, source);
  for (const [key, words] of Object.entries(pack.words)) {
    const other = names.words.get(key);
    if (other !== undefined && (other.zh !== words.zh || other.en !== words.en))
      refuse(under(under(place, 'words'), key), { code: 'sameWords', ...other });
    names.words.set(key, words);
  }
}

function addOverride(names: Names, { rule, from, to, lengths }: Override, place: Place): void {
  if (!names.rules.has(rule)) refuse(under(place, 'rule'), { code: 'ruleHere', found: quoted(rule) });
  const day = (written: string | undefined, otherwise: number, step: string): number => {
    const start = written === undefined ? otherwise : dayStart(written);
    return Number.isNaN(start)
      ? refuse(under(place, step), { code: 'calendarDay', found: quoted(written) })
      : start;
  };
  const first = day(from, Number.NEGATIVE_INFINITY, 'from');
  const end = day(to, Number.POSITIVE_INFINITY, 'to');
  if (!(end > first)) refuse(under(place, 'to'), { code: 'dayAfterFrom' });
  for (const [name, length] of Object.entries(lengths)) {
    const [owner, key = ''] = name.split('.', 2) as [string, string?];
    const at = under(under(place, 'lengths'), name);
    const found = names.rules.get(owner);
    if (found === undefined) refuse(at, { code: 'valueName', found: quoted(name) });
    else requireValue(found.rule, key, 'duration', at);
    const is = length === null ? null : lengthOf(length);
    names.overrides.set(name, [{ rule, from: first, to: end, is }, ...(names.overrides.get(name) ?? [])]);
  }
}

/** A length by the day its clock starts on. Its own where no override holds then. */
function lengthBy(own: Quantity, replacements: readonly Replacement[]): Length {
  const none: RuleId[] = [];
  if (replacements.length === 0) return (c) => ({ is: own(c), rules: none, notices: none });
  return (c, start) => {
    const here = replacements.filter(({ from, to }) => start >= from && start < to);
    const notices = here.flatMap(({ rule, is }) => (is === null ? [rule] : []));
    const [other] = here.filter(({ is }) => is !== null);
    // A length that is not in force is not brought into force by another day's.
    const is = own(c);
    if (other?.is == null || is === undefined) return { is, rules: none, notices };
    return { is: other.is, rules: [other.rule], notices };
  };
}

/** What the conditions of one rule (or of none) may name. */
export function scopeOf(names: Names, rule: Rule | null, place: Place): Scope {
  return {
    place,
    rule: rule?.id ?? '',
    tests: names.tests,
    condition: (name, at) => namedCondition(names, name, at),
    quantity: (name, kind, at) => quantityNamed(names, rule, name, kind, at).own,
    inForce(id, at) {
      const found = names.rules.get(id);
      return found === undefined
        ? refuse(at, { code: 'ruleHere', found: quoted(id) })
        : (c) => isInForce(found.dated, c);
    },
    length(name, kind, at) {
      const { own, fullName } = quantityNamed(names, rule, name, kind, at);
      return lengthBy(own, names.overrides.get(fullName) ?? []);
    },
  };
}

function quantityNamed(
  names: Names,
  rule: Rule | null,
  name: string,
  kind: 'duration' | 'number',
  at: Place,
): { own: Quantity; fullName: string } {
  const [first, second] = name.split('.', 2) as [string, string?];
  const owner = second === undefined ? rule?.id : first;
  const found = owner === undefined ? undefined : names.rules.get(owner);
  if (found === undefined) return refuse(at, { code: 'valueName', found: quoted(name) });
  const key = second ?? first;
  requireValue(found.rule, key, kind, at);
  return { own: quantityOf(found.dated, key), fullName: `${owner}.${key}` };
}

/** A value must be there, and of one kind, on every day the rule is in force. */
function requireValue(rule: Rule, key: string, kind: 'duration' | 'number', at: Place): void {
  for (const { from, is } of rule.values) {
    const value = Object.hasOwn(is, key) ? is[key] : undefined;
    if (value === undefined) refuse(at, { code: 'valueFrom', rule: rule.id, name: key, from });
    if ((typeof value === 'number') !== (kind === 'number'))
      refuse(at, { code: 'valueKind', rule: rule.id, name: key, kind, found: quoted(value) });
  }
}

function namedCondition(names: Names, name: string, at: Place): Test {
  const named = names.conditions.get(name);
  if (named === undefined) return refuse(at, { code: 'conditionName', found: quoted(name) });
  if (named.test === 'in progress') return refuse(at, { code: 'conditionRound', found: quoted(name) });
  if (named.test === null) {
    named.test = 'in progress';
    named.test = compile(named.condition, scopeOf(names, null, named.place));
  }
  return named.test;
}
