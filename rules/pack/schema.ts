/**
 * The shape of a rule pack: a closed vocabulary of conditions and statements. A pack is data; nothing in it is ever
 * run as code.
 */
import * as z from 'zod/mini';
import { Promises } from '../shop/promises.ts';
import { Condition, factKey, question } from './condition-schema.ts';
import { Address, Day, Duration, Name, RuleName, Scalar, Text, Time, Words } from './shapes.ts';
import { ScopeStatement, Statement, TurnStatement } from './statement-schema.ts';

export type { Condition, MomentExpr } from './condition-schema.ts';
export type { Words } from './shapes.ts';
export type { Statement } from './statement-schema.ts';

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
  is: z.record(Name, z.union([z.number(), Duration])),
});

export const Rule = z.strictObject({
  /** As in `facts/rules-current`: the id is the citation. */
  id: RuleName,
  title: Words,
  /** Absent = every platform. */
  platforms: z.optional(z.array(z.enum(['taobao', 'tmall', 'pdd', 'douyin', 'jd']))),
  status: z.enum(STATUSES),
  /** A key of the pack's `sources`. */
  source: Name,
  article: z.optional(Text),
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
  rule: RuleName,
  from: z.optional(Day),
  to: z.optional(Day),
  /** By the value's full name: `TM-TMO-04.reply`. */
  lengths: z.record(Name, z.nullable(Duration)),
});
export type Override = z.infer<typeof Override>;

/** A case somebody worked out by hand, kept beside the rules it tries: facts, a time, and what must come out. */
const Example = z.strictObject({
  name: Words,
  /** ISO with its offset. */
  at: Time,
  /** Moments as `at` is written; money in fen. */
  facts: z.partialRecord(factKey, Scalar),
  expect: z.partialRecord(question, Name),
});
export type Example = z.infer<typeof Example>;

/** How far each role may go by itself: up to so many fen, and up to this share of what was paid where one is given. */
const Rung = z.strictObject({
  role: Words,
  upTo: z.int().check(z.nonnegative()),
  share: z.optional(z.number().check(z.nonnegative(), z.maximum(1))),
});
export type Rung = z.infer<typeof Rung>;

/** The only format there is; what a later one does is said in `packs/FORMAT.md`. */
export const FORMAT = 1;

/** More than any book of law holds. */
export const MOST_RULES = 5_000;

export const Pack = z.strictObject({
  format: z.literal(FORMAT),
  id: Name,
  title: Words,
  sources: z.record(Name, z.strictObject({ title: Text, url: Address })),
  /** Labels of evidence items, exposures, acts and clocks that the statements name. */
  words: z.record(Name, Words),
  /** Named conditions, usable in this pack and in packs stacked on it. */
  conditions: z.record(Name, Condition),
  /** What the page's own words say, with no rule to cite: whose turn it is, which questions a case still has. */
  pageSays: z.optional(z.array(z.discriminatedUnion('kind', [ScopeStatement, TurnStatement]))),
  rules: z.array(Rule).check(z.maxLength(MOST_RULES)),
  overrides: z.optional(z.array(Override)),
  examples: z.optional(z.array(Example)),
  /** A shop's compensation ladder, the lowest role first. */
  ladder: z.optional(z.array(Rung)),
  /** What a shop's rules were made from (`shop/shop-pack.ts`), so that its form can be opened again. */
  promises: z.optional(Promises),
});
export type Pack = z.infer<typeof Pack>;
