/**
 * The shape of a rule pack: a closed vocabulary of conditions and statements. A pack is data; nothing in it
 * is ever run as code, no expression can be added without a line here, and no pattern language is included.
 */
import * as z from 'zod/mini';
import { EXPIRIES, FACT_KEYS, type FactKey } from './facts.ts';
import { QUESTIONS } from './judgement.ts';

/** Every text a person reads, in both languages of the product. */
const Words = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
export type Words = z.infer<typeof Words>;

/** A calendar day in Asia/Shanghai. */
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** A length of time: ISO 8601 with days, hours and minutes only, since months and years have no fixed length. */
const Duration = z.string().check(z.regex(/^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/));

const factKey = z.enum(FACT_KEYS as [FactKey, ...FactKey[]]);
const question = z.enum(QUESTIONS);

const Scalar = z.union([z.string(), z.boolean(), z.number()]);

/** A number written out, or the name of one of the rule's dated values. */
const NumberOrName = z.union([z.number(), z.string()]);

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
const span = {
  length: z.optional(z.string()),
  /** A fact that counts days; where it says more than `length` it counts instead: the better promise wins (TB-GEN-02). */
  orDays: z.optional(factKey),
  /** A fact that counts hours; where it is known it counts instead of `length` (a ship time the shop has set). */
  orHours: z.optional(factKey),
  /** A second fact that counts hours; where it says less it counts instead: of two promises the shorter binds (TM-SHP-12). */
  orShorterHours: z.optional(factKey),
  shape: z.optional(z.enum(SHAPES)),
  /** `dayHours`: values of the rule, the times of day between which time counts. */
  opens: z.optional(z.string()),
  closes: z.optional(z.string()),
  /** `dayEnd`: a value of the rule; from this time of day on, counting begins with the next day. */
  cutoff: z.optional(z.string()),
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
    z.strictObject({ answer: question, is: z.array(z.string()) }),
    z.strictObject({ moment: Moment, before: Moment }),
    z.strictObject({ use: z.string() }),
    z.strictObject({ all: z.array(Condition) }),
    z.strictObject({ any: z.array(Condition) }),
    z.strictObject({ not: Condition }),
  ]),
) as z.ZodMiniType<Condition>;

/**
 * One answer to one question. Of the statements that hold, the highest tier speaks; a statement of a higher
 * or equal tier that may still hold with another value keeps the answer unknown. No `value`: the rule
 * governs but its content is a GAP, and the answer is `check-source`.
 */
const AnswerStatement = z.strictObject({
  kind: z.literal('answer'),
  question,
  value: z.optional(z.string()),
  tier: z.int(),
  when: Condition,
});

const ClockStatement = z.strictObject({
  kind: z.literal('clock'),
  id: z.string(),
  owner: z.enum(['seller', 'buyer', 'platform', 'courier']),
  /** First known of these facts starts it. */
  start: z.array(factKey).check(z.minLength(1)),
  /** No `length`: it is a GAP and the end stays unknown. */
  ...span,
  /** It stands still from the first of these facts until the other is known, then runs on with what was left (TM-WIN-03). */
  pause: z.optional(z.strictObject({ from: factKey, until: z.optional(factKey) })),
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
  id: z.string(),
  /** The act that costs it; a key of the pack's `words`. */
  act: z.string(),
  base: z.optional(factKey),
  rate: z.optional(z.string()),
  min: z.optional(z.string()),
  max: z.optional(z.string()),
  /** Only this share of the base: so many of so many pieces. */
  part: z.optional(factKey),
  of: z.optional(factKey),
  roundTo: z.optional(z.string()),
  less: z.optional(factKey),
  ceiling: z.optional(z.string()),
  spent: z.optional(factKey),
  fixed: z.optional(z.string()),
  points: z.optional(z.string()),
  when: Condition,
});

const evidence = {
  /** A key of the pack's `words`. */
  id: z.string(),
  level: z.enum(['required', 'any-of', 'bonus']),
  group: z.optional(z.string()),
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
  id: z.string(),
  tier: z.int(),
  outcomeTier: z.int(),
  when: Condition,
  steps: z
    .array(
      z.strictObject({
        /** A key of the pack's `words`: what is to be shown. */
        id: z.string(),
        who: z.enum(['seller', 'buyer', 'sender']),
        done: Condition,
        failed: Condition,
        ifNone: z.optional(z.string()),
        evidence: z.array(z.strictObject(evidence)),
      }),
    )
    .check(z.minLength(1)),
  end: z.optional(z.string()),
});

/** A question is not applicable when every scope stated for it is false. */
const ScopeStatement = z.strictObject({ kind: z.literal('scope'), question, when: Condition });

const TurnStatement = z.strictObject({
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

export const STATUSES = [
  'LAW',
  'OFF-FULL',
  'OFF-NOTICE',
  'OFF-EXC',
  'SHOP',
  'SEC',
  'INFERRED',
  'SEED',
  'GAP',
  'UNSOURCED',
] as const;
export type RuleStatus = (typeof STATUSES)[number];

/** Values in force from 00:00 of `from` until 00:00 of `to`, Asia/Shanghai. Money is fen, a rate is a fraction. */
const DatedValues = z.strictObject({
  from: Day,
  to: z.optional(Day),
  is: z.record(z.string(), z.union([z.number(), Duration])),
});

export const Rule = z.strictObject({
  /** As in `facts/rules-current`: the id is the citation. */
  id: z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]+$/)),
  title: Words,
  /** Absent = every platform. */
  platforms: z.optional(z.array(z.enum(['taobao', 'tmall', 'pdd', 'douyin', 'jd']))),
  status: z.enum(STATUSES),
  /** A key of the pack's `sources`. */
  source: z.string(),
  article: z.optional(z.string()),
  checkedOn: Day,
  /** Which day picks the values: the day of judging (procedure, TB-GEN-10) or the order's payment day (shipping pay). */
  governedBy: z.enum(['ruling', 'order']),
  values: z.array(DatedValues).check(z.minLength(1)),
  says: z.array(Statement),
});
export type Rule = z.infer<typeof Rule>;

/**
 * Days on which a rule's lengths are others, by the day on which a clock starts: from 00:00 of `from` until 00:00
 * of `to`. A length, or `null` where only notices that this book does not carry would say (GP-07): then the clock
 * stands and names the notice.
 */
const Override = z.strictObject({
  /** The rule that says so; in this pack or below. */
  rule: z.string(),
  from: z.optional(Day),
  to: z.optional(Day),
  /** By the value's full name: `TM-TMO-04.reply`. */
  lengths: z.record(z.string(), z.nullable(Duration)),
});
export type Override = z.infer<typeof Override>;

/** A case somebody worked out by hand, kept beside the rules it tries: facts, a time, and what must come out. */
const Example = z.strictObject({
  name: Words,
  /** ISO with its offset. */
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?\+08:00$/)),
  /** Moments as `at` is written; money in fen. */
  facts: z.partialRecord(factKey, Scalar),
  expect: z.partialRecord(question, z.string()),
});
export type Example = z.infer<typeof Example>;

/** How far each role may go by itself: up to so many fen, and up to this share of what was paid where one is given. */
const Rung = z.strictObject({
  role: Words,
  upTo: z.int().check(z.nonnegative()),
  share: z.optional(z.number().check(z.nonnegative(), z.maximum(1))),
});
export type Rung = z.infer<typeof Rung>;

export const Pack = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  title: Words,
  sources: z.record(z.string(), z.strictObject({ title: z.string(), url: z.string() })),
  /** Labels of evidence items, exposures, acts and clocks that the statements name. */
  words: z.record(z.string(), Words),
  /** Named conditions, usable in this pack and in packs stacked on it. */
  conditions: z.record(z.string(), Condition),
  /** What the page's own words say, with no rule to cite: whose turn it is, which questions a case still has. */
  pageSays: z.optional(z.array(z.discriminatedUnion('kind', [ScopeStatement, TurnStatement]))),
  rules: z.array(Rule),
  overrides: z.optional(z.array(Override)),
  examples: z.optional(z.array(Example)),
  /** A shop's compensation ladder, the lowest role first. */
  ladder: z.optional(z.array(Rung)),
});
export type Pack = z.infer<typeof Pack>;
