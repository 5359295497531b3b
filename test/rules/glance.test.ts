/** What is set aside at a glance is never weighed, so it must be false whatever is assumed, and nothing else may be. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { book, type Facts, judge } from '@/rules';
import { caseOf, unassuming } from '@/rules/engine/case';
import { type Lines, standing } from '@/rules/engine/glance';
import { FALSE, UNKNOWN } from '@/rules/engine/kleene';
import type { Case, Test } from '@/rules/engine/machine';
import { allFacts, garbage, JUDGED_AT, nonsenseRules, someFacts } from './arbitraries';
import { bookOf, facts, rule, shanghai } from './small-pack';

type Line = { when: Test };

const listsOf = ({ plan }: Case): Lines<Line>[] => [
  ...plan.questions.flatMap(({ scopes, lines }) => [scopes, lines] as Lines<Line>[]),
  plan.turns,
  plan.clocks,
  plan.exposures,
  plan.evidence,
  plan.proofs,
];

const isOfToday = ({ days }: Test, at: number): boolean =>
  days === null || days.some(({ from, to }) => at >= from && at < to);

function checkCase(c: Case): { aside: number; left: number } {
  let [aside, left] = [0, 0];
  for (const lines of listsOf(c)) {
    const weighed = standing(lines, c.left);
    expect(weighed).toStrictEqual(lines.list.filter((line) => weighed.includes(line)));
    for (const { when } of lines.list.filter((line) => !weighed.includes(line))) {
      aside++;
      if (!isOfToday(when, c.at)) continue;
      expect(when.truth(c)).toBe(FALSE);
      expect(when.truth(unassuming(c))).toBe(FALSE);
    }
    for (const { when } of weighed) expect(isOfToday(when, c.at)).toBe(true);
    left += weighed.length;
  }
  return { aside, left };
}

const days = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2028-01-01') });

test('in the book that ships, only such as are false', () => {
  fc.assert(
    fc.property(fc.oneof(someFacts, garbage), fc.oneof(fc.constant(JUDGED_AT), days), (said, at) => {
      checkCase(caseOf(said, book.plans, at));
    }),
    { numRuns: 150 },
  );
});

test('and, where much is known, five in six', () => {
  let [aside, left] = [0, 0];
  fc.assert(
    fc.property(allFacts, (said) => {
      const seen = checkCase(caseOf(said, book.plans, JUDGED_AT));
      aside += seen.aside;
      left += seen.left;
    }),
  );
  expect(aside).toBeGreaterThan(5 * left);
  expect(left).toBeGreaterThan(0);
});

test('in a book of nonsense too', () => {
  let aside = 0;
  const small = nonsenseRules.map((rules) => bookOf(rules));
  fc.assert(
    fc.property(small, someFacts, ({ plans }, said) => {
      aside += checkCase(caseOf(said, plans, JUDGED_AT)).aside;
    }),
    { numRuns: 300 },
  );
  expect(aside).toBeGreaterThan(0);
});

test('a list longer than a word keeps its order', () => {
  const many = Array.from({ length: 95 }, (_, nth) =>
    rule(`R-${String(nth).padStart(2, '0')}`, [
      {
        kind: 'evidence',
        id: `e-${nth}`,
        level: 'required',
        from: 'seller',
        when: { fact: 'intact', is: [nth % 3 === 0 ? 'yes' : 'no'] },
      },
    ]),
  );
  const words = Object.fromEntries(many.map((_, nth) => [`e-${nth}`, { zh: '证', en: 'proof' }]));
  const asked = judge(facts({ intact: 'yes' }), bookOf(many, { words }), JUDGED_AT).evidence;
  const wanted = many.flatMap((_, nth) => (nth % 3 === 0 ? [`e-${nth}`] : []));
  expect(asked.map(({ id }) => id)).toStrictEqual(wanted);
});

test('a rule is of its days alone, to the millisecond, and of none at a time that is no number', () => {
  const values = [
    { from: '2026-03-01', to: '2026-04-01', is: {} },
    { from: '2026-05-01', is: {} },
  ];
  const dated = bookOf([
    rule('R-1', [{ kind: 'answer', question: 'accepted', value: 'yes', tier: 1, when: 'always' }], {
      values,
    }),
  ]);
  const stateAt = (at: number) => judge({} as Facts, dated, at).answers.accepted.state;
  const march = shanghai('2026-03-01 00:00');
  const april = shanghai('2026-04-01 00:00');
  const may = shanghai('2026-05-01 00:00');
  expect([march - 1, march, april - 1, april, may - 1, may].map(stateAt)).toStrictEqual([
    'not-applicable',
    'decided',
    'decided',
    'not-applicable',
    'not-applicable',
    'decided',
  ]);
  for (const at of [Number.NaN, Number.NEGATIVE_INFINITY]) expect(stateAt(at)).toBe('not-applicable');
  expect(stateAt(Number.POSITIVE_INFINITY)).toBe('not-applicable');
});

test('the opposite of a fact is seen at a glance as well', () => {
  const unlessQuality = bookOf([
    rule('R-1', [
      {
        kind: 'answer',
        question: 'accepted',
        value: 'yes',
        tier: 1,
        when: { not: { fact: 'reason', is: ['quality'] } },
      },
    ]),
  ]);
  const leftOf = (said: Facts) => {
    const c = caseOf(said, unlessQuality.plans, JUDGED_AT);
    return listsOf(c).flatMap((lines) => standing(lines, c.left));
  };
  expect(leftOf(facts({ reason: 'quality' }))).toHaveLength(0);
  expect(leftOf(facts({ reason: 'noReason' }))).toHaveLength(1);
  const [unsaid] = leftOf({});
  expect(unsaid?.when.truth(caseOf({}, unlessQuality.plans, JUDGED_AT))).toBe(UNKNOWN);
});
