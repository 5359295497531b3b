/**
 * Every message between the rooms, one line each. Past tense: it happened. Imperative: please do.
 * A reply is always a `Result`; no reply at all (`undefined`) is a failure and never a success.
 *
 *   content script ── caseRead, openPanel ──▶ background ── summaryChanged ──▶ content script
 *   surfaces ── caseChanged, casesChanged, packsChanged, alertsChanged, lessonsChanged ──▶ background
 *   background ── lessonsTaught ──▶ content script ── lessonsWanted ──▶ background
 *   background ── tellAgain ──▶ content script ── caseRead ──▶ background
 *   chat's content script ── chatCheckWanted, draftTyped ──▶ background
 *   surfaces ── pointAt, pick, pickRegion, stepAside, findPicture, findExpiring, findQuote ──▶ content script
 */
import { browser } from 'wxt/browser';
import type {
  CounterRead,
  FactKey,
  Lesson,
  NamedPage,
  Owner,
  PageForm,
  PagePlace,
  Reading,
  SeenLabel,
  ShapeName,
  Turn,
  Unreadable,
} from '@/rules';
import type { DraftFinding, DraftRefused } from './draft-check';
import type { Result } from './result';

/** What strip and chips may show: no name, no note, no opinion. The page around them is the platform's. */
export type CaseSummary = {
  caseKey: string | null;
  turn: Turn;
  /** `answers.outcome`: its state, and its value when decided. */
  outcome: { state: string; value: string | null };
  /** The one question whose answer decides most. */
  askNext: FactKey | null;
  /** The clock that matters now: page before rule, ours before theirs. */
  clock: { endsAt: number; owner: Owner; from: 'page' | 'rule'; onExpiry: string } | null;
  missed: FactKey[];
  noteCount: number;
};

/**
 * `trouble`: the reading was judged but could not be kept, so the summary rests on this page alone; or it was judged
 * without a rule pack that somebody switched on.
 */
export type PageSummary =
  | { kind: 'case'; case: CaseSummary; readAt: number; trouble?: Trouble }
  /** One per row of the reading, in its order. */
  | { kind: 'list'; rows: CaseSummary[]; readAt: number; trouble?: Trouble }
  | { kind: 'unreadable'; reason: Unreadable; missed: FactKey[]; readAt: number }
  | { kind: 'none' };

/** Words for the person, by key of the locale files (`trouble.*`). */
export type Trouble =
  | 'not-a-reading'
  | 'store-full'
  | 'store-unavailable'
  | 'store-newer'
  | 'store-lost'
  | 'store-blocked'
  | 'no-panel'
  | 'pack-left-out'
  | 'failed';

type Messages = {
  /** A page was read (again). The reply is what may be shown on it. */
  caseRead(message: {
    reading: Reading;
    url: string;
    readAt: number;
    /** What the page was like, without what it said; absent when the same is told again. */
    labels?: SeenLabel[];
    /** What its address promised; null for an address that is no page of ours. */
    page?: PageForm | null;
  }): Result<PageSummary, Trouble>;
  /** The person asked for the side panel beside this tab. */
  openPanel(): Result<null, Trouble>;
  /** The person added or answered something about this case: deadlines, badge and open strips follow. */
  caseChanged(message: { caseKey: string }): Result<null, Trouble>;
  /** Many cases changed at once, as by a file that was taken in; all open ones are judged again. */
  casesChanged(): Result<null, Trouble>;
  /** A rule pack was switched, replaced or removed: open cases are judged again, pages tell theirs again. */
  packsChanged(): Result<null, Trouble>;
  /** When to be told was set anew: the next alarm follows. */
  alertsChanged(): Result<null, Trouble>;
  /** What was said of this page's reading no longer stands: please tell it once more. */
  tellAgain(message: null): Result<null, never>;
  /** What people taught this machine about the pages of this address. */
  lessonsWanted(message: { url: string }): Result<Lesson[], Trouble>;
  /** A lesson was kept or forgotten: pages are read again with what is known now. They are told that, not what. */
  lessonsChanged(): Result<null, Trouble>;
  lessonsTaught(message: null): Result<null, never>;
  /** Outline where a fact was read, or nothing any more. */
  pointAt(message: PointAt | { fact: null }): Result<null, 'not-there'>;
  /** Let the person point at a value in the page; `null` takes the request back. Answers when they have. */
  pick(message: { fact: FactKey } | null): Result<Picked, 'given-up' | 'not-there'>;
  /** Let the person point at a part of the page; taken back like `pick`. */
  pickRegion(message: null): Result<PickedRegion, 'given-up' | 'not-there' | 'too-large'>;
  /** Strip, chips and frames become invisible for a picture, or visible again. Answers once they are drawn so. */
  stepAside(message: boolean): Result<null, never>;
  /** Where a picture of the page stands, by its address, and its own pixels where the browser gives them. */
  findPicture(message: { src: string }): Result<FoundPicture, 'not-there'>;
  /** The page's pictures whose addresses say that they expire. */
  findExpiring(message: null): Result<ExpiringPicture[], never>;
  /** The words that are selected in the page. */
  findQuote(message: null): Result<{ text: string; url: string }, 'not-there'>;
  /** Whether the box of this chat is to be looked through while somebody types in it. */
  chatCheckWanted(): Result<boolean, Trouble>;
  /** What stands in that box; looked through and forgotten. */
  draftTyped(message: { text: string }): Result<DraftFinding[], DraftRefused>;
  /** What is shown on this page changed without the page changing. */
  summaryChanged(message: PageSummary): void;
};

/**
 * `url`: the page whose reading is meant, so that no other case's value is ever outlined. `text`: which of several
 * values, of a fact in doubt. `bring`: scroll it into view, since the person asked.
 */
export type PointAt = { fact: FactKey; url: string; text?: string; bring?: boolean };

/** What stood where the person pointed: the value's text and shape, and the labels that could lead there, nearest first. */
export type Picked = {
  /** The kind of page it stands on. */
  place: PagePlace;
  text: string;
  shape: ShapeName;
  labels: string[];
  /** Those of the labels by which the reader, once taught, reads this very text; null: by its words alone. */
  leads: (string | null)[];
};

/** A part of a page as data: text, or a tag's name and what is in it. What the store's `RegionNode` is. */
export type PageTree = string | { tag: string; colspan?: number; rowspan?: number; kids: PageTree[] };

/** A part of the page that a person pointed at; `text` as it is seen. */
export type PickedRegion = { url: string; text: string; tree: PageTree };

/** A place in the picture of a tab, each number a part (0–1) of its width or height. */
export type Share = { left: number; top: number; width: number; height: number };

export type FoundPicture = {
  url: string;
  /** Its own pixels as a `data:` address, PNG; null when the browser keeps them from everybody but their host. */
  pixels: string | null;
  /** What is seen of it; null when that cannot be told. */
  seen: Share | null;
};

/** CSS pixels. `src` is what the page loaded, by which it is found again. */
export type ExpiringPicture = { src: string; width: number; height: number };

type Name = keyof Messages;
type Data<N extends Name> = Parameters<Messages[N]>[0];
type Reply<N extends Name> = ReturnType<Messages[N]>;

/** What the browser says of the sender. */
type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];
/** On the wire, both ways. `err` is what the handler threw, in words: a stack would tell the page's world of ours. */
type Sent = { type: string; data?: unknown };
type Answer = { res?: unknown; err?: string };

/**
 * To the extension, or to a tab: there every frame hears it unless one is named. Our own forty lines: a message
 * library took 1.1 of the 15 kB that the content script may weigh, this takes 0.3.
 * @throws (rejects) when nobody answers, when the handler failed, when the extension is gone
 */
export async function sendMessage<N extends Name>(
  type: N,
  ...[data, to]: Messages[N] extends () => unknown
    ? []
    : [data: Data<N>, to?: { tabId: number; frameId?: number }]
): Promise<Reply<N>> {
  const sent: Sent = { type, data };
  const answer: Answer | undefined = await (to === undefined
    ? browser.runtime.sendMessage(sent)
    : browser.tabs.sendMessage(to.tabId, sent, to.frameId === undefined ? {} : { frameId: to.frameId }));
  if (answer === undefined) throw new Error('No reply');
  if (answer.err !== undefined) throw new Error(answer.err);
  return answer.res as Reply<N>;
}

/**
 * Hears one kind of message; whatever else arrives is left to others. A handler that throws is a failed reply,
 * never silence. `data` is typed, not checked: who hears strangers parses it.
 */
export function onMessage<N extends Name>(
  type: N,
  handle: (message: { data: Data<N>; sender: Sender }) => Reply<N> | Promise<Reply<N>>,
): void {
  browser.runtime.onMessage.addListener((sent: Sent | null, sender, respond: (answer: Answer) => void) => {
    if (sent?.type !== type) return false;
    // Called at once: the side panel opens only while the person's gesture still counts.
    const reply = (async () => handle({ data: sent.data as Data<N>, sender }))();
    reply.then(
      (res) => respond({ res }),
      (error: unknown) => respond({ err: String(error) }),
    );
    // The answer comes later. A promise instead of `true` is understood by Firefox only.
    return true;
  });
}

/** What `browser.storage.session` keeps per tab (`tab:<id>`), so that the side panel can follow the active tab. */
export type TabState = {
  url: string;
  readAt: number;
  caseKey: string | null;
  /** Why nothing is shown, when the page is ours but could not be read. */
  unreadable: Unreadable | null;
  missed: FactKey[];
  /** The frame that read it: what is asked of the page is asked there. */
  frameId: number;
  /** A list: its console, shop and counters. */
  list: CounterRead | null;
  /** A page that is known and carries no case. */
  named: NamedPage | null;
};

export const tabStateKey = (tabId: number) => `tab:${tabId}`;

/**
 * What a person asked to keep by a key or the page's menu, kept per tab (`ask:<id>`) until the panel beside it does
 * it. `at` in epoch ms; `frameId` is where they asked.
 */
export type CaptureAsk = { at: number; frameId: number } & (
  | { what: 'page' }
  | { what: 'picture'; src: string }
  /** `text` without its line breaks, as the browser tells it. */
  | { what: 'quote'; text: string; url: string }
);

export const captureAskKey = (tabId: number) => `ask:${tabId}`;
