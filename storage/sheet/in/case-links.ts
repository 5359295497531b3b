/** Which kept case a line of a register is about. */
import type { Platform } from '@/rules';
import { maySameShop, siteOf } from '../../cases/case-row';
import type { CaseKey, CaseRow, SheetLine } from '../../kinds';
import type { DeskDb } from '../../store/db';

/** So many rows in memory at once: a case carries all its pages, and four of its members are needed. */
const PORTION = 1_000;

type Known = Pick<CaseRow, 'key' | 'platform' | 'shop' | 'afterSaleId'>;
export type CaseLinks = (
  line: Pick<SheetLine, 'platform' | 'shop' | 'orderId' | 'afterSaleId'>,
) => CaseKey | null;

/** Reads every case once; `breathe` is awaited between portions. */
export async function caseLinks(db: DeskDb, breathe: () => Promise<void>): Promise<CaseLinks> {
  const byId = new Map<string, Known[]>();
  const add = (id: string | null, row: Known) => {
    if (id !== null) byId.set(id, [...(byId.get(id) ?? []), row]);
  };
  for (let last = ''; ; ) {
    await breathe();
    const rows = await db.cases.where('key').above(last).limit(PORTION).toArray();
    for (const { key, platform, shop, orderId, afterSaleId } of rows) {
      const row = { key, platform, shop, afterSaleId };
      add(orderId, row);
      add(afterSaleId, row);
    }
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end.key;
  }
  return (line) => linkOf(line, byId);
}

/**
 * The after-sale it names, else the order it names if that is one case here. A line that names an order of several
 * after-sales belongs to none of them for certain, so the order's own row has it, if there is one.
 */
function linkOf(line: Parameters<CaseLinks>[0], byId: ReadonlyMap<string, Known[]>): CaseKey | null {
  const fits = (row: Known) => isSite(line.platform, row.platform) && maySameShop(line.shop, row.shop);
  const named = (id: string | null) => (id === null ? [] : (byId.get(id) ?? []).filter(fits));
  const exact = named(line.afterSaleId).filter(({ afterSaleId }) => afterSaleId === line.afterSaleId);
  if (line.afterSaleId !== null) return exact.length === 1 ? (exact[0]?.key ?? null) : null;
  const about = named(line.orderId);
  const one = about.length === 1 ? about[0] : about.find(({ afterSaleId }) => afterSaleId === null);
  return one?.key ?? null;
}

const isSite = (named: Platform | null, platform: Platform): boolean =>
  named === null || siteOf(named) === siteOf(platform);
