import fc from 'fast-check';
import { FACT_KEYS, type FactKey, type Facts, type FactValue, type Pack, specOf } from '../../rules/index.ts';

type Rule = Pack['rules'][number];
type When = Rule['says'][number]['when'];

const DAY = 86_400_000;
/** Cases are judged here; everything in them was done in the forty days before. */
export const JUDGED_AT = Date.parse('2026-08-20T12:00:00+08:00');
const pastMoment = fc.integer({ min: 0, max: 40 * DAY }).map((ago) => JUDGED_AT - ago);

/** Every value of a fact that has few; none for the rest. */
export function valuesOf(key: FactKey): FactValue[] {
  const spec = specOf(key);
  if (spec.kind === 'choice') return spec.values.filter((value) => value !== spec.blank);
  return spec.kind === 'yesNo' ? [true, false] : [];
}

export function valueFor(key: FactKey): fc.Arbitrary<FactValue> {
  const spec = specOf(key);
  switch (spec.kind) {
    case 'choice':
      return fc.constantFrom(...spec.values.filter((value) => value !== spec.blank));
    case 'yesNo':
      return fc.boolean();
    case 'moment':
      return pastMoment;
    case 'money':
      return fc.integer({ min: 0, max: 500_000 });
    case 'number':
      return fc.integer({ min: 0, max: 400 });
    case 'countdown':
      return fc.record({
        ms: fc.nat(10 * DAY),
        onExpiry: fc.constantFrom('refund', 'close'),
        text: fc.constant('x'),
      });
    default:
      return fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
  }
}

const factFor = (key: FactKey) =>
  fc.record({ value: valueFor(key), from: fc.constantFrom('page', 'agent'), seenAt: fc.constant(JUDGED_AT) });

const records = Object.fromEntries(FACT_KEYS.map((key) => [key, factFor(key)]));

/** An order is paid before anybody applies. */
const paidFirst = (facts: Facts): Facts => {
  const { paidAt, appliedAt } = facts;
  if (paidAt === undefined || appliedAt === undefined || paidAt.value <= appliedAt.value) return facts;
  return { ...facts, paidAt: { ...paidAt, value: appliedAt.value } };
};

/** Some facts, in any mixture; and all of them. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .record(records, { requiredKeys: [] })
  .map((facts) => paidFirst(facts));
export const allFacts: fc.Arbitrary<Facts> = fc.record(records).map((facts) => paidFirst(facts));

/** A case as a console shows it: the platform is known, and about half of the rest. */
export const platformFacts: fc.Arbitrary<Facts> = fc
  .record({ ...records, platform: factFor('platform') }, { requiredKeys: ['platform'] })
  .map((facts) => paidFirst(facts));

/** Anything at all under the catalogue's keys, and under keys it does not have. */
export const garbage: fc.Arbitrary<Facts> = fc.dictionary(
  fc.oneof(fc.constantFrom(...FACT_KEYS), fc.string(), fc.constant('__proto__')),
  fc.oneof(fc.anything(), fc.record({ value: fc.anything(), from: fc.anything(), seenAt: fc.anything() })),
) as fc.Arbitrary<Facts>;

/** Few facts, so that random conditions meet each other often. */
const ABOUT = [
  'intact',
  'opened',
  'agreement',
  'sellerFault',
  'promiseDays',
  'signedAt',
  'appliedAt',
] as const;

const leaf: fc.Arbitrary<When> = fc.oneof(
  fc.constantFrom<When>(
    'always',
    {
      moment: { start: ['appliedAt', 'at'] },
      before: { start: ['signedAt'], length: 'window', orDays: 'promiseDays' },
    },
    {
      moment: { start: ['signedAt', 'appliedAt'], length: 'window', shape: 'wholeDays' },
      before: { start: ['at'] },
    },
    { fact: 'intact', is: ['yes'], presume: 'yes' },
    { known: 'agreement' },
    { answer: 'noReason', is: ['yes'] },
    { fact: 'promiseDays', atMost: 15 },
  ),
  fc.constantFrom(...ABOUT.slice(0, 4)).chain((fact) =>
    valueFor(fact).map((value): When => {
      return { fact, is: [value as string | boolean] };
    }),
  ),
);

const { when } = fc.letrec<{ when: When }>((tie) => ({
  when: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('when'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('when'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('when').map((not) => ({ not })),
  ),
}));

const freightLine = fc.record({
  kind: fc.constant('answer' as const),
  question: fc.constant('freightReturn' as const),
  value: fc.constantFrom('seller', 'buyer', 'agreed'),
  tier: fc.integer({ min: 1, max: 3 }),
  when,
});

/** Rules of no sense, for one question that leans on another; the engine must hold for these too. */
export const nonsenseRules: fc.Arbitrary<Rule[]> = fc
  .array(freightLine, { minLength: 1, maxLength: 6 })
  .map((lines) => {
    const base = {
      title: { zh: '例', en: 'example' },
      status: 'LAW' as const,
      source: 'SRC',
      checkedOn: '2026-07-20',
      governedBy: 'ruling' as const,
      values: [{ from: '2020-01-01', is: { window: 'PT168H' } }],
    };
    const noReason: Rule['says'] = [
      {
        kind: 'answer',
        question: 'noReason',
        value: 'yes',
        tier: 1,
        when: { fact: 'sellerFault', is: ['no'] },
      },
      { kind: 'answer', question: 'noReason', value: 'no', tier: 2, when: { fact: 'agreement', is: [true] } },
    ];
    const leaning = lines.map((line, nth): Rule => ({ ...base, id: `X-${nth}`, says: [line] }));
    return [{ ...base, id: 'N-R', says: noReason }, ...leaning];
  });
