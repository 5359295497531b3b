/**
 * What a console's pages look like to the walking code, which knows no platform: made from `maps/*.json` by
 * `maps/map-of.ts`. When a console changes, a line there changes.
 *
 * Words are written folded, with half-width punctuation (see `fold.ts`), and a space between two words.
 */
import type { FactKey, Platform } from './types';

/** Words separated by one space. */
export type Words = string;
export const wordsOf = (words: Words | undefined): string[] => (words ? words.split(' ') : []);

export type LabelKey = FactKey | 'returnParcel' | 'outParcel';
/** Visible labels of a fact. A word ending in `:` counts only with its colon, for words that are values too. */
export type Labels = Partial<Record<LabelKey, Words>>;

/** Below one of these headings, labels that mean little by themselves get a meaning. */
export type Section = {
  headings: Words;
  labels?: Labels;
  /** What says that the returned parcel has arrived. */
  arrived?: Words;
  /** What follows happened before: it speaks only where the rest of the page is silent. */
  past?: boolean;
  /** What follows is the track of a parcel: the one sent out, or the one sent back. */
  track?: 'out' | 'back';
  /** What follows is the console's own account of the negotiation, entry by entry. */
  log?: boolean;
};

/** What a phrase means, as a person said; without white space (see `tight`). */
export type TaughtPhrase = { fact: FactKey; phrase: string; value: string };

type Page = {
  page: 'order' | 'aftersale';
  hosts: readonly string[];
  paths: readonly string[];
  labels: Labels;
  sections: readonly Section[];
  /** What a page of this kind shows; absent ones are named in `missed`. */
  shows: readonly FactKey[];
  /** A label that stands right below an item's title. */
  titleBefore?: string;
  /** Laid over the map by `lessons.ts`; its labels are among `labels` too. */
  taught?: { labels: Labels; phrases: readonly TaughtPhrase[] };
};

export type CasePage = Page & {
  kind: 'case';
  /** Parameters of the address that carry an id, the page's own id first. */
  ids: readonly { fact: 'orderId' | 'afterSaleId'; params: readonly string[] }[];
  /** One of these and the id make a case; fewer and the page has changed. */
  core: readonly FactKey[];
  /** The id may stand on the page without a label; then the address's own id in the text is proof enough. */
  bareId?: boolean;
  /** Whole lines that only the buyer's side of the same address shows. */
  foreign?: Words;
};

export type ListPage = Page & {
  kind: 'list';
  /** Row elements; the first selector that finds any is used, else rows are cut at each order number. */
  rows: readonly string[];
  counters: readonly string[];
  /** What the list says when it has no rows. */
  empty: readonly string[];
};

export type PageShape = CasePage | ListPage;

/** Elements of one cheap selector whose class holds one of the names, in whatever case: one pass over the page. */
export type Spot = {
  select: string;
  named: Words;
  /** Texts that say the platform, and endings of a shop's name that only one platform allows. */
  says?: readonly { platform: Platform; words: Words }[];
  endings?: readonly { platform: Platform; words: Words }[];
};

export type PageMap = {
  /** Whether it was ever held against a live page. */
  live: boolean;
  /** The family of sites; of 千牛, which Taobao and Tmall share, this is `taobao`. */
  platform: Platform;
  /** What the host alone proves. A host absent here leaves the fact `platform` to be read. */
  proves: Readonly<Record<string, Platform>>;
  pages: readonly PageShape[];
  /** Pages of the same console that are known and carry no case, by part of their path. */
  named: readonly { name: 'workOrder'; at: string }[];
  /** Addresses, as host, host + path or part of a path, that stand in for a page of ours. */
  gates: readonly { reason: 'login' | 'rate-limited'; at: string; platform?: Platform }[];
  /** Where the shop's name stands, and its kind (天猫, 淘宝); absent where that is not known. */
  shop?: Spot;
  shopKind?: Spot;
};
