import type { CaseKey, CaseRow } from '../kinds';
import type { DeskDb } from '../store/db';
import { withoutCovered } from './covered';
import { factsOf } from './facts-of';

/** What a case is found by, and nothing else of it. */
export type CaseText = {
  key: CaseKey;
  shop: string;
  /** Numbers of the after-sale, the order and the parcels, then item, reason and status, a line each. */
  text: string;
};

/** What the keys of all cases say by themselves, the last read first: there in one read without any row. */
export async function caseTextsByKey(db: DeskDb): Promise<CaseText[]> {
  const keys = await db.cases.orderBy('readAt').primaryKeys();
  return keys.toReversed().map((key) => {
    const shop = key.slice(key.indexOf('|') + 1, key.lastIndexOf('|'));
    return { key, shop, text: key.slice(key.lastIndexOf('|') + 1).replace(/^o:/, '') };
  });
}

/** So many rows lie in memory at a time, and so long (10 ms or so) a page waits for them. */
const PORTION = 200;

/**
 * The whole texts, portion by portion in the order of their keys: so a portion is one request, and not one for each
 * row. Orders that stand under an after-sale are not among them; as the after-sale may come later, those already given
 * are named with the last portion.
 */
export async function* caseTexts(db: DeskDb): AsyncGenerator<{ texts: CaseText[]; covered: CaseKey[] }> {
  const ids: Pick<CaseRow, 'key' | 'platform' | 'shop' | 'orderId' | 'afterSaleId'>[] = [];
  for (let last: CaseKey | undefined = ''; last !== undefined; ) {
    const rows: CaseRow[] = await db.cases.where(':id').above(last).limit(PORTION).toArray();
    const texts: CaseText[] = [];
    for (const row of rows) {
      const { key, platform, shop, orderId, afterSaleId } = row;
      ids.push({ key, platform, shop, orderId, afterSaleId });
      texts.push({ key, shop, text: textOf(row) });
    }
    yield { texts, covered: [] };
    last = rows.at(-1)?.key;
  }
  const stays = new Set(withoutCovered(ids, (one) => one).map(({ key }) => key));
  yield { texts: [], covered: ids.flatMap(({ key }) => (stays.has(key) ? [] : [key])) };
}

function textOf(row: CaseRow): string {
  const facts = factsOf(row);
  const read = [
    facts.returnTrackingNo,
    facts.trackingNo,
    facts.itemTitle,
    facts.reasonText,
    facts.statusText,
  ];
  const words = read.map((fact) => (typeof fact?.value === 'string' ? fact.value : ''));
  return [row.afterSaleId, row.orderId, ...words].filter(Boolean).join('\n');
}
