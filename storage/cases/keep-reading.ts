import { type FactKey, factsRead, type ReadFact, type Reading, type ReadRow } from '@/rules';
import type { Result } from '@/utils/result';
import type { CaseKey, CaseRow, Doubtful, PageRead, StoreTrouble } from '../kinds';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { groupBy } from '../store/group-by';
import { maySameShop, placesOf } from './case-row';
import { ORDER_STATE, without } from './facts-of';
import { keepSightings } from './keep-sightings';
import { type Sighting, sightingOf } from './sighting';
import { withBuyers } from './with-buyers';

type Seen<R extends Reading> = { reading: R; url: string; at: number };
export type CaseReading = Extract<Reading, { kind: 'case' }>;
export type ListReading = Extract<Reading, { kind: 'list' }>;

/**
 * Keeps the reading of a case's page; `at` is when it was read, epoch ms. Repeating it changes nothing.
 *
 * @returns the row as kept; null when the page showed neither an after-sale id nor an order id
 */
export function keepReading(
  db: DeskDb,
  { reading, url, at }: Seen<CaseReading>,
): Promise<Result<CaseRow | null, StoreTrouble>> {
  const { platform, page } = reading;
  const sighting = sightingOf(platform, page, pageRead(reading, url, at));
  return attemptWrite(db, () =>
    db.transaction('rw', db.cases, db.entries, db.settings, db.evidence, async () => {
      const [named] = await withBuyers(db, [sighting], [reading.nick]);
      const [row] = await keepSightings(db, named === undefined ? [] : [named], await mayBe(db, [sighting]));
      return row ?? null;
    }),
  );
}

/**
 * Keeps the rows of a list that show an after-sale id. A row without one belongs to the only case known of its
 * order, if there is one, and is not kept where several or none may be meant.
 *
 * @returns one per row, in the list's order: the case it shows, or null
 */
export function keepRows(
  db: DeskDb,
  { reading, url, at }: Seen<ListReading>,
): Promise<Result<(CaseKey | null)[], StoreTrouble>> {
  const sightings = reading.rows.map((row) => {
    const sighting = sightingOf(reading.platform, 'list', pageRead(row, url, at));
    // A list of orders tells the order's course even where it links to an after-sale.
    if (reading.page === 'order' && sighting.ids.afterSaleId !== null)
      sighting.read.facts = without(sighting.read.facts, ORDER_STATE);
    return sighting;
  });
  return attemptWrite(db, () =>
    db.transaction('rw', db.cases, db.entries, db.settings, db.evidence, async () => {
      const known = await mayBe(db, sightings);
      const byOrder = groupBy(known, ({ orderId }) => orderId);
      const matches = sightings.map(({ ids }) =>
        ids.afterSaleId === null && ids.orderId !== null
          ? matchOf(reading.page, byOrder.get(ids.orderId) ?? [], ids.shop)
          : undefined,
      );
      const nicks = reading.rows.map(({ nick }) => nick);
      const named = await withBuyers(db, sightings, nicks);
      const kept = named.map((sighting, i) => keepable(sighting, matches[i]));
      const rows = await keepSightings(
        db,
        kept.filter((sighting) => sighting !== null),
        known,
      );
      let next = 0;
      return kept.map((sighting, i) =>
        sighting === null ? (matches[i]?.key ?? null) : (rows[next++]?.key ?? null),
      );
    }),
  );
}

function pageRead({ facts, missed, doubtful }: ReadRow, url: string, at: number): PageRead {
  const doubts: Doubtful = {};
  for (const [key, said] of Object.entries(doubtful ?? {}) as [FactKey, ReadFact[]][]) {
    doubts[key] = said.map(({ value, text }) => ({ value, text }));
  }
  const read = { at, url, facts: factsRead(facts, at), missed };
  return doubtful === undefined ? read : { ...read, doubtful: doubts };
}

/** The one case an order's row can mean. A list of orders shows the after-sale too, but says nothing of it. */
function matchOf(
  page: ListReading['page'],
  known: readonly CaseRow[],
  shop: string,
): (CaseRow & { keep: boolean }) | undefined {
  const near = known.filter((row) => maySameShop(row.shop, shop));
  const afterSales = near.filter((row) => row.afterSaleId !== null);
  const orders = near.filter((row) => row.afterSaleId === null);
  const [only] = afterSales.length > 0 ? afterSales : orders;
  if (only === undefined || afterSales.length > 1 || (afterSales.length === 0 && orders.length > 1))
    return undefined;
  return { ...only, keep: page === 'aftersale' || only.afterSaleId === null };
}

/** The sighting under the ids of the case it was matched to; null when it is not to be kept. */
function keepable(sighting: Sighting, match: (CaseRow & { keep: boolean }) | undefined): Sighting | null {
  if (sighting.ids.afterSaleId !== null) return sighting;
  if (match === undefined || !match.keep) return null;
  const { platform, orderId, afterSaleId } = match;
  return { ...sighting, ids: { platform, orderId, afterSaleId, shop: sighting.ids.shop } };
}

/** Every row that may be one of the sightings: by after-sale id, and by order id. */
export async function mayBe(db: DeskDb, sightings: readonly Sighting[]): Promise<CaseRow[]> {
  const pairs = (id: 'afterSaleId' | 'orderId') =>
    sightings.flatMap(({ ids }) => placesOf(ids.platform, ids[id]));
  const [byAfterSale, byOrder] = await Promise.all([
    db.cases.where('[platform+afterSaleId]').anyOf(pairs('afterSaleId')).toArray(),
    db.cases.where('[platform+orderId]').anyOf(pairs('orderId')).toArray(),
  ]);
  return [...new Map([...byAfterSale, ...byOrder].map((row) => [row.key, row])).values()];
}
