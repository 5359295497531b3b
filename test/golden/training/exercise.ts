/**
 * An exercise of the training documents: what they said, and what holds now. `said` is compared with the sentences
 * kept as history, `training` with the training's own book, `now` with the live one.
 */
import * as z from 'zod/mini';
import type { Facts } from '@/rules';
import { Expect, factsOf, Instant, instant, Words, WrittenFacts } from '../scenario';

const Now = z.extend(Expect, {
  /** Each must be there, under whatever name: what an act costs by this rule. */
  costs: z.optional(
    z.array(
      z.strictObject({ rule: z.string(), fen: z.optional(z.number()), points: z.optional(z.number()) }),
    ),
  ),
  /** Rules of today that carry this amount, in yuan, in their words or their values: of an act no case shows. */
  tells: z.optional(z.array(z.strictObject({ rule: z.string(), yuan: z.number() }))),
});
export type Now = z.infer<typeof Now>;

const Said = z.strictObject({
  fact: z.string(),
  /** Parts of the Chinese sentence, as they stand. */
  has: z.array(z.string()).check(z.minLength(1)),
  /** All its weak points; all that replaced it, with the action; all rules of today on the matter. */
  weak: z.array(z.string()),
  replaced: z.record(z.string(), z.string()),
  now: z.array(z.string()),
});
export type Said = z.infer<typeof Said>;

const both = { training: z.optional(Expect), now: z.optional(Now) };

export const Exercise = z.strictObject({
  name: Words,
  /** The exercise: `T-16`; or, beyond the documents' own, what replaced a sentence (`X-02`), or the sentence itself. */
  from: z.string().check(z.regex(/^([TX]-\d\d|S\d-[A-Z0-9]+-\d\d)$/)),
  said: z.array(Said).check(z.minLength(1)),
  at: Instant,
  facts: WrittenFacts,
  ...both,
  /** The same case with something else known. */
  each: z.optional(z.array(z.strictObject({ at: z.optional(Instant), facts: WrittenFacts, ...both }))),
});
export type Exercise = z.infer<typeof Exercise>;

type Tried = { label: string; facts: Facts; at: number; training: Expect | undefined; now: Now | undefined };

/** Every case of an exercise that expects something of either book. */
export function triedIn({ at, facts, training, now, each = [] }: Exercise): Tried[] {
  const cases = [{ at, facts, training, now, label: 'as written' }];
  for (const also of each)
    cases.push({
      at: also.at ?? at,
      facts: { ...facts, ...also.facts },
      training: also.training,
      now: also.now,
      label: `${also.at ?? ''} ${JSON.stringify(also.facts)}`.trim(),
    });
  return cases
    .filter((one) => one.training !== undefined || one.now !== undefined)
    .map((one) => ({ ...one, facts: factsOf(one.facts), at: instant(one.at) }));
}
