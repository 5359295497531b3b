import type {
  CounterRead,
  Fact,
  FactKey,
  Facts,
  FactValue,
  Lesson,
  PagePlace,
  Platform,
  SeenLabel,
  Turn,
  Unreadable,
  Words,
} from '@/rules';

/** `platform|shop|after-sale id`, else `platform|shop|o:order id`; shop is '' while it was never read. */
export type CaseKey = string;

export type PageKind = 'order' | 'aftersale' | 'list' | 'paste';

/** The latest reading of one kind of page. A new reading of the same kind replaces it whole, so that nothing stale survives. */
export type PageRead = { at: number; url: string; facts: Facts; missed: FactKey[]; doubtful?: Doubtful };

/** Facts of which the page said two things, with all it said. */
export type Doubtful = Partial<Record<FactKey, { value: FactValue; text: string }[]>>;

/** What the agent said. `over`: what the page said that it corrects, absent when the page said nothing. */
export type Told = Fact & { over?: FactValue };

/** One of several things that were said of a fact by people who did not know of each other. */
export type Saying = { entry: string; value: FactValue; author: string; at: number };

/** Facts of which people said different things, oldest first. Nothing is judged by them until somebody says again. */
export type Disputed = Partial<Record<FactKey, Saying[]>>;

export type CaseRow = {
  key: CaseKey;
  /** Keys it had before its shop was read; whoever still holds one finds the case by it. */
  formerKeys?: CaseKey[];
  platform: Platform;
  shop: string;
  orderId: string | null;
  afterSaleId: string | null;
  firstSeenAt: number;
  readAt: number;
  pages: Partial<Record<PageKind, PageRead>>;
  /** What the agent said. It stands over what was read, and what was read stays visible. */
  told: Partial<Record<FactKey, Told>>;
  /** The buyer, never in plain: a keyed hash to find the same one again, and the masked form for people. Absent = not read. */
  buyer?: { hash: string; shown: string };
  /** What people said differently without knowing of each other; absent when there is none. */
  disputed?: Disputed;
  /** Index only, remade at every change from a judgement: whose turn, and when our nearest clock ends. */
  turn: Turn;
  /** 1 = success and closed are not reached. A number because IndexedDB cannot index a boolean. */
  open: 0 | 1;
  dueAt?: number;
  /** The alert step already shown for `dueAt`, so that a restarted worker repeats none. */
  alerted?: Alerted;
  /** Index only, remade at every entry about it, so that a list of cases need not read their logs. */
  log?: LogIndex;
};

/** `at`: when it was told; absent in rows of older releases. What lies ahead of now was told by a clock gone wrong. */
export type Alerted = { dueAt: number; step: number; at?: number };

/** What the log of a case comes to, as a list shows it. Amended words count as amended, words taken back not at all. */
export type LogIndex = {
  /** Entries by people; what the console did is not counted. */
  count: number;
  /** Of the latest of them; '' while nobody did anything. */
  at: number;
  handler: string;
  /** The latest words written about it; '' = none. */
  note: string;
  /** How far the shop says it is (进度), in its own words; '' = never said. */
  progress: string;
  /** When promises end that were neither kept nor given up, the first first; a case is due by them too. */
  promised: number[];
  /** What somebody was asked to grant and has not answered; absent = nothing. */
  asking?: Waiting;
  /** What the courier owes the shop; absent = nothing. It stands also once the case is closed. */
  owed?: Waiting;
  /** What people wrote about it, the newest first, to search in; cut where it gets long. */
  words: string;
};

/** A sum one waits for, fen, and since when, epoch ms. */
export type Waiting = { fen: number; since: number };

/** The counters of one list of one shop, each with when its number was last seen: a later page may not show it. */
export type KeptCounters = CounterRead & { seenAt: Record<string, number> };

/** A lesson as kept: who taught it and when. */
export type Taught = Lesson & { id: string; at: number; author: string };

/** What one page was like the last time, without what it said: labels and shapes, no values. */
export type Skeleton = PagePlace & {
  /** The page kind (`placeName`), and which page of it, so that a page read often counts once. */
  place: string;
  of: string;
  at: number;
  read: FactKey[];
  missed: FactKey[];
  doubtful: FactKey[];
  labels: SeenLabel[];
  unreadable: Unreadable | null;
};

/**
 * A rule pack kept beside the built-in ones. Unlike a case it cannot be read from the console again, and the canary
 * does not count it: what protects it is the strict transaction that kept it, `unlimitedStorage`, its own checksum,
 * and the file it came from or was exported to.
 */
export type KeptPack = {
  id: string;
  /** Its one way of being written: what was checked, what is stacked, what is exported. */
  text: string;
  /** SHA-256 of `text`, hex. Whoever stacks it trusts the check that was made when it was kept. */
  sum: string;
  on: boolean;
  /** The lower is stacked first; packs with a shop's own promises come after all others. */
  order: number;
  /** Epoch ms, and by whom. */
  at: number;
  author: string;
  /** The release of this product that checked it. */
  checkedBy: string;
  /** What a later release found wrong with it, place included: then it is left out, and said to be. */
  wrong?: Words;
};

export type StoreTrouble =
  | 'unavailable' // IndexedDB did not open
  | 'newer' // written by a newer release; opening it would alter it
  | 'lost' // rows were here at the last open and are not now
  | 'full' // no room
  | 'blocked' // another page of an older release holds it
  | 'letGo'; // a newer release wanted in while this page was open: it has to be loaded again
