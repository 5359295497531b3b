/** What a rule may say: an answer, a clock, a cost, evidence, the steps of a proof, a question's scope, whose turn. */
import * as z from 'zod/mini';
import { EXPIRIES } from '../facts/facts.ts';
import { Condition, factKey, question, span } from './condition-schema.ts';
import { Name, RuleName } from './shapes.ts';

/**
 * One answer to one question. Of the statements that hold, the highest tier speaks; a statement of a higher
 * or equal tier that may still hold with another value keeps the answer unknown. No `value`: the rule
 * governs but its content is a GAP, and the answer is `check-source`. `lookUp`: so it is here with this part of an
 * otherwise known rule (DY-BUR-05: resent or exchanged first, and nobody says which).
 */
const AnswerStatement = z.strictObject({
  kind: z.literal('answer'),
  question,
  value: z.optional(Name),
  lookUp: z.optional(z.literal(true)),
  tier: z.int(),
  when: Condition,
});

const ClockStatement = z.strictObject({
  kind: z.literal('clock'),
  id: Name,
  owner: z.enum(['seller', 'buyer', 'platform', 'courier']),
  /** First known of these facts starts it. */
  start: z.array(factKey).check(z.minLength(1)),
  /** No `length`: it is a GAP and the end stays unknown. */
  ...span,
  /**
   * It stands still from the first of these facts until the other is known, then runs on with what was left
   * (TM-WIN-03), as far as `rule`, which says so, is in force.
   */
  pause: z.optional(
    z.strictObject({ rule: z.optional(RuleName), from: factKey, until: z.optional(factKey) }),
  ),
  onExpiry: z.enum(EXPIRIES),
  when: Condition,
});

/**
 * `min(max, max(min, base × part ÷ of × rate))` in fen, rounded half up to the fen or to `roundTo` fen; or
 * `fixed` fen; points apart. `less` is then taken off (what was already paid for the same thing, TM-SHP-09), and
 * together with what `spent` says it stays under `ceiling` (several orders, TM-SHP-10).
 */
const ExposureStatement = z.strictObject({
  kind: z.literal('exposure'),
  id: Name,
  /** The act that costs it; a key of the pack's `words`. */
  act: Name,
  base: z.optional(factKey),
  rate: z.optional(Name),
  min: z.optional(Name),
  max: z.optional(Name),
  /** Only this share of the base: so many of so many pieces. */
  part: z.optional(factKey),
  of: z.optional(factKey),
  roundTo: z.optional(Name),
  less: z.optional(factKey),
  ceiling: z.optional(Name),
  spent: z.optional(factKey),
  fixed: z.optional(Name),
  points: z.optional(Name),
  when: Condition,
});

const evidence = {
  /** A key of the pack's `words`. */
  id: Name,
  level: z.enum(['required', 'any-of', 'bonus']),
  group: z.optional(Name),
  from: z.enum(['seller', 'buyer', 'courier', 'warehouse', 'platform']),
};
const EvidenceStatement = z.strictObject({ kind: z.literal('evidence'), ...evidence, when: Condition });

/**
 * Who must prove what, in which order (table D). The step at hand is the first that is neither done nor failed;
 * it answers `burden` at `tier`, and its evidence is what is needed now. A step that failed answers `outcome`
 * with `ifNone` at `outcomeTier`; when all are done, `end` does.
 */
const ProofStatement = z.strictObject({
  kind: z.literal('proof'),
  /** A key of the pack's `words`: what is in dispute. */
  id: Name,
  tier: z.int(),
  outcomeTier: z.int(),
  when: Condition,
  steps: z
    .array(
      z.strictObject({
        /** A key of the pack's `words`: what is to be shown. */
        id: Name,
        who: z.enum(['seller', 'buyer', 'sender']),
        done: Condition,
        failed: Condition,
        ifNone: z.optional(Name),
        evidence: z.array(z.strictObject(evidence)),
      }),
    )
    .check(z.minLength(1)),
  end: z.optional(Name),
});

/** A question is not applicable when every scope stated for it is false. */
export const ScopeStatement = z.strictObject({ kind: z.literal('scope'), question, when: Condition });

export const TurnStatement = z.strictObject({
  kind: z.literal('turn'),
  value: z.enum(['seller', 'buyer', 'courier', 'platform', 'nobody']),
  tier: z.int(),
  when: Condition,
});

export const Statement = z.discriminatedUnion('kind', [
  AnswerStatement,
  ClockStatement,
  ExposureStatement,
  EvidenceStatement,
  ProofStatement,
  ScopeStatement,
  TurnStatement,
]);
export type Statement = z.infer<typeof Statement>;
