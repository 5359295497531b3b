/** What makes a piece of evidence count, and the words that ask for it. */
import type { Book } from '../book.ts';
import type { Platform } from '../facts/facts.ts';
import type { EvidenceNeed } from '../judgement.ts';
import { type Filled, fill } from '../scripts/fill.ts';
import guides from './guides.json' with { type: 'json' };
import requests from './requests.json' with { type: 'json' };
import type { Asked, Guide, GuideLine, Guides, OneShot, Requests } from './schema.ts';

const built = guides as Guides;
const { requests: worded, otherwise } = requests as Requests;

/** Lines and weight of an item of evidence, each with its source; `null` when no source says anything of it. */
export const evidenceGuide = (need: string): Guide | null =>
  Object.hasOwn(built.guides, need) ? (built.guides[need] ?? null) : null;

/** Where nothing can be handed in afterwards, and by which rule; [] where no rule says so. */
export const oneShotsOn = (platform: Platform | undefined): readonly OneShot[] =>
  platform === undefined ? [] : built.oneShot.filter((one) => one.platforms.includes(platform));

/** A sentence of the training documents, not of the book. */
export const isHistory = (source: string): boolean => /^S\d-/.test(source);

/** The lines that count here: history everywhere, shown as such; a rule's only where it is in the book and applies. */
export const linesHere = (
  { lines }: Guide,
  book: Book,
  platform: Platform | undefined,
): readonly GuideLine[] =>
  lines.filter(({ source }) => {
    if (isHistory(source)) return true;
    const rule = book.names.rules.get(source)?.rule;
    if (rule === undefined) return false;
    return rule.platforms === undefined || (platform !== undefined && rule.platforms.includes(platform));
  });

/** Whose it is to give; a paper of the seller's own comes from the supplier, `null` where there is nobody to ask. */
export function askedOf(need: Pick<EvidenceNeed, 'id' | 'from'>): Asked | null {
  if (need.from !== 'seller') return need.from;
  return worded.find(({ needs }) => needs.includes(need.id))?.whom ?? null;
}

export type RequestText = Filled & { whom: Asked };

/**
 * The words that ask for it, ready to copy, in Chinese. `values` by the names of the places (单号, 商品 …); what
 * nobody filled holds its fallback and is named in `missing`. `null` where there is nobody to ask.
 */
export function requestFor(
  need: Pick<EvidenceNeed, 'id' | 'from'>,
  values: Readonly<Record<string, string>>,
  platform?: Platform | undefined,
): RequestText | null {
  const whom = askedOf(need);
  if (whom === null) return null;
  const own = worded.filter((one) => one.whom === whom && one.needs.includes(need.id));
  const here = own.find(({ platforms }) => platform !== undefined && platforms?.includes(platform));
  const text = (here ?? own.find(({ platforms }) => platforms === undefined))?.text ?? otherwise[whom];
  return { whom, ...fill(text, values) };
}
