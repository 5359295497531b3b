/** One case as one page showed it, and how it becomes part of what is kept. Pure. */
import type { FactKey, Facts, Platform } from '@/rules';
import type { CaseRow, PageKind, PageRead } from '../kinds';
import { type CaseIds, caseKeyOf, siteOf } from './case-row';

/** `buyer`: hashed and masked before it comes here. */
export type Sighting = { ids: CaseIds; kind: PageKind; read: PageRead; buyer?: CaseRow['buyer'] };

const textOf = (facts: Facts, key: FactKey): string | null => {
  const value = facts[key]?.value;
  return typeof value === 'string' ? value : null;
};

export function sightingOf(platform: Platform, kind: PageKind, read: PageRead): Sighting {
  const { facts } = read;
  const ids = {
    platform,
    // Names differ in width and outer spaces from page to page, and are one shop.
    shop: (textOf(facts, 'shopName') ?? '').normalize('NFKC').trim(),
    orderId: textOf(facts, 'orderId'),
    afterSaleId: textOf(facts, 'afterSaleId'),
  };
  return { ids, kind, read };
}

/** What a sighting makes of the known rows: the row to put, and the row it takes the place of. */
export type Placed = { row: CaseRow; before: CaseRow | null; replaces: CaseRow[] };

/**
 * @param known rows that may be this case; others among them are passed over
 * @returns null when the page showed no id
 */
export function place(sighting: Sighting, known: readonly CaseRow[]): Placed | null {
  const key = caseKeyOf(sighting.ids);
  if (key === null) return null;
  const { shop } = sighting.ids;
  const same = known.filter((row) => isSame(row, sighting.ids));
  const exact = same.find((row) => row.shop === shop);
  const nameless = same.find((row) => row.shop === '');
  if (shop === '') {
    // A page that did not show its shop still shows the case, as long as only one shop's can be meant.
    const before = exact ?? (same.length === 1 ? same[0] : undefined) ?? null;
    return { row: seen(before ?? newRow(key, sighting), sighting), before, replaces: [] };
  }
  const before = exact ?? nameless ?? null;
  const adopted = exact !== undefined && nameless !== undefined ? merged(exact, nameless) : before;
  const row = seen(
    adopted === null ? newRow(key, sighting) : named(adopted, exact?.key ?? key, shop, nameless),
    sighting,
  );
  return { row, before, replaces: nameless === undefined ? [] : [nameless] };
}

/** An after-sale by its own id, an order without one by the order's. Platforms give each id once. */
function isSame(row: CaseRow, { platform, orderId, afterSaleId }: CaseIds): boolean {
  if (siteOf(row.platform) !== siteOf(platform) || row.afterSaleId !== afterSaleId) return false;
  return afterSaleId !== null || row.orderId === orderId;
}

function newRow(key: string, { ids, read }: Sighting): CaseRow {
  return {
    key,
    ...ids,
    firstSeenAt: read.at,
    readAt: read.at,
    pages: {},
    told: {},
    turn: 'unknown',
    open: 1,
  };
}

/** The reading takes the place of the one of its kind, whole, unless that one is newer. */
function seen(row: CaseRow, { ids, kind, read, buyer }: Sighting): CaseRow {
  const known = row.pages[kind];
  if (known !== undefined && known.at > read.at) return row;
  return {
    ...row,
    platform: ids.platform === 'tmall' ? 'tmall' : row.platform,
    orderId: row.orderId ?? ids.orderId,
    firstSeenAt: Math.min(row.firstSeenAt, read.at),
    // A paste makes no page fresher than it is.
    readAt: kind === 'paste' ? row.readAt : Math.max(row.readAt, read.at),
    pages: { ...row.pages, [kind]: read },
    ...(buyer === undefined ? {} : { buyer }),
  };
}

function named(row: CaseRow, key: string, shop: string, nameless: CaseRow | undefined): CaseRow {
  if (nameless === undefined) return row;
  const formerKeys = new Set([...(row.formerKeys ?? []), ...(nameless.formerKeys ?? []), nameless.key]);
  formerKeys.delete(key);
  return { ...row, key, shop, formerKeys: [...formerKeys] };
}

/** Two rows that turn out to be one case: of each page and each answer the newer. The first one's key and index stay. */
export function merged(into: CaseRow, from: CaseRow): CaseRow {
  const pages = { ...from.pages };
  for (const [kind, page] of Object.entries(into.pages) as [PageKind, PageRead][]) {
    if ((pages[kind]?.at ?? 0) <= page.at) pages[kind] = page;
  }
  const told = { ...from.told };
  for (const [key, fact] of Object.entries(into.told) as [FactKey, Facts[FactKey] & object][]) {
    if ((told[key]?.seenAt ?? 0) <= fact.seenAt) told[key] = fact;
  }
  const dueAt = Math.min(into.dueAt ?? Number.POSITIVE_INFINITY, from.dueAt ?? Number.POSITIVE_INFINITY);
  return {
    ...into,
    orderId: into.orderId ?? from.orderId,
    firstSeenAt: Math.min(into.firstSeenAt, from.firstSeenAt),
    readAt: Math.max(into.readAt, from.readAt),
    pages,
    told,
    ...(into.buyer === undefined && from.buyer !== undefined ? { buyer: from.buyer } : {}),
    ...(Number.isFinite(dueAt) ? { dueAt } : {}),
  };
}
