/**
 * The small shapes a pack is made of. A check's `error` is the code of its sentence (`expected-by-shape.ts`). No
 * pattern here can backtrack: each is a class or a sequence with one way to match.
 */
import * as z from 'zod/mini';

/** Longer than any sentence of the book, short enough for a screen. */
const LONGEST_TEXT = 1_000;

/** Text a person reads: no control, direction-changing or half characters, which could make it look like another. */
export const Text = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(LONGEST_TEXT),
    z.regex(/^[^\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u, { error: 'cleanText' }),
  );

/** Every text a person reads, in both languages of the product. */
export const Words = z.strictObject({ zh: Text, en: Text });
export type Words = z.infer<typeof Words>;

/** What a pack gives or refers to: of packs, conditions, sources, words, values and statements. */
export const Name = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, { error: 'name' }));

/** As in `facts/rules-current`: the id is the citation. */
export const RuleName = z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/, { error: 'ruleId' }));

/** Where a source can be read; empty where it has no address, as a shop's own promise may. */
export const Address = z
  .string()
  .check(z.maxLength(LONGEST_TEXT), z.regex(/^(https?:\/\/[^\s\p{Cc}\p{Cs}]+)?$/u, { error: 'url' }));

/** A calendar day in Asia/Shanghai. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'day' }));

/** ISO, to the minute or second, with the offset of Asia/Shanghai. */
export const Time = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?\+08:00$/, { error: 'time' }));

/** A length of time: ISO 8601 with days, hours and minutes only, since months and years have no fixed length. */
export const Duration = z
  .string()
  .check(z.regex(/^P(?=\d|T\d)(\d{1,6}D)?(T(?=\d)(\d{1,6}H)?(\d{1,6}M)?)?$/, { error: 'duration' }));

/** What a fact is compared with. */
export const Scalar = z.union([z.string().check(z.maxLength(LONGEST_TEXT)), z.boolean(), z.number()]);

/** A number written out, or the name of one of the rule's dated values. */
export const NumberOrName = z.union([z.number(), Name]);
