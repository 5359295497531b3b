import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type Book,
  book,
  FACT_KEYS,
  type FactKey,
  type Facts,
  type Judgement,
  judge,
  type Pack,
  QUESTIONS,
  stackPacks,
} from '@/rules';
import { stackChecked } from '@/rules/stack-packs';
import { garbage, JUDGED_AT, nonsenseRules, someFacts, valueFor, valuesOf } from './arbitraries';
import { pack } from './small-pack';

const at = JUDGED_AT;
const told = (value: unknown) => ({ value, from: 'agent', seenAt: at }) as Facts[FactKey];
type Shelf = { rules: Book };
/** A counterexample should show the rules that matter, not a whole compiled book. */
const shelved = (rules: Book, shown: string): Shelf => ({ rules, [fc.toStringMethod]: () => shown }) as Shelf;
const nonsense = nonsenseRules.map((rules) => shelved(stackPacks([pack(rules)]), JSON.stringify(rules)));

/** The book that ships, and books of nonsense: what holds, holds by the engine and not by luck of the rules. */
const BOOKS: [string, fc.Arbitrary<Shelf>][] = [
  ['the book', fc.constant(shelved(book, 'the book'))],
  ['any book', nonsense],
];

/** A judgement without the order of its lists; of reasons and missing facts, which go by that order, only the answers. */
function contentOf({ answers, clocks, exposures, evidence, turn }: Judgement) {
  const sorted = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  const told = Object.entries(answers).map(([question, { state, value, rules, missing }]) => [
    question,
    state,
    value,
    rules.toSorted(),
    missing.toSorted(),
  ]);
  return {
    told,
    turn,
    clocks: sorted(clocks),
    exposures: sorted(exposures),
    evidence: sorted(evidence.map(({ rules, ...need }) => ({ ...need, rules: rules.toSorted() }))),
  };
}

const assumedBy = (answer: Answer): FactKey[] => answer.because.flatMap((reason) => reason.assumed);

describe.each(BOOKS)('in %s', (_, books) => {
  test('a judgement is made of anything, and is the same each time', () => {
    fc.assert(
      fc.property(
        books,
        fc.oneof(someFacts, garbage),
        fc.oneof(fc.integer(), fc.double()),
        ({ rules }, facts, when) => {
          const judgement = structuredClone(judge(facts, rules, when));
          expect(Object.keys(judgement.answers)).toStrictEqual([...QUESTIONS]);
          expect(structuredClone(judge(facts, rules, when))).toStrictEqual(judgement);
        },
      ),
    );
  });

  test('a judgement changes nothing it was given', () => {
    fc.assert(
      fc.property(books, someFacts, ({ rules }, facts) => {
        const before = structuredClone(facts);
        structuredClone(judge(facts, rules, at));
        expect(facts).toEqual(before);
      }),
    );
  });

  const oneMore = fc
    .constantFrom(...FACT_KEYS)
    .chain((key) => fc.record({ key: fc.constant(key), value: valueFor(key) }));

  test('one more fact overturns no decided answer, except one that assumed it', () => {
    let overturnable = 0;
    fc.assert(
      fc.property(books, someFacts, oneMore, ({ rules }, facts, { key, value }) => {
        fc.pre(facts[key] === undefined && key !== 'paidAt');
        const before = judge(facts, rules, at).answers;
        const after = judge({ ...facts, [key]: told(value) }, rules, at).answers;
        for (const question of QUESTIONS) {
          const was = before[question];
          if (was.state !== 'decided' || assumedBy(was).includes(key)) continue;
          overturnable++;
          const is = after[question];
          if (is.state !== 'not-applicable')
            expect([question, is.value]).toStrictEqual([question, was.value]);
        }
      }),
      { numRuns: 400 },
    );
    expect(overturnable).toBeGreaterThan(0);
  });

  test('the order in which rules and what they say are written does not matter', () => {
    fc.assert(
      fc.property(books, someFacts, fc.infiniteStream(fc.nat()), ({ rules }, facts, order) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: order.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const packs = rules.packs.map((one) => ({ ...one, rules: shuffled(one.rules) }));
        const judgement = structuredClone(judge(facts, rules, at));
        expect(structuredClone(judge(facts, stackPacks(packs), at))).toStrictEqual(judgement);
        // What one rule says stands in its order in lists; what it comes to does not depend on it.
        const mixed = packs.map((one) => ({
          ...one,
          rules: one.rules.map((rule) => ({ ...rule, says: shuffled(rule.says) })),
        }));
        expect(contentOf(judge(facts, stackPacks(mixed), at))).toStrictEqual(contentOf(judgement));
      }),
      { numRuns: 20 },
    );
  });

  test('every flip comes true when it is applied', () => {
    let seen = 0;
    fc.assert(
      fc.property(books, someFacts, ({ rules }, facts) => {
        for (const { fact, value, question, becomes } of judge(facts, rules, at).flips) {
          seen++;
          const after = judge({ ...facts, [fact]: told(value) }, rules, at).answers[question];
          expect(after).toMatchObject({ state: 'decided', value: becomes });
        }
      }),
      { numRuns: 40 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  test('only what nobody has said is assumed, and it stands among the facts of its reason', () => {
    let seen = 0;
    fc.assert(
      fc.property(books, someFacts, ({ rules }, facts) => {
        const { answers } = judge(facts, rules, at);
        for (const question of QUESTIONS)
          for (const reason of answers[question].because)
            for (const key of reason.assumed) {
              seen++;
              expect(facts[key]).toBeUndefined();
              expect(reason.facts).toContain(key);
            }
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });

  test('what is to be asked is wanted, is not said, and decides what it is said to decide', () => {
    let seen = 0;
    fc.assert(
      fc.property(books, someFacts, ({ rules }, facts) => {
        const { answers, askNext } = judge(facts, rules, at);
        for (const { fact, decides } of askNext) {
          expect(facts[fact]).toBeUndefined();
          for (const question of decides) {
            seen++;
            expect(answers[question]).toMatchObject({ state: 'unknown' });
            expect(answers[question].missing).toContain(fact);
            const values = valuesOf(fact);
            if (values.length === 0) continue;
            const after = values.map((value) => judge({ ...facts, [fact]: told(value) }, rules, at));
            expect(after.map((one) => one.answers[question].state)).toContain('decided');
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(0);
  });
});

test('the packs of platforms stand beside each other in any order', () => {
  const packs = new Map(book.packs.map((one) => [one.id, one]));
  // Tmall builds on Taobao.
  const platforms = [...packs.keys()].filter((id) => !['common', 'law', 'tmall'].includes(id));
  expect(platforms.length).toBeGreaterThanOrEqual(4);
  const shuffled = fc.shuffledSubarray(platforms, { minLength: platforms.length });
  fc.assert(
    fc.property(someFacts, shuffled, (facts, order) => {
      const ids = ['common', 'law', ...order.flatMap((id) => (id === 'taobao' ? [id, 'tmall'] : [id]))];
      // Unchecked: they share words, which no judgement looks at.
      const other = stackChecked(ids.map((id) => packs.get(id) as Pack));
      expect(contentOf(judge(facts, other, at))).toStrictEqual(contentOf(judge(facts, book, at)));
    }),
    { numRuns: 15 },
  );
});
