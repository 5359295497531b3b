/** A case from a file and the rows here that are the same case, as one row. Pure, and the same in whatever order. */
import { maySameShop, siteOf } from '../cases/case-row';
import type { CaseRow, PageKind, PageRead } from '../kinds';
import { canonical } from '../log/canonical';
import type { SharedCase } from './share-file';

/** `replaces`: rows here whose place the merged one takes. `taken` and `older`: their pages that win, and that do not. */
export type Merged = {
  row: CaseRow;
  before: CaseRow | null;
  replaces: CaseRow[];
  taken: PageKind[];
  older: PageKind[];
};

/** An after-sale by its own id, an order without one by the order's, in one console; as `cases/sighting.ts` has it. */
export const isSameCase = (a: Ids, b: Ids): boolean =>
  siteOf(a.platform) === siteOf(b.platform) &&
  a.afterSaleId === b.afterSaleId &&
  (a.afterSaleId !== null || a.orderId === b.orderId);

type Ids = Pick<CaseRow, 'platform' | 'orderId' | 'afterSaleId'>;

/** @param near rows that may be this case; others among them are passed over */
export function mergeCase(theirs: SharedCase, near: readonly CaseRow[]): Merged {
  const same = near.filter((row) => isSameCase(row, theirs));
  const ours = ofShop(same, theirs.shop);
  const [first, ...others] = ours;
  const fresh: CaseRow = { ...theirs, told: {}, turn: 'unknown', open: 1 };
  const row = [...others, fresh].reduce((into, from) => joined(into, from), first ?? fresh);
  const { taken, older } = weighed(theirs, ours);
  // What a page says may open a case again; whoever judges it next says whether it does.
  const opened = taken.length > 0 ? { ...row, open: 1 as const } : row;
  return {
    row: opened,
    before: first ?? null,
    replaces: ours.filter(({ key }) => key !== row.key),
    taken,
    older,
  };
}

/** Rows of this shop, and rows whose shop was never read; without a shop here, the only shop there is. */
function ofShop(same: readonly CaseRow[], shop: string): CaseRow[] {
  const exact = same.filter((row) => row.shop === shop);
  const nameless = same.filter((row) => row.shop === '' && shop !== '');
  if (shop === '' && exact.length === 0 && same.length === 1) return [...same];
  return [...exact, ...nameless].filter((row) => maySameShop(row.shop, shop));
}

function joined(a: CaseRow, b: CaseRow): CaseRow {
  const shop = a.shop || b.shop;
  // The key that holds the shop; ours where both do, since open pages know the case by it.
  const key = a.shop === '' && b.shop !== '' ? b.key : a.key;
  const former = new Set([...(a.formerKeys ?? []), ...(b.formerKeys ?? []), a.key, b.key]);
  former.delete(key);
  const { formerKeys: _, ...rest } = a;
  return {
    ...rest,
    key,
    ...(former.size > 0 ? { formerKeys: [...former].sort() } : {}),
    shop,
    platform: b.platform === 'tmall' ? 'tmall' : a.platform,
    orderId: a.orderId ?? b.orderId,
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    readAt: Math.max(a.readAt, b.readAt),
    pages: laterPages(a.pages, b.pages),
    ...(a.buyer === undefined && b.buyer !== undefined ? { buyer: b.buyer } : {}),
    ...earlierDue(a.dueAt, b.dueAt),
  };
}

const earlierDue = (a: number | undefined, b: number | undefined) => {
  const due = Math.min(a ?? Number.POSITIVE_INFINITY, b ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(due) ? { dueAt: due } : {};
};

function laterPages(a: CaseRow['pages'], b: CaseRow['pages']): CaseRow['pages'] {
  const pages = { ...a };
  for (const [kind, page] of Object.entries(b) as [PageKind, PageRead][]) {
    if (isLater(page, pages[kind])) pages[kind] = page;
  }
  return pages;
}

/** Two readings of one moment, as two devices may have made, are put in an order that is the same on both. */
function isLater(page: PageRead, other: PageRead | undefined): boolean {
  if (other === undefined || page.at !== other.at) return other === undefined || page.at > other.at;
  return canonical(page) > canonical(other);
}

function weighed(theirs: SharedCase, ours: readonly CaseRow[]): Pick<Merged, 'taken' | 'older'> {
  const known: CaseRow['pages'] = ours.reduce<CaseRow['pages']>((all, row) => laterPages(all, row.pages), {});
  const taken: PageKind[] = [];
  const older: PageKind[] = [];
  for (const [kind, page] of Object.entries(theirs.pages) as [PageKind, PageRead][]) {
    if (isLater(page, known[kind])) taken.push(kind);
    else if (page.at < (known[kind]?.at ?? 0)) older.push(kind);
  }
  return { taken, older };
}
