/**
 * Every message between the rooms, one line each. Past tense: it happened. Imperative: please do.
 * A reply is always a `Result`; no reply at all (`undefined`) is a failure and never a success.
 *
 *   content script ── caseRead, openPanel ──▶ background ── summaryChanged ──▶ content script
 *   surfaces ── caseChanged ──▶ background
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { FactKey, Owner, Reading, Turn, Unreadable } from '@/rules';
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

/** `trouble`: the reading was judged but could not be kept, so the summary rests on this page alone. */
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
  | 'failed';

type Messages = {
  /** A page was read (again). The reply is what may be shown on it. */
  caseRead(message: { reading: Reading; url: string; readAt: number }): Result<PageSummary, Trouble>;
  /** The person asked for the side panel beside this tab. */
  openPanel(): Result<null, Trouble>;
  /** The person added or answered something about this case: deadlines, badge and open strips follow. */
  caseChanged(message: { caseKey: string }): Result<null, Trouble>;
  /** What is shown on this page changed without the page changing. */
  summaryChanged(message: PageSummary): void;
};

/** No logger: a console keeps every argument alive, and here those are whole readings, in the platform's page. */
export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();

/** What `browser.storage.session` keeps per tab (`tab:<id>`), so that the side panel can follow the active tab. */
export type TabState = {
  url: string;
  readAt: number;
  caseKey: string | null;
  /** Why nothing is shown, when the page is ours but could not be read. */
  unreadable: Unreadable | null;
  missed: FactKey[];
};
export const tabStateKey = (tabId: number) => `tab:${tabId}`;
