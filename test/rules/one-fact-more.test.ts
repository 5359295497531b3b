/** What one fact more, or one less, may change: only what was open, or had named the fact as assumed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Answer,
  book,
  type Exposure,
  FACT_KEYS,
  type FactKey,
  type Facts,
  type FactValue,
  judge,
  type ProofStep,
  QUESTIONS,
} from '@/rules';
import { JUDGED_AT, platformFacts } from './arbitraries';

const at = JUDGED_AT;

/** A case and a fact of it. By the days of payment and of applying other values may govern, so they stay. */
const caseAndFact = fc.record({
  facts: platformFacts,
  key: fc.constantFrom(...FACT_KEYS.filter((key) => !['platform', 'paidAt', 'appliedAt'].includes(key))),
});

const without = (facts: Facts, key: FactKey): Facts => {
  const { [key]: _, ...others } = facts;
  return others;
};

const assumedBy = (answer: Answer): FactKey[] => answer.because.flatMap((reason) => reason.assumed);

test('taking a fact away invents no answer but what is presumed in its place', () => {
  let decided = 0;
  fc.assert(
    fc.property(caseAndFact, ({ facts, key }) => {
      fc.pre(facts[key] !== undefined);
      const before = judge(facts, book, at).answers;
      const after = judge(without(facts, key), book, at).answers;
      for (const question of QUESTIONS) {
        const is = after[question];
        if (is.state !== 'decided' || assumedBy(is).includes(key)) continue;
        decided++;
        const was = before[question];
        if (was.state !== 'not-applicable')
          expect([question, was.state, was.value]).toStrictEqual([question, 'decided', is.value]);
      }
    }),
    { numRuns: 600 },
  );
  expect(decided).toBeGreaterThan(600);
});

const isCertain = (exposure: Exposure) => exposure.open === undefined && exposure.fen !== null;
const sameThing = (a: Exposure) => (b: Exposure) => a.id === b.id && a.when === b.when && isCertain(b);

test('one fact more changes no certain amount by the same rules, except one that assumed it', () => {
  let compared = 0;
  fc.assert(
    fc.property(caseAndFact, ({ facts, key }) => {
      fc.pre(facts[key] !== undefined);
      const after = judge(facts, book, at).exposures;
      for (const was of judge(without(facts, key), book, at).exposures.filter(isCertain)) {
        const is = after.find(sameThing(was));
        if (is === undefined || was.assumed?.includes(key)) continue;
        // Of two rules about one thing the higher counts: with another rule beside it, it may only be more.
        if (is.rules.join() !== was.rules.join()) {
          expect(is.fen).toBeGreaterThanOrEqual(was.fen as number);
          continue;
        }
        compared++;
        expect([is.id, is.fen, is.points]).toStrictEqual([was.id, was.fen, was.points]);
      }
    }),
    { numRuns: 600 },
  );
  expect(compared).toBeGreaterThan(100);
});

test('an amount is not certain while another for the same thing hangs on a fact nobody has said', () => {
  // Unsafe food, L-CMP-03: ten times the price or three times the loss, at least 1,000 yuan.
  const said = (facts: Record<string, FactValue>): Facts =>
    Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, { value, from: 'page' as const, seenAt: at }]),
    );
  const about = { platform: 'taobao', reason: 'quality', goodsKind: 'alcohol', lossAmount: 1 };
  const of = (facts: Facts) => judge(facts, book, at).exposures.filter(({ id }) => id === 'unsafe-food');
  expect(of(said(about))).toMatchObject([{ fen: 100_000, open: ['paidAmount'] }]);
  const known = of(said({ ...about, paidAmount: 10_001 }));
  expect(known).toMatchObject([{ fen: 100_010 }]);
  expect(known[0]?.open).toBeUndefined();
});

const stepOf = ({ id, step, nth, rules }: ProofStep) => `${rules.join()} ${id} ${nth} ${step}`;

test('one fact more moves no proof to another step, except one that assumed it', () => {
  let compared = 0;
  fc.assert(
    fc.property(caseAndFact, ({ facts, key }) => {
      fc.pre(facts[key] !== undefined);
      const after = judge(facts, book, at).proof.map(stepOf);
      for (const was of judge(without(facts, key), book, at).proof) {
        if (was.assumed.includes(key)) continue;
        compared++;
        expect(after).toContain(stepOf(was));
      }
    }),
    { numRuns: 600 },
  );
  expect(compared).toBeGreaterThan(50);
});

test('facts that are only inherited are not said, and how an object was made does not matter', () => {
  fc.assert(
    fc.property(platformFacts, platformFacts, (facts, inherited) => {
      const plain = structuredClone(judge(facts, book, at));
      const bare = Object.assign(Object.create(null) as Facts, facts);
      const heir = Object.assign(Object.create(inherited) as Facts, facts);
      for (const other of [bare, heir, Object.freeze({ ...facts }), structuredClone(facts)])
        expect(structuredClone(judge(other, book, at))).toStrictEqual(plain);
    }),
    { numRuns: 15 },
  );
});
