/**
 * The vocabulary of conditions: closed, three-valued and data. No expression can be added without a line here, and
 * no pattern language is included.
 */
import * as z from 'zod/mini';
import { FACT_KEYS, type FactKey } from '../facts/facts.ts';
import { QUESTIONS } from '../judgement.ts';
import { Name, NumberOrName, Scalar } from './shapes.ts';

export const factKey = z.enum(FACT_KEYS as [FactKey, ...FactKey[]]);
export const question = z.enum(QUESTIONS);

/**
 * How a length is counted. `add`: from the moment itself. `wholeDays`: from 00:00 of the next day, as the
 * seven-day right is (L-7D-02). `workDays`: that many working days after the day of the start, to the end of the
 * last (statutory holidays and moved workdays counted; unknown beyond the published calendar). `months`: to the
 * same day that many months later, or the month's last; the named value is a number. `dayHours`: only between
 * `opens` and `closes` of each day (JD-TMO-02). `dayEnd`: to 23:59:59 of the day `length` later (DY-SHP-01).
 */
export const SHAPES = ['add', 'wholeDays', 'workDays', 'months', 'dayHours', 'dayEnd'] as const;

/**
 * How far a moment lies from its start. `length` names a dated value, of this rule or (`TM-TMO-04.reply`) of
 * another.
 */
export const span = {
  length: z.optional(Name),
  /** A fact that counts days; where it says more than `length` it counts instead: the better promise wins (TB-GEN-02). */
  orDays: z.optional(factKey),
  /** A fact that counts hours; where it is known it counts instead of `length` (a ship time the shop has set). */
  orHours: z.optional(factKey),
  /** A second fact that counts hours; where it says less it counts instead: of two promises the shorter binds (TM-SHP-12). */
  orShorterHours: z.optional(factKey),
  /** A dated value that comes on top of whichever of these counts (TM-TMO-06: the time to ship, and five days). */
  plus: z.optional(Name),
  shape: z.optional(z.enum(SHAPES)),
  /** `dayHours`: values of the rule, the times of day between which time counts. */
  opens: z.optional(Name),
  closes: z.optional(Name),
  /** `dayEnd`: a value of the rule; from this time of day on, counting begins with the next day. */
  cutoff: z.optional(Name),
};

/**
 * A point in time: `start` names the first known of several facts. `at` is the moment of judging; after other
 * facts it is the latest that they can be, since what has been done was done before now.
 */
const Moment = z.strictObject({
  start: z.array(z.union([factKey, z.literal('at')])).check(z.minLength(1)),
  ...span,
});
export type MomentExpr = z.infer<typeof Moment>;

/**
 * Three-valued: a condition on a fact nobody has said is unknown, never false. `presume` is what this one
 * condition takes the fact to be meanwhile, over the catalogue's own presumption; it counts as assumed.
 */
export type Condition =
  | 'always'
  | { fact: FactKey; is: (string | boolean | number)[]; presume?: string | boolean | number }
  | { fact: FactKey; atMost: number | string; presume?: number }
  | { fact: FactKey; atLeast: number | string; presume?: number }
  /** True once somebody has said it, whatever it is; until then unknown, since it may yet be said. */
  | { known: FactKey }
  /** One count measured against another (how many are bad, of how many): `part` is at least, or over, this share of `of`. */
  | { part: FactKey; of: FactKey; atLeast: number | string }
  | { part: FactKey; of: FactKey; over: number | string }
  /** A question's answer; the questions must form no circle. */
  | { answer: (typeof QUESTIONS)[number]; is: string[] }
  | { moment: MomentExpr; before: MomentExpr }
  /** A condition that the pack or one below it names in `conditions`. */
  | { use: string }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** A recursive zod schema overflows on a hostile depth, so the depth is bounded before parsing (`pack.ts`). */
export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.literal('always'),
    z.strictObject({ fact: factKey, is: z.array(Scalar), presume: z.optional(Scalar) }),
    z.strictObject({ fact: factKey, atMost: NumberOrName, presume: z.optional(z.number()) }),
    z.strictObject({ fact: factKey, atLeast: NumberOrName, presume: z.optional(z.number()) }),
    z.strictObject({ known: factKey }),
    z.strictObject({ part: factKey, of: factKey, atLeast: NumberOrName }),
    z.strictObject({ part: factKey, of: factKey, over: NumberOrName }),
    z.strictObject({ answer: question, is: z.array(Name) }),
    z.strictObject({ moment: Moment, before: Moment }),
    z.strictObject({ use: Name }),
    z.strictObject({ all: z.array(Condition) }),
    z.strictObject({ any: z.array(Condition) }),
    z.strictObject({ not: Condition }),
  ]),
) as z.ZodMiniType<Condition>;
