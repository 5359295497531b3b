/**
 * Text copied from where no extension can look (the 千牛 client, a chat, a spreadsheet) through the parsers a
 * page goes through. Pure. What it does not understand it does not say.
 */
import { factsOf } from './facts/facts-of';
import { agreed, doubted, type Found, note } from './facts/found';
import { itemsOf } from './items';
import { lexiconOf } from './lexicon';
import type { Line } from './lines';
import { MAPS } from './maps';
import { type ListPage, type PageMap, wordsOf } from './page-map';
import { type Block, blocksOf } from './pasted/blocks';
import { partsOf } from './pasted/chat';
import { numberAlone, platformOfOrder, splitAtNumbers } from './pasted/numbers';
import { dropPrivate } from './pasted/private';
import { withoutTables } from './pasted/tables';
import { textLines } from './pasted/text-lines';
import { type PastedWords, pastedWords } from './pasted/words-of';
import type { Doubts, FactKey, Platform, ReadFacts } from './types';

/** What a text says of one order or after-sale. `platform` is null when neither the number nor the caller tells. */
export type PastedCase = {
  platform: Platform | null;
  page: 'order' | 'aftersale';
  facts: ReadFacts;
  doubtful?: Doubts;
};

export type Pasted = {
  /** One per order number; one without a number when the text has none; none when nothing was understood. */
  cases: PastedCase[];
  /** A spreadsheet wrote a long number as `1.23E+18`: its last digits are gone, and no one can bring them back. */
  rounded: boolean;
};

/** One kind of line end, and no mark in front of a number, as Excel puts it there to keep the digits. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(/(?<=^|\s)'(?=\d)/g, '');

const ROUNDED = /\d\.\d{2,}E\+1[1-9](?!\d)/i;
/** A card is short. In a longer text, a page copied whole, words standing alone are menus and are not believed. */
const LONGEST_CARD = 40;

/** What only an after-sale has: a card without any of it is an order's. */
const OF_AFTER_SALE: readonly FactKey[] = [
  'afterSaleId',
  'afterSaleType',
  'refundAmount',
  'reasonText',
  'appliedAt',
  'status',
  'returnTrackingNo',
];

/**
 * @param platform whose case this is taken for where its number does not prove it; null when nobody knows
 * @returns facts as a page would have them. A countdown is left out: nobody knows when it was copied.
 */
export function readPasted(text: string, platform: Platform | null, maps: readonly PageMap[] = MAPS): Pasted {
  const words = pastedWords(maps, platform);
  const lexicon = lexiconOf(words.aftersale);
  const numbers = wordsOf(words.aftersale.labels.orderId);
  const lines = textLines(splitAtNumbers(withoutTables(plain(text)), numbers));
  const parts = partsOf(lines, {
    number: (line) => numberAlone(line) !== null,
    card: (line) => {
      const [label, value] = itemsOf([line], lexicon);
      const isId = label?.kind === 'label' && (label.key === 'orderId' || label.key === 'afterSaleId');
      return isId && value?.kind === 'text' && /^\d/.test(value.folded);
    },
  });
  const blocks = parts.flatMap((part) => blocksOf(part, lexicon));
  return {
    cases: sameOrder(blocks).flatMap((block) => caseOf(block, platform, maps, words) ?? []),
    rounded: ROUNDED.test(text),
  };
}

/** An order spoken of in two messages is one. */
function sameOrder(blocks: readonly Block[]): Block[] {
  const all = new Map<string, Block>();
  const others: Block[] = [];
  for (const block of blocks) {
    const known = block.id === null ? undefined : all.get(block.id);
    if (known !== undefined) known.lines.push(...block.lines);
    else if (block.id !== null) all.set(block.id, { ...block, lines: [...block.lines] });
    else if (block.lines.length > 0) others.push(block);
  }
  // What stands without a number beside orders that have one could be any of theirs.
  return all.size > 0 ? [...all.values()] : others;
}

function caseOf(
  { id, lines }: Block,
  hint: Platform | null,
  maps: readonly PageMap[],
  common: PastedWords,
): PastedCase | null {
  const proven = id === null ? null : platformOfOrder(id);
  const words = proven === null || proven === hint ? common : pastedWords(maps, proven);
  const afterSale = factsIn(lines, words.aftersale);
  const page = OF_AFTER_SALE.some((key) => afterSale.has(key)) ? 'aftersale' : 'order';
  const found = page === 'aftersale' ? afterSale : factsIn(lines, words.order);
  if (id !== null && !found.has('orderId')) note(found, 'orderId', id, id, id, null);
  // 淘宝 and 天猫 share their numbers, so of the two a number proves neither.
  if (proven !== null && proven !== 'taobao') note(found, 'platform', proven, String(id), String(id), null);
  const facts = agreed(found);
  if (Object.keys(facts).length === 0) return null;
  const doubtful = doubted(found);
  return {
    platform: proven === 'taobao' && hint === 'tmall' ? 'tmall' : (proven ?? hint),
    page,
    facts,
    ...(Object.keys(doubtful).length > 0 ? { doubtful } : {}),
  };
}

function factsIn(lines: readonly Line[], shape: ListPage): Found {
  const found = factsOf(lines, shape);
  found.delete('remaining');
  if (lines.length > LONGEST_CARD) dropUnlabelled(found);
  dropPrivate(found);
  return found;
}

function dropUnlabelled(found: Found): void {
  for (const [key, said] of found) if (said.some(({ text, label }) => text === label)) found.delete(key);
}
