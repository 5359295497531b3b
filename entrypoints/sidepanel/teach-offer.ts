/** From what a person pointed at to what would be learnt from it, or to words for why nothing is. Pure. */
import { MAPS, meaningOf, type Place, phraseOf, WORDED } from '@/entrypoints/console.content/reader';
import {
  type FactKey,
  fitsShape,
  isLabelled,
  isPhrased,
  type Lesson,
  type PhrasedFact,
  parseLesson,
} from '@/rules';
import type { Picked } from '@/utils/messages';

/** What would be learnt; for a phrased fact the person still has to say what the words mean. */
export type Offer = {
  text: string;
  /** What leads to the value, when that is new. */
  label: string | null;
  place: Place;
  /** Which phrased fact the words speak of. */
  means: PhrasedFact | null;
};

export type Refusal =
  /** What was pointed at is no such value. */
  | { why: 'wrongShape'; text: string }
  | { why: 'noLabel' }
  /** A label of what is never read. */
  | { why: 'private'; label: string }
  | { why: 'other'; label: string; fact: FactKey }
  /** Even taught, the reader would not get there by this label. */
  | { why: 'unreached'; label: string }
  | { why: 'already' }
  | { why: 'badPhrase' };

export type Offered = { ok: true; offer: Offer } | { ok: false; refusal: Refusal };

const refused = (refusal: Refusal): Offered => ({ ok: false, refusal });

/** Facts that can be taught at all: what stands behind a label, and what a table of phrases gives. */
export const isTeachable = (fact: FactKey): boolean => isLabelled(fact) || isPhrased(fact);

/** Why none of the words before the value leads to it. */
function whyNot(fact: FactKey, { text, shape, labels, place }: Picked): Refusal {
  const [label] = labels;
  if (label === undefined) {
    return isPhrased(fact) || fitsShape(fact, shape) ? { why: 'noLabel' } : { why: 'wrongShape', text };
  }
  const meaning = meaningOf(label, place, MAPS);
  if (meaning === null || meaning === fact) return { why: 'unreached', label };
  if (meaning === 'closed' || meaning === 'returnParcel' || meaning === 'outParcel') {
    return { why: 'private', label };
  }
  return { why: 'other', label, fact: meaning };
}

/** What the person may confirm. `picked` comes from the page's own reader, which has tried its labels. */
export function offerOf(fact: FactKey, picked: Picked): Offered {
  const { text, place, leads } = picked;
  const means = isPhrased(fact) ? fact : null;
  const isKnown = (label: string) => meaningOf(label, place, MAPS) !== null;
  const label = leads.find((lead) => lead !== null && !isKnown(lead)) ?? null;
  if (leads.length === 0) return refused(whyNot(fact, picked));
  // A known label that leads there already needs no lesson; words behind it may still need a meaning.
  if (means === null && (label === null || leads.includes(null))) return refused({ why: 'already' });
  const offer: Offer = { text, label: leads.includes(null) ? null : label, place, means };
  const fits = lessonsOf(fact, offer, means === null ? null : SOME_VALUE[means]) !== null;
  return fits
    ? { ok: true, offer }
    : refused(means === null ? { why: 'unreached', label: label ?? '' } : { why: 'badPhrase' });
}

/** Any value will do to see whether a phrase may be learnt at all. */
const SOME_VALUE: Record<PhrasedFact, string> = {
  status: 'waitSeller',
  afterSaleType: 'refundOnly',
  goodsState: 'shipped',
  reason: 'other',
};

/**
 * The lessons an offer comes to, checked as they will be when they are kept; null when one of them is none.
 * @param value what the words mean, for a phrased fact
 */
export function lessonsOf(
  fact: FactKey,
  { text, label, place, means }: Offer,
  value: string | null,
): Lesson[] | null {
  const raw: unknown[] = [];
  if (label !== null)
    raw.push({ ...place, teaches: 'label', fact: WORDED[fact as keyof typeof WORDED] ?? fact, label });
  if (means !== null) raw.push({ ...place, teaches: 'phrase', fact: means, phrase: phraseOf(text), value });
  const lessons = raw.flatMap((one) => parseLesson(one) ?? []);
  return lessons.length === raw.length && raw.length > 0 ? lessons : null;
}
