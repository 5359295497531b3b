/**
 * The shape of the phrase list: a closed vocabulary of word lists, bounded gaps and contexts. It is data; no
 * pattern language is in it, and no line of it can cost more than a bounded number of steps per character.
 * Checked by a test of the list that ships, not at run time.
 */
import * as z from 'zod/mini';

const Words = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });

/** A word as it is written after folding (`fold.ts`), or the name of a list: `@weChat`. */
const Word = z.string().check(z.minLength(1), z.maxLength(16));

/** How many characters may stand between two steps. A pause counts as one; an end of sentence is never crossed. */
const Gap = z.int().check(z.minimum(1), z.maximum(12));

/** A run of digits, so many long. */
const Digits = z.strictObject({
  digits: z.tuple([z.int().check(z.minimum(1)), z.int().check(z.maximum(20))]),
});

/** One step: a word, any one of several words, a gap, a run of digits. The first step is words. */
const Step = z.union([Word, z.array(Word).check(z.minLength(1)), Gap, Digits]);
export type Step = z.infer<typeof Step>;

const Pattern = z.array(Step).check(z.minLength(1), z.maxLength(9));
export type Pattern = z.infer<typeof Pattern>;

/**
 * Where a find is none: one of the words stands `within` so many characters before or after it, or inside it.
 * Words of another clause do not count, unless it says `across`.
 */
const Context = z.strictObject({
  before: z.optional(z.array(Word)),
  after: z.optional(z.array(Word)),
  inside: z.optional(z.array(Word)),
  within: z.optional(z.int().check(z.minimum(0), z.maximum(40))),
  across: z.optional(z.boolean()),
});
export type Context = z.infer<typeof Context>;

/**
 * `block`: do not send it. `warn`: think twice. `check`: the training forbids it and no text in force was found,
 * so look it up. `legacy`: of a rule that is gone; kept for the record and never shown.
 */
export const DECISIONS = ['block', 'warn', 'check', 'legacy'] as const;

/** What is found by reckoning and not by words. */
export const DETECTS = ['mobile', 'idCard', 'bankCard', 'promise'] as const;

const Phrase = z.strictObject({
  id: z.string().check(z.regex(/^P-\d{2}(-[a-zA-Z]+)?$/)),
  decision: z.enum(DECISIONS),
  /** Absent = on every platform. */
  platforms: z.optional(z.array(z.enum(['taobao', 'tmall', 'pdd', 'douyin', 'jd'])).check(z.minLength(1))),
  /** What is wrong with it, in a few words. */
  gloss: Words,
  /** Ids of the current rules. What breaking them costs and how old the text is stands in the book, not here. */
  rules: z.array(z.string()),
  /** Facts of the training documents that speak of it. */
  seeds: z.array(z.string()),
  /** What to say instead. */
  replacement: z.string().check(z.minLength(1)),
  /** Whether the replacement stands for the words found or for the whole clause they stand in. */
  replaces: z.enum(['words', 'clause']),
  /** It may be said when this holds. */
  unlessTrue: z.optional(Words),
  detects: z.optional(z.enum(DETECTS)),
  says: z.array(Pattern),
  /** Names of contexts. */
  unless: z.array(z.string()),
});
export type Phrase = z.infer<typeof Phrase>;

export const PhraseList = z.strictObject({
  format: z.literal(1),
  lists: z.record(z.string(), z.array(Word).check(z.minLength(1))),
  /** Words that hide the shorter words inside them: 运费险 is no 运费. */
  shields: z.array(Word),
  contexts: z.record(z.string(), Context),
  phrases: z.array(Phrase),
});
export type PhraseList = z.infer<typeof PhraseList>;
