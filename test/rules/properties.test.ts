import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type Book,
  book,
  FACT_KEYS,
  type FactKey,
  type Facts,
  judge,
  QUESTIONS,
  stackPacks,
} from '@/rules';
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

  test('the order in which rules are written does not matter', () => {
    fc.assert(
      fc.property(books, someFacts, fc.infiniteStream(fc.nat()), ({ rules }, facts, order) => {
        const shuffled = rules.packs.map((one) => {
          const keyed = one.rules.map((rule) => ({ rule, key: order.next().value }));
          return { ...one, rules: keyed.sort((a, b) => a.key - b.key).map(({ rule }) => rule) };
        });
        const answers = structuredClone(judge(facts, stackPacks(shuffled), at));
        expect(answers).toStrictEqual(structuredClone(judge(facts, rules, at)));
      }),
      { numRuns: 30 },
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
