/**
 * What makes a piece of evidence count, how much it weighs, and the words that ask for it. Every line stands on one
 * sentence: of a rule of today, or of the training documents, and then it is shown as history. Checked by a test of
 * the files that ship, not at run time.
 */
import * as z from 'zod/mini';

const Words = z.strictObject({ zh: z.string().check(z.minLength(2)), en: z.string().check(z.minLength(2)) });
const name = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));

/** A rule of the book (`DY-EVD-02`) or a sentence of the training documents (`S2-EVD-06`). */
const SourceId = z.string().check(z.regex(/^[A-Z0-9]+-[A-Z0-9]+-\d\d$/));

/** One thing to look at. `bad`: what does not count. */
const GuideLine = z.strictObject({ says: Words, source: SourceId, bad: z.optional(z.literal(true)) });
export type GuideLine = z.infer<typeof GuideLine>;

/** `written`: 书面证据. `reference`: 只作参考, it does not stand alone. */
const Strength = z.strictObject({ is: z.enum(['written', 'reference']), why: Words, source: SourceId });
export type Strength = z.infer<typeof Strength>;

const Guide = z.strictObject({
  strength: z.optional(Strength),
  /** The first is the one to see without opening the rest. */
  lines: z.array(GuideLine),
});
export type Guide = z.infer<typeof Guide>;

/** Whom one asks. A shop's papers come from whoever made or sold the goods. */
export const ASKED = ['buyer', 'courier', 'warehouse', 'supplier', 'platform'] as const;
export type Asked = (typeof ASKED)[number];

/** Words to copy, with places as the scripts have them: `{单号|单号随后发您}`. */
const Request = z.strictObject({
  whom: z.enum(ASKED),
  needs: z.array(name).check(z.minLength(1)),
  /** Where it is to be worded so; absent = everywhere. */
  platforms: z.optional(z.array(z.enum(['taobao', 'tmall', 'pdd', 'douyin', 'jd']))),
  text: z.string().check(z.minLength(10), z.maxLength(200)),
});
export type Request = z.infer<typeof Request>;

/** That nothing can be handed in afterwards. Only where a rule says so. */
const OneShot = z.strictObject({
  says: Words,
  source: SourceId,
  platforms: z.array(z.enum(['taobao', 'tmall', 'pdd', 'douyin', 'jd'])).check(z.minLength(1)),
});
export type OneShot = z.infer<typeof OneShot>;

export const Guides = z.strictObject({
  format: z.literal(1),
  oneShot: z.array(OneShot),
  guides: z.record(name, Guide),
});
export type Guides = z.infer<typeof Guides>;

export const Requests = z.strictObject({
  format: z.literal(1),
  requests: z.array(Request),
  /** For a need nobody worded: by whom it is asked of. */
  otherwise: z.record(z.enum(ASKED), z.string().check(z.minLength(10), z.maxLength(200))),
});
export type Requests = z.infer<typeof Requests>;
