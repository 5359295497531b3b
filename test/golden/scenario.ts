/**
 * A golden scenario as a case-worker writes it: what is known, on which day, and what the book must say then.
 * Moments are ISO with their offset, money is fen, a decided answer is written as its value alone.
 */
import * as z from 'zod/mini';
import { FACTS, type FactKey, type Facts, shapedValue } from '@/rules';

export const Words = z.strictObject({ zh: z.string(), en: z.string() });
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/));
const Written = z.union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.unknown())]);

const Answer = z.union([
  z.string(),
  z.strictObject({
    state: z.optional(z.enum(['decided', 'unknown', 'conflict', 'check-source', 'not-applicable'])),
    value: z.optional(z.string()),
    /** Exactly what is missing, in any order. */
    missing: z.optional(z.array(z.string())),
    /** Among the facts the answer takes for granted. */
    assumed: z.optional(z.array(z.string())),
    /** Among the rules it rests on. */
    rules: z.optional(z.array(z.string())),
    /** Not among them: a clause of the same opinion that is not in force, or not about this. */
    without: z.optional(z.array(z.string())),
  }),
]);

export const Expect = z.strictObject({
  answers: z.optional(z.record(z.string(), Answer)),
  /** Each must be there; `endsAt: null` means the end is not known. */
  clocks: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        owner: z.string(),
        endsAt: z.nullable(Instant),
        onExpiry: z.optional(z.string()),
        pausedAt: z.optional(Instant),
        /** Among the rules it rests on. */
        rules: z.optional(z.array(z.string())),
        /** Exactly the rules whose notices may move it. */
        notices: z.optional(z.array(z.string())),
      }),
    ),
  ),
  /** Each must be there; `fen: null` means the amount is not known. */
  exposures: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        fen: z.nullable(z.number()),
        points: z.optional(z.number()),
        rules: z.optional(z.array(z.string())),
        /** Exactly what the amount takes for granted. */
        assumed: z.optional(z.array(z.string())),
      }),
    ),
  ),
  /** Clocks and exposures that must not be there. */
  absent: z.optional(z.array(z.string())),
  turn: z.optional(z.string()),
  /** The whole list, in any order. */
  evidence: z.optional(z.array(z.string())),
  /** Among the evidence. */
  needs: z.optional(z.array(z.string())),
  /** By the id of an item of evidence: a rule, among others, that asks for it. */
  needsBy: z.optional(z.record(z.string(), z.string())),
  /** The whole list: the step at hand of every dispute. */
  proof: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        step: z.string(),
        nth: z.number(),
        who: z.string(),
        ifNone: z.nullable(z.string()),
      }),
    ),
  ),
  /** The first facts to ask, in this order; an empty list means there is nothing to ask. */
  askNext: z.optional(z.array(z.string())),
  /** Each must be there. */
  flips: z.optional(
    z.array(z.strictObject({ fact: z.string(), value: Written, question: z.string(), becomes: z.string() })),
  ),
});
export type Expect = z.infer<typeof Expect>;

export const WrittenFacts = z.record(z.string(), Written);

export const Scenario = z.strictObject({
  name: Words,
  /** The row of the sources that this is an example of. */
  from: z.string(),
  at: Instant,
  facts: WrittenFacts,
  expect: z.optional(Expect),
  /** The same case with something else known: these facts stand over the ones above, and the expectation is its own. */
  each: z.optional(z.array(z.strictObject({ at: z.optional(Instant), facts: WrittenFacts, expect: Expect }))),
});
export type Scenario = z.infer<typeof Scenario>;

/** Epoch ms of an ISO moment that carries its offset. */
export const instant = (iso: string): number => Date.parse(Instant.parse(iso));

/** Facts for the judge. Throws on a key or a value the catalogue does not know. */
export function factsOf(written: z.infer<typeof WrittenFacts>): Facts {
  const facts: Facts = {};
  for (const [name, raw] of Object.entries(written)) {
    if (!Object.hasOwn(FACTS, name)) throw new Error(`no such fact: ${name}`);
    const key = name as FactKey;
    const value = shapedValue(key, FACTS[key].kind === 'moment' ? instant(String(raw)) : raw);
    if (value === null) throw new Error(`not a value of ${name}: ${JSON.stringify(raw)}`);
    facts[key] = { value, from: 'page', seenAt: 0 };
  }
  return facts;
}

const isEmpty = (expect: Expect) => Object.keys(expect).length === 0;

/** Every case a scenario holds, each with its own expectation. Throws when one expects nothing. */
export function casesOf(scenario: Scenario): { label: string; facts: Facts; at: number; expect: Expect }[] {
  const { at, facts, expect, each = [] } = scenario;
  const cases = [
    ...(expect ? [{ label: 'as written', facts: factsOf(facts), at: instant(at), expect }] : []),
    ...each.map((also) => ({
      label: `${also.at ?? ''} ${JSON.stringify(also.facts)}`.trim(),
      facts: factsOf({ ...facts, ...also.facts }),
      at: instant(also.at ?? at),
      expect: also.expect,
    })),
  ];
  if (cases.length === 0 || cases.some((one) => isEmpty(one.expect)))
    throw new Error(`nothing expected: ${scenario.name.en}`);
  return cases;
}
