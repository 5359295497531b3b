import { specOf } from '../facts/facts.ts';
import { ANSWER_VALUES, type RuleId } from '../judgement.ts';
import { type Place, quoted, refuse, under } from '../pack/book-error.ts';
import type { Condition, Statement } from '../pack/schema.ts';
import { spanOf } from './before.ts';
import { placeOf } from './case.ts';
import { compile } from './compile.ts';
import { isAtHand } from './expand-proof.ts';
import type {
  AnswerLine,
  ClockLine,
  EvidenceLine,
  ExposureLine,
  ProofLine,
  Quantity,
  Test,
} from './machine.ts';
import { endOf } from './moment.ts';
import type { Scope } from './scope.ts';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;
type Wrap = (when: Test) => Test;

const whenOf = (statement: Statement, scope: Scope, wrap: Wrap): Test =>
  wrap(compile(statement.when, { ...scope, place: under(scope.place, 'when') }));

/** A statement of a rule whose content is a GAP may name no value: nothing that we cannot vouch for gets in. */
function claimNothing(statement: Statement, names: readonly string[], place: Place): void {
  for (const name of names) if (name in statement) refuse(under(place, name), { code: 'noClaim' });
}

export function answerLine(
  said: Of<'answer'>,
  rule: RuleId,
  gap: boolean,
  scope: Scope,
  wrap: Wrap,
): AnswerLine {
  const { place } = scope;
  if (gap) claimNothing(said, ['value'], place);
  else if (said.lookUp) claimNothing(said, ['value'], place);
  else if (said.value === undefined) refuse(under(place, 'value'), { code: 'claim' });
  else if (said.question !== 'timeLimit' && !ANSWER_VALUES[said.question].includes(said.value)) {
    const values = ANSWER_VALUES[said.question].join(', ');
    refuse(under(place, 'value'), {
      code: 'answerValue',
      question: said.question,
      values,
      found: quoted(said.value),
    });
  }
  return { rule, value: said.value ?? null, tier: said.tier, when: whenOf(said, scope, wrap) };
}

export function clockLine(
  said: Of<'clock'>,
  rule: RuleId,
  gap: boolean,
  scope: Scope,
  wrap: Wrap,
): ClockLine {
  if (gap) claimNothing(said, ['length', 'orDays', 'orHours', 'orShorterHours'], scope.place);
  for (const key of said.start)
    if (specOf(key).kind !== 'moment')
      refuse(under(scope.place, 'start'), { code: 'momentFacts', found: quoted(key) });
  const span = spanOf(said, scope);
  const endless = span.length === null && span.orDays === null && span.orHours === null;
  return {
    rule,
    also: alsoNamed(rule, [said.length, said.plus]),
    id: said.id,
    owner: said.owner,
    onExpiry: said.onExpiry,
    start: said.start.map(placeOf),
    end: endless ? null : (start, c) => endOf(span, start, c),
    pause: said.pause === undefined ? null : pauseOf(said.pause, scope),
    when: whenOf(said, scope, wrap),
  };
}

function pauseOf({ rule, from, until }: NonNullable<Of<'clock'>['pause']>, scope: Scope): ClockLine['pause'] {
  const place = under(scope.place, 'pause');
  for (const key of [from, until])
    if (key !== undefined && specOf(key).kind !== 'moment')
      refuse(place, { code: 'momentFacts', found: quoted(key) });
  return {
    from: placeOf(from),
    until: until === undefined ? null : placeOf(until),
    rule: rule ?? null,
    inForce: rule === undefined ? () => true : scope.inForce(rule, under(place, 'rule')),
  };
}

/** The other rules whose values a statement names (`TM-SHP-10.cap`): it stands on them too. */
const alsoNamed = (rule: RuleId, names: readonly (string | undefined)[]): RuleId[] => {
  const owners = names.flatMap((name) => (name?.includes('.') ? [name.split('.', 1)[0] as RuleId] : []));
  return [...new Set(owners)].filter((owner) => owner !== rule);
};

const AMOUNTS = ['rate', 'min', 'max', 'roundTo', 'ceiling', 'fixed', 'points'] as const;

export function exposureLine(
  said: Of<'exposure'>,
  rule: RuleId,
  gap: boolean,
  scope: Scope,
  wrap: Wrap,
): ExposureLine {
  const { place } = scope;
  if (gap) claimNothing(said, AMOUNTS, place);
  if (said.base !== undefined && specOf(said.base).kind !== 'money')
    refuse(under(place, 'base'), { code: 'moneyFact', found: quoted(said.base) });
  for (const step of ['less', 'spent'] as const) {
    const key = said[step];
    if (key !== undefined && specOf(key).kind !== 'money')
      refuse(under(place, step), { code: 'moneyFact', found: quoted(key) });
  }
  for (const step of ['part', 'of'] as const) {
    const key = said[step];
    if ((said.part === undefined) !== (said.of === undefined) || (key && specOf(key).kind !== 'number'))
      refuse(under(place, step), { code: 'numberFacts', found: key === undefined ? '' : quoted(key) });
  }
  if ((said.spent === undefined) !== (said.ceiling === undefined))
    refuse(under(place, 'ceiling'), { code: 'ceilingAndSpent' });
  if (said.rate !== undefined && said.base === undefined) refuse(under(place, 'base'), { code: 'rateOf' });
  const amount = (name: (typeof AMOUNTS)[number]): Quantity | null => {
    const value = said[name];
    return value === undefined ? null : scope.quantity(value, 'number', under(place, name));
  };
  return {
    rule,
    also: alsoNamed(
      rule,
      AMOUNTS.map((name) => said[name]),
    ),
    id: said.id,
    act: said.act,
    base: said.base === undefined ? null : placeOf(said.base),
    rate: amount('rate'),
    min: amount('min'),
    max: amount('max'),
    part: said.part === undefined ? null : placeOf(said.part),
    of: said.of === undefined ? null : placeOf(said.of),
    roundTo: amount('roundTo'),
    less: said.less ?? null,
    ceiling: amount('ceiling'),
    spent: said.spent ?? null,
    fixed: amount('fixed'),
    points: amount('points'),
    when: whenOf(said, scope, wrap),
  };
}

export function evidenceLine(said: Of<'evidence'>, rule: RuleId, scope: Scope, wrap: Wrap): EvidenceLine {
  const { id, level, group, from } = said;
  return {
    rule,
    need: { id, level, ...(group === undefined ? {} : { group }), from },
    when: whenOf(said, scope, wrap),
  };
}

export function proofLine(said: Of<'proof'>, rule: RuleId, scope: Scope, wrap: Wrap): ProofLine {
  const when = (condition: Condition, step: string): Test =>
    wrap(compile(condition, { ...scope, place: under(scope.place, step) }));
  return {
    rule,
    id: said.id,
    when: when(said.when, 'when'),
    steps: said.steps.map(({ id, who, ifNone }, nth) => ({
      id,
      who,
      ifNone: ifNone ?? null,
      when: when(isAtHand(said, nth), `steps[${nth}]`),
    })),
  };
}
