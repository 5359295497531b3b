/**
 * A page was read: check it, keep it, judge it, answer. When the store fails the reading is judged all the
 * same, on its own, and the answer says so.
 */
import {
  type CounterRead,
  factsRead,
  judge,
  type PageForm,
  parseLabels,
  parsePageForm,
  parseReading,
  type Reading,
  type SeenLabel,
} from '@/rules';
import { type CaseReading, type CaseView, type ListReading, type Skeleton, skeletonOf } from '@/storage';
import type { PageSummary, TabState, Trouble } from '@/utils/messages';
import { type Keeper, type Kept, troubleOf } from './keeper';
import { type ConsoleSender, speaksFor } from './senders';
import { derive, summarise } from './summarise';

/** A reading from further ahead than this was not made by this machine's clock. */
const AHEAD_AT_MOST = 60_000;

export type CaseRead = {
  reading: Reading;
  url: string;
  readAt: number;
  /** The frame that read it. */
  frameId: number;
  /** What the page was like, without what it said; null when the same is told again. */
  labels: SeenLabel[] | null;
  /** What the page's address promised. */
  form: PageForm | null;
};

export type Ingested = {
  summary: PageSummary;
  /** What side panels may follow. */
  state: TabState;
  /** Whether deadlines may have changed. */
  changed: boolean;
};

/** The message, checked field by field; null for whatever is not a reading of the sender's own console. */
export function parseCaseRead(message: unknown, sender: ConsoleSender, at: number): CaseRead | null {
  if (typeof message !== 'object' || message === null) return null;
  const {
    url,
    readAt,
    reading: raw,
    labels,
    page,
  } = message as Partial<Record<keyof CaseRead | 'page', unknown>>;
  if (typeof url !== 'string' || !speaksFor(sender, url)) return null;
  if (typeof readAt !== 'number' || !Number.isSafeInteger(readAt) || readAt <= 0) return null;
  const reading = readAt > at + AHEAD_AT_MOST ? null : parseReading(raw);
  return reading === null
    ? null
    : {
        reading,
        url,
        readAt,
        frameId: sender.frameId,
        labels: labels === undefined ? null : parseLabels(labels),
        form: parsePageForm(page),
      };
}

/** Keeps, judges, answers. `at` is now, epoch ms. */
export async function ingest(
  { reading, url, readAt, frameId }: CaseRead,
  keeper: Keeper,
  at: number,
): Promise<Ingested> {
  const state: TabState = {
    url,
    readAt,
    caseKey: null,
    unreadable: null,
    missed: [],
    frameId,
    list: null,
    named: null,
  };
  switch (reading.kind) {
    case 'other':
      return { summary: { kind: 'none' }, state: { ...state, named: reading.named ?? null }, changed: false };
    case 'unreadable': {
      const { reason, missed } = reading;
      const summary: PageSummary = { kind: 'unreadable', reason, missed, readAt };
      return { summary, state: { ...state, unreadable: reason, missed }, changed: false };
    }
    case 'case': {
      const { summary, changed } = await takeCase(reading, url, readAt, keeper, at);
      const { caseKey, missed } = summary.case;
      return { summary, state: { ...state, caseKey, missed }, changed };
    }
    case 'list': {
      const list = countersRead(reading, readAt);
      const [summary] = await Promise.all([
        takeList(reading, url, readAt, keeper, at),
        // Of no case and no deadline: should this fail, the rows fail with it and say so.
        keeper.keepCounters(list),
      ]);
      return { summary, state: { ...state, list }, changed: true };
    }
  }
}

/** The list's counters, under the shop its rows or its head name; two shops in one list are none. */
function countersRead({ platform, page, rows, counters }: ListReading, at: number): CounterRead {
  const shops = new Set(rows.flatMap(({ facts }) => facts.shopName?.value ?? []));
  const [shop] = shops;
  return { platform, page, shop: shops.size === 1 ? String(shop) : '', at, counters };
}

async function takeCase(reading: CaseReading, url: string, readAt: number, keeper: Keeper, at: number) {
  const [kept, { book, leftOut }] = await Promise.all([
    keeper.keepCase(reading, url, readAt),
    keeper.inUse(),
  ]);
  const view = kept.ok ? kept.value : null;
  const facts = view?.facts ?? factsRead(reading.facts, readAt);
  const judgement = judge(facts, book, at);
  const caseKey = view?.row.key ?? null;
  const entries = view?.entries ?? [];
  const indexed =
    view === null
      ? kept
      : await keeper.setDerived([[view.row.key, derive(facts, judgement, view.row.log?.promised ?? [], at)]]);
  const summary: Extract<PageSummary, { kind: 'case' }> = {
    kind: 'case',
    case: summarise({ caseKey, judgement, entries, missed: reading.missed, withQuestion: true }, at),
    readAt,
    ...troubled(indexed, leftOut),
  };
  return { summary, changed: view !== null };
}

async function takeList(
  reading: ListReading,
  url: string,
  readAt: number,
  keeper: Keeper,
  at: number,
): Promise<PageSummary> {
  const [kept, { book, leftOut }] = await Promise.all([
    keeper.keepRows(reading, url, readAt),
    keeper.inUse(),
  ]);
  const views: (CaseView | null)[] = kept.ok ? kept.value : [];
  const rows = reading.rows.map(({ facts: read, missed }, index) => {
    const view = views[index] ?? null;
    const judgement = judge(view?.facts ?? factsRead(read, readAt), book, at);
    const caseKey = view?.row.key ?? null;
    const entries = view?.entries ?? [];
    return {
      view,
      judgement,
      summary: summarise({ caseKey, judgement, entries, missed, withQuestion: false }, at),
    };
  });
  const changes = rows.flatMap(({ view, judgement }) =>
    view === null
      ? []
      : [[view.row.key, derive(view.facts, judgement, view.row.log?.promised ?? [], at)] as const],
  );
  const indexed = kept.ok ? await keeper.setDerived(changes) : kept;
  return {
    kind: 'list',
    rows: rows.map(({ summary }) => summary),
    readAt,
    ...troubled(indexed, leftOut),
  };
}

/** What must be said beside a judgement: that it was not kept, else that a pack somebody switched on is not in it. */
function troubled(kept: Awaited<Kept<unknown>>, leftOut: readonly unknown[]): { trouble?: Trouble } {
  if (!kept.ok) return { trouble: troubleOf(kept.trouble) };
  return leftOut.length === 0 ? {} : { trouble: 'pack-left-out' };
}

/** What the page was like, for the store; null when that was kept before, or the page is none of ours. */
export const pageTold = ({ reading, url, readAt, labels, form }: CaseRead): Skeleton | null =>
  labels === null ? null : skeletonOf({ reading, url, at: readAt, labels, form });
