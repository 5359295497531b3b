/**
 * What a page was like, without what it said; and what a person taught the reader about one. Both leave the
 * page's room as data, so both are checked here before anything keeps them.
 */
import * as z from 'zod/mini';
import { FACT_KEYS, FACTS, type FactKey, type Platform, shapedValue } from './facts.ts';

export const SHAPE_NAMES = [
  'id',
  'tracking',
  'money',
  'moment',
  'duration',
  'count',
  'type',
  'status',
  'words',
  'nothing',
] as const;
export type ShapeName = (typeof SHAPE_NAMES)[number];

/** A label of the page, what shape followed it, and the fact it was taken for; null when for none. */
export type SeenLabel = { label: string; shape: ShapeName; fact: FactKey | null };

/** A label is a few words. A longer one is a sentence, and a sentence may be about somebody. */
export const LONGEST_LABEL = 12;
const MOST_LABELS = 200;

const factKey = z.enum(FACT_KEYS as [FactKey, ...FactKey[]]);
const label = z.string().check(z.minLength(1), z.maxLength(LONGEST_LABEL), z.regex(/^[^\d\s:]+$/u));

const SeenLabels = z
  .array(z.object({ label, shape: z.enum(SHAPE_NAMES), fact: z.nullable(factKey) }))
  .check(z.maxLength(MOST_LABELS));

/** The labels of a page, or none when the message holds anything else. Never throws. */
export function parseLabels(message: unknown): SeenLabel[] {
  const parsed = z.safeParse(SeenLabels, message);
  return parsed.success ? parsed.data : [];
}

/** Facts whose value is chosen from a table of phrases; a phrase the table lacks can be taught. */
export const PHRASED = ['status', 'afterSaleType', 'goodsState', 'reason'] as const;
export type PhrasedFact = (typeof PHRASED)[number];

/** The page kind a lesson holds for. Taobao and Tmall share one console; its name is `taobao`. */
export type PagePlace = { site: Platform; kind: 'case' | 'list'; page: 'order' | 'aftersale' };
export const placeName = ({ site, kind, page }: PagePlace): string => `${site}|${kind}|${page}`;

/** One thing a person taught: which label leads to a fact, or what a phrase means. Both folded (see the reader). */
export type Lesson = PagePlace &
  (
    | { teaches: 'label'; fact: FactKey; label: string }
    | { teaches: 'phrase'; fact: PhrasedFact; phrase: string; value: string }
  );

const place = {
  site: z.enum(FACTS.platform.values),
  kind: z.enum(['case', 'list']),
  page: z.enum(['order', 'aftersale']),
};
const LessonSchema = z.discriminatedUnion('teaches', [
  z.strictObject({ ...place, teaches: z.literal('label'), fact: factKey, label }),
  z
    .strictObject({
      ...place,
      teaches: z.literal('phrase'),
      fact: z.enum(PHRASED),
      phrase: z.string().check(z.minLength(2), z.maxLength(40)),
      value: z.string(),
    })
    .check(z.refine(({ fact, value }) => shapedValue(fact, value) !== null)),
]);

/** The lesson, or null when it is none. Never throws. */
export function parseLesson(raw: unknown): Lesson | null {
  const parsed = z.safeParse(LessonSchema, raw);
  return parsed.success ? parsed.data : null;
}
