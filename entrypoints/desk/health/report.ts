/**
 * What a shop may send to whoever keeps the maps: how pages are read, without anything they say. No ids, amounts,
 * names, shops or addresses are in a skeleton's counts and labels to begin with; this takes out what is left.
 */
import type { Platform, SeenLabel } from '@/rules';
import type { Skeleton } from '@/storage';
import type { PlaceHealth } from './health-of';

const DAY = 86_400_000;
/** A label stands on every page of its kind. What stands on one may be somebody's name. */
const PAGES_AT_LEAST = 2;
/** The reader sends nothing else; what is kept may be older than the reader. */
const HAN_ONLY = /^[\p{Script=Han}()]{1,12}$/u;

type ReportedLabel = SeenLabel & { pages: number };
export type ReportedPage = {
  site: Platform;
  kind: PlaceHealth['kind'];
  page: PlaceHealth['page'];
  state: PlaceHealth['state'];
  pages: number;
  /** Whole days since one was read; null: never. No date, so that no time is finer than a day. */
  readDaysAgo: number | null;
  lately: PlaceHealth['lately'];
  facts: Record<string, { state: string; read: number; missed: number; doubtful: number }>;
  unreadable: Record<string, { daysAgo: number }>;
  labels: ReportedLabel[];
};
export type Report = {
  report: 'aftersale-desk page health';
  format: 1;
  product: string;
  pages: ReportedPage[];
};

/**
 * @param product its version, as the manifest says it
 * @param at now, epoch ms
 */
export function reportOf(
  health: readonly PlaceHealth[],
  skeletons: readonly Skeleton[],
  product: string,
  at: number,
): Report {
  const daysAgo = (then: number) => Math.min(999, Math.max(0, Math.floor((at - then) / DAY)));
  const pages = health.map(
    ({ place, site, kind, page, state, pages, readAt, lately, facts, unreadable }): ReportedPage => ({
      site,
      kind,
      page,
      state,
      pages,
      readDaysAgo: readAt === null ? null : daysAgo(readAt),
      lately,
      facts: Object.fromEntries(
        facts.map(({ fact, state, read, missed, doubtful }) => [fact, { state, read, missed, doubtful }]),
      ),
      unreadable: Object.fromEntries(unreadable.map(({ reason, at }) => [reason, { daysAgo: daysAgo(at) }])),
      labels: labelsOf(skeletons.filter((skeleton) => skeleton.place === place)),
    }),
  );
  return { report: 'aftersale-desk page health', format: 1, product, pages };
}

/** Label, shape and fact as seen together, on how many pages; strangers first, since they are asked about. */
function labelsOf(skeletons: readonly Skeleton[]): ReportedLabel[] {
  const pagesOf = new Map<string, number>();
  const seen = new Map<string, ReportedLabel>();
  for (const { labels } of skeletons) {
    for (const label of new Set(labels.map(({ label }) => label))) {
      pagesOf.set(label, (pagesOf.get(label) ?? 0) + 1);
    }
    // Field by field: a row of the store may hold more than its type says.
    const here = new Map(
      labels.map(({ label, shape, fact }) => [`${label}|${shape}|${fact}`, { label, shape, fact }]),
    );
    for (const [name, label] of here) seen.set(name, { ...label, pages: (seen.get(name)?.pages ?? 0) + 1 });
  }
  return [...seen.values()]
    .filter(({ label }) => (pagesOf.get(label) ?? 0) >= PAGES_AT_LEAST && HAN_ONLY.test(label))
    .sort((a, b) => Number(a.fact !== null) - Number(b.fact !== null) || b.pages - a.pages);
}

/** Exactly what is shown before it leaves, and what leaves. What belongs together stands on one line. */
export const reportText = (report: Report): string =>
  `${JSON.stringify(report, null, 2).replace(/\{[^{}]*\}/g, (inner) => inner.replace(/\s+/g, ' '))}\n`;
