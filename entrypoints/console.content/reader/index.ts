/**
 * The reader's only door. Pure: a document in, a reading out. The page stays as it was, nothing but the
 * document passed in is looked at, and what is not certain is named in `missed` instead of guessed.
 */
import { addressOf, type Reason } from './address';
import { caseOf } from './case';
import { agreed, doubted, type Found } from './facts/found';
import { nickOf } from './facts/nick';
import { seenLabels } from './labels';
import { type Line, lineSteps } from './lines';
import { listSteps } from './list';
import { MAPS } from './maps';
import { domOf } from './native';
import type { PageMap, PageShape } from './page-map';
import { platformOf, shopNameOf } from './shop';
import { stopOf } from './states';
import { drain, type Steps } from './steps';
import type { FactKey, PageReading, Platform, ReadCase, ReadFact, SeenLabel } from './types';

export { elementOf } from './facts/found';
export { WORDED } from './facts/taught';
export { meaningOf, type Place, phraseOf, placeAt, withLessons } from './lessons';
export { MAPS } from './maps';
export type { PageMap } from './page-map';
export { type Pasted, type PastedCase, readPasted } from './pasted';
export { pickedAt } from './picked';
export type * from './types';

/** `live`: its map was held against a live page. */
export type PageKind = {
  platform: Platform;
  kind: 'case' | 'list';
  page: 'order' | 'aftersale';
  live: boolean;
};

/** Which of our pages an address is, from the address alone; `null` for everything else. */
export function pageKindOf(url: string, maps: readonly PageMap[] = MAPS): PageKind | null {
  const address = addressOf(url, maps);
  if (address?.kind !== 'page') return null;
  const { map, shape, url: at } = address;
  return {
    platform: map.proves[at.hostname] ?? map.platform,
    kind: shape.kind,
    page: shape.page,
    live: map.live,
  };
}

/** Kept beside a reading, so that marking its rows does not read the page a second time. */
const elements = new WeakMap<PageReading, Element[]>();
/** What the labels of a reading can be found in, should anybody ask; rows repeat their labels, so a few will do. */
const grounds = new WeakMap<PageReading, { shape: PageShape; blocks: Line[][] }>();
const SAMPLE_ROWS = 10;

/** What goes with every case of a page: whose console it is. */
type Around = { platform: ReadFact | null; shopName: ReadFact | null };

function reading(found: Found, shape: PageShape, around: Around): ReadCase {
  const facts = agreed(found);
  const doubtful = doubted(found);
  if (around.platform) facts.platform = around.platform;
  if (around.shopName && !found.has('shopName')) facts.shopName = around.shopName;
  const nick = nickOf(found);
  const expected: FactKey[] = ['platform', ...shape.shows, ...found.keys()];
  return {
    facts,
    missed: [...new Set(expected)].filter((key) => facts[key] === undefined),
    ...(Object.keys(doubtful).length > 0 ? { doubtful } : {}),
    ...(nick === undefined ? {} : { nick }),
  };
}

/**
 * Reads a seller console's page. `url` is the page's address (a parsed document has none of its own);
 * `maps` replaces the built-in descriptions of the consoles. Never throws on any page, never writes to it.
 */
export function readPage(document: Document, url: string, maps: readonly PageMap[] = MAPS): PageReading {
  return drain(readSteps(document, url, maps));
}

/**
 * The same in steps of about a millisecond, for a page too long to be read in one go. What comes out is true
 * only of a page that stood still from the first step to the last; the caller must see to that.
 */
export function* readSteps(
  document: Document,
  url: string,
  maps: readonly PageMap[] = MAPS,
): Steps<PageReading> {
  const address = addressOf(url, maps);
  if (!address) return { kind: 'other' };
  if (address.kind === 'named') return { kind: 'other', named: address.name };
  if (address.kind === 'gate') return unreadable(address.platform, address.reason);
  const { shape, map } = address;
  const dom = domOf(document);
  const shopName = shopNameOf(dom, map);
  const around = { shopName, platform: platformOf(dom, map, address.url.hostname, shopName) };
  const platform = (around.platform?.value as Platform | undefined) ?? map.platform;

  if (shape.kind === 'list') {
    const { rows, counters, trouble, lines } = yield* listSteps(dom, shape);
    if (trouble === 'changed')
      return grounded(unreadable(platform, trouble, [...shape.shows]), shape, [lines]);
    if (trouble) return unreadable(platform, trouble);
    const list: PageReading = {
      kind: 'list',
      platform,
      page: shape.page,
      rows: rows.map(({ found }) => reading(found, shape, around)),
      counters,
    };
    elements.set(
      list,
      rows.map(({ element }) => element),
    );
    return grounded(
      list,
      shape,
      rows.slice(0, SAMPLE_ROWS).map((row) => row.lines),
    );
  }
  const lines = yield* lineSteps(dom, []);
  const stop = stopOf(lines);
  if (stop) return unreadable(platform, stop);
  const one = caseOf(dom, lines, address);
  if (!one) return { kind: 'other' };
  const { missed, ...read } = reading(one.found, shape, around);
  if (one.trouble && one.trouble !== 'changed') return unreadable(platform, one.trouble);
  const whole: PageReading = one.trouble
    ? unreadable(platform, one.trouble, missed)
    : { kind: 'case', platform, page: shape.page, missed, ...read };
  return grounded(whole, shape, [lines]);
}

/** The labels of a page `readPage` has just read, without values; none for a page that is not known by its labels. */
export function labelsOf(reading: PageReading): SeenLabel[] {
  const ground = grounds.get(reading);
  return ground ? seenLabels(ground.blocks, ground.shape) : [];
}

/** The row elements of a list `readPage` has just read, in the order of its `rows`; empty for anything else. */
export function rowElementsOf(reading: PageReading): Element[] {
  return elements.get(reading) ?? [];
}

/** The same for a page that was not read yet. */
export function listRowElements(document: Document, url: string, maps: readonly PageMap[] = MAPS): Element[] {
  return rowElementsOf(readPage(document, url, maps));
}

/** Of a page rebuilt too: what its labels are now is what whoever mends the map has to know. */
function grounded(reading: PageReading, shape: PageShape, blocks: Line[][]): PageReading {
  grounds.set(reading, { shape, blocks });
  return reading;
}

function unreadable(platform: Platform, reason: Reason, missed: FactKey[] = []): PageReading {
  return { kind: 'unreadable', platform, reason, missed };
}
