/**
 * What the files beside this one hold. Every line names its proof: a section of the collected facts about the
 * consoles, or a saved page under `test/pages`. Proofs are for people and for tests; the build leaves them out.
 *
 * Words are written folded, with half-width punctuation (see `fold.ts`), and a space between two words.
 */
import type { CasePage, LabelKey, Words } from '../page-map';
import type { FactKey, Platform } from '../types';

type Proven<T> = T & { proof?: string };

/** Visible labels that lead to a fact. */
export type LabelLine = Proven<{ fact: LabelKey; words: Words }>;
/** Phrases that say a value. */
export type PhraseLine = Proven<{ value: string; words: Words }>;
export type WordsLine = Proven<{ words: Words }>;

export type SectionData = Proven<{
  headings: Words;
  labels?: LabelLine[];
  arrived?: Words;
  past?: boolean;
  track?: 'out' | 'back';
  log?: boolean;
}>;

/** What pages of one kind have in common on every console. */
export type KindData = {
  labels: LabelLine[];
  sections: SectionData[];
  shows: FactKey[];
  core: FactKey[];
};

export type CommonData = {
  aftersale: KindData;
  order: KindData;
  empty: WordsLine;
  closing: WordsLine;
  /** Labels of the buyer's nick; among `closing` too, since it is no fact. */
  nick: WordsLine;
  noise: WordsLine;
  loading: WordsLine;
  /** What the consoles' kits call a dialog that is none by its tag or role. */
  dialogs: Proven<{ select: string }>;
  skip: Proven<{ names: Words }>;
  /** How a shop's name ends, when it says itself that it is one. */
  shopEndings: WordsLine;
  /** What stands where a shop's name does and is none: as a whole, or as a part. */
  notNames: Proven<{ whole: Words; part: Words }>;
  states: Proven<{ reason: 'rate-limited' | 'login' | 'not-found'; begins: Words; whole?: Words }>[];
};

export type VocabularyData = Record<
  | 'types'
  | 'statuses'
  | 'wholeStatuses'
  | 'goods'
  | 'reasons'
  | 'wholeReasons'
  | 'expiries'
  | 'tags'
  | 'signers'
  | 'log'
  | 'orderSteps'
  | 'aftersaleSteps',
  PhraseLine[]
> &
  Record<
    | 'clauses'
    | 'actors'
    | 'acts'
    | 'actedOn'
    | 'orderStatuses'
    | 'sentBack'
    | 'besideReasons'
    | 'ledBy'
    | 'trailedBy'
    | 'tagLabels'
    | 'moving'
    | 'underWay'
    | 'arriving'
    | 'pickedUp'
    | 'signed'
    | 'sentOff'
    | 'unsure'
    | 'unsureAfter',
    WordsLine[]
  >;

type SpotData = Proven<{
  select: string;
  named: Words;
  says?: { platform: Platform; words: Words }[];
  endings?: { platform: Platform; words: Words }[];
}>;

export type PageData = Proven<{
  like: 'aftersale' | 'order';
  kind: 'case' | 'list';
  paths: string[];
  /** Of this page kind alone, beside those all consoles share; the first meaning of a word stands. */
  labels?: LabelLine[];
  sections?: SectionData[];
  shows?: FactKey[];
  titleBefore?: string;
  ids?: CasePage['ids'];
  bareId?: boolean;
  foreign?: Words;
  rows?: Proven<{ select: string }>[];
  counters?: WordsLine[];
}>;

export type MapData = {
  platform: Platform;
  /** Whether it was ever held against a live page; else every surface says that it was not. */
  live: boolean;
  /** `proves`: the platform the host alone proves. `only`: the kind of page it serves. */
  hosts: Proven<{ host: string; proves?: Platform; only?: 'aftersale' | 'order' }>[];
  pages: PageData[];
  named?: Proven<{ name: 'workOrder'; at: string }>[];
  gates: Proven<{ reason: 'login' | 'rate-limited'; at: string; platform?: Platform }>[];
  /** Absent where no page has shown yet where the shop's name stands. */
  shop?: SpotData;
  shopKind?: SpotData;
};
