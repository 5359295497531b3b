/**
 * The shape of the training documents as data: what they said, where they contradict themselves, and what has
 * replaced them. The files are ours and are compared with this schema in a test, not each time they are loaded.
 */
import * as z from 'zod/mini';

const Words = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
const FactId = z.string().check(z.regex(/^S[0-4]-[A-Z0-9]+-\d\d$/));
/** An id of the live book. */
const RuleId = z.string().check(z.regex(/^[A-Z]+-[A-Z0-9]+-\d\d$|^GP-\d\d$/));
const FactIds = z.array(FactId).check(z.minLength(1));
const RuleIds = z.array(RuleId).check(z.minLength(1));

export const HistoryDocument = z.strictObject({
  code: z.enum(['S0', 'S1', 'S2', 'S3', 'S4']),
  title: Words,
  what: Words,
  /** When it was written, as far as it tells. */
  age: Words,
  trust: Words,
});
export type HistoryDocument = z.infer<typeof HistoryDocument>;

/** What sort of thing a sentence states; most training states how to work, little of it can be computed. */
const KINDS = [
  'deadline',
  'amount',
  'points',
  'freight',
  'yesNo',
  'list',
  'priority',
  'checklist',
  'evidence',
  'script',
  'forbidden',
  'process',
  'attitude',
  'metric',
  'role',
  'schedule',
  'tool',
  'case',
  'advice',
  'gap',
] as const;

export const HistoryFact = z.strictObject({
  id: FactId,
  document: HistoryDocument.shape.code,
  /** Line, or lines, of the document. */
  line: z.string().check(z.regex(/^\d+([-,]\d+)*$/)),
  kinds: z.array(z.enum(KINDS)).check(z.minLength(1)),
  says: Words,
  /** What could be computed with, written as the digest of the documents writes it. */
  parameters: z.optional(z.string().check(z.minLength(1))),
  /** Where the document itself leaves open, breaks off, or is not sure. */
  doubt: z.optional(Words),
  /** Rules of today on the same matter, beyond those that a replacement names. */
  now: z.optional(RuleIds),
});
export type HistoryFact = z.infer<typeof HistoryFact>;

/** A place where the documents contradict each other, themselves, or what holds now. */
export const WeakPoint = z.strictObject({
  id: z.string().check(z.regex(/^K-\d\db?$/)),
  topic: Words,
  sides: z
    .array(z.strictObject({ says: Words, facts: z.optional(FactIds), rules: z.optional(RuleIds) }))
    .check(z.minLength(1)),
  handled: Words,
  /** Rules by which it is settled today. */
  now: z.optional(RuleIds),
});
export type WeakPoint = z.infer<typeof WeakPoint>;

export const Replacement = z.strictObject({
  id: z.string().check(z.regex(/^X-\d\d$/)),
  facts: FactIds,
  /** `replace`: other numbers hold. `forbid`: it must not be done. `archive`: the matter is gone. `keep`: still good advice. */
  action: z.enum(['replace', 'forbid', 'archive', 'keep']),
  was: Words,
  holds: Words,
  now: z.optional(RuleIds),
});
export type Replacement = z.infer<typeof Replacement>;
