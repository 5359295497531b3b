/**
 * What a page was like, without what it said; and what a person taught the reader about one. Both leave the
 * page's room as data, so both are checked here before anything keeps them.
 */
import * as z from 'zod/mini';
import { shapedValue } from './fact-shapes.ts';
import { FACT_KEYS, FACTS, type FactKey, type Platform, specOf } from './facts.ts';

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
export const LONGEST_PHRASE = 40;

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

/** Facts that stand behind a label, so that another label for them can be taught. */
export const LABELLED = [
  'shopName',
  'orderId',
  'afterSaleId',
  'afterSaleType',
  'goodsState',
  'statusText',
  'reasonText',
  'refundAmount',
  'paidAmount',
  'freightPaid',
  'quantity',
  'itemTitle',
  'appliedAt',
  'modifiedAt',
  'paidAt',
  'shipDueAt',
  'shippedAt',
  'pickedUpAt',
  'signedAt',
  'succeededAt',
  'confirmedAt',
  'refusedAt',
  'agreedAt',
  'returnShippedAt',
  'returnSignedAt',
  'movedAt',
  'returnMovedAt',
  'platformAskedAt',
  'courier',
  'trackingNo',
  'returnCourier',
  'returnTrackingNo',
  'remaining',
] as const satisfies readonly FactKey[];
export type LabelledFact = (typeof LABELLED)[number];
export const isLabelled = (fact: FactKey): fact is LabelledFact =>
  (LABELLED as readonly FactKey[]).includes(fact);

/** Facts whose value is chosen from a table of phrases; a phrase the table lacks can be taught. */
export const PHRASED = ['status', 'afterSaleType', 'goodsState', 'reason'] as const;
export type PhrasedFact = (typeof PHRASED)[number];
export const isPhrased = (fact: FactKey): fact is PhrasedFact =>
  (PHRASED as readonly FactKey[]).includes(fact);

const FITTING: Record<ReturnType<typeof specOf>['kind'], readonly ShapeName[]> = {
  // A bare `3.61` is an amount where an amount is looked for.
  money: ['money', 'count'],
  moment: ['moment'],
  countdown: ['duration'],
  // What is an order's number and what a parcel's, its length alone does not always tell.
  id: ['id', 'tracking'],
  number: ['count'],
  text: ['words', 'type', 'status'],
  choice: ['words', 'type', 'status'],
  yesNo: ['words'],
};

/** Whether a text of this shape can be the fact's value. */
export const fitsShape = (fact: FactKey, shape: ShapeName): boolean =>
  FITTING[specOf(fact).kind].includes(shape);

/** The page kind a lesson holds for. Taobao and Tmall share one console; its name is `taobao`. */
export type PagePlace = { site: Platform; kind: 'case' | 'list'; page: 'order' | 'aftersale' };
export const placeName = ({ site, kind, page }: PagePlace): string => `${site}|${kind}|${page}`;

/** What a page's address promises, apart from whose console it is. */
export type PageForm = Pick<PagePlace, 'kind' | 'page'>;

/** One thing a person taught: which label leads to a fact, or what a phrase means. Both folded (see the reader). */
export type Lesson = PagePlace &
  (
    | { teaches: 'label'; fact: LabelledFact; label: string }
    | { teaches: 'phrase'; fact: PhrasedFact; phrase: string; value: string }
  );

const place = {
  site: z.enum(FACTS.platform.values),
  kind: z.enum(['case', 'list']),
  page: z.enum(['order', 'aftersale']),
};
const PageFormSchema = z.object({ kind: place.kind, page: place.page });

/** What the address promised, or null when the message says nothing of it. Never throws. */
export function parsePageForm(message: unknown): PageForm | null {
  const parsed = z.safeParse(PageFormSchema, message);
  return parsed.success ? parsed.data : null;
}

/** Begins with a Han character and holds no mark that could be more than a letter to whoever looks for it. */
const taughtLabel = label.check(z.regex(/^\p{Script=Han}[\p{Script=Han}A-Za-z()/]+$/u));
const LessonSchema = z.discriminatedUnion('teaches', [
  z.strictObject({ ...place, teaches: z.literal('label'), fact: z.enum(LABELLED), label: taughtLabel }),
  z
    .strictObject({
      ...place,
      teaches: z.literal('phrase'),
      fact: z.enum(PHRASED),
      // A phrase says what a state is called; one with a number in it says something of a case.
      phrase: z.string().check(z.minLength(2), z.maxLength(LONGEST_PHRASE), z.regex(/^(?!.*\d{3})[^\s]+$/u)),
      value: z.string(),
    })
    .check(z.refine(({ fact, value }) => shapedValue(fact, value) !== null)),
]);

/** The lesson, or null when it is none. Never throws. */
export function parseLesson(raw: unknown): Lesson | null {
  const parsed = z.safeParse(LessonSchema, raw);
  return parsed.success ? parsed.data : null;
}
