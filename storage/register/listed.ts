import { maySameShop, siteOf } from '../cases/case-row';
import { withoutCovered } from '../cases/covered';
import type { CaseKey } from '../kinds';
import { groupBy } from '../store/group-by';
import type { CaseHead, LineHead } from './head';

/** A row of the register: a case with the imported lines about it, or imported lines nobody read a case of. */
export type ListedRow = {
  /** The case's key, or `line:` and the id of the imported line. */
  id: string;
  head: CaseHead | null;
  /** The order under an after-sale: what is known of it is known of the after-sale, and found by it. */
  under: CaseHead | null;
  lines: readonly LineHead[];
};

/**
 * Cases and imported lines as rows of one register. An order under an after-sale of its own is no row, but what it
 * can be found by goes with the after-sale. A line that may be about several after-sales of its order stands by
 * itself: nobody can say which of them it means.
 */
export function listedRows(cases: readonly CaseHead[], lines: readonly LineHead[]): ListedRow[] {
  const shown = withoutCovered(
    cases,
    (head) => head,
    ({ written }) => written,
  );
  const found = finder(shown);
  const orderUnder = orderFinder(cases);
  const of = new Map<CaseKey, LineHead[]>();
  const alone: ListedRow[] = [];
  for (const line of lines) {
    const head = found(line);
    if (head === undefined) alone.push({ id: `line:${line.id}`, head: null, under: null, lines: [line] });
    else of.set(head.key, [...(of.get(head.key) ?? []), line]);
  }
  const none: readonly LineHead[] = [];
  const rows = shown.map((head) => ({
    id: head.key,
    head,
    under: orderUnder(head),
    lines: of.get(head.key) ?? none,
  }));
  return [...rows, ...alone];
}

/** Finds the order under an after-sale: of its own shop, else of one that may be the same. */
function orderFinder(all: readonly CaseHead[]): (head: CaseHead) => CaseHead | null {
  const orders = groupBy(
    all.filter(({ afterSaleId }) => afterSaleId === null),
    (head) => placeOf(head, head.orderId),
  );
  return (head) => {
    if (head.afterSaleId === null || head.orderId === null) return null;
    const fit = (orders.get(placeOf(head, head.orderId)) ?? []).filter(({ shop }) =>
      maySameShop(shop, head.shop),
    );
    return fit.find(({ shop }) => shop === head.shop) ?? fit[0] ?? null;
  };
}

/** Finds the one case a line is about: by its key, else by its numbers where only one case fits. */
function finder(cases: readonly CaseHead[]): (line: LineHead) => CaseHead | undefined {
  const byKey = new Map<CaseKey, CaseHead>();
  for (const head of cases) for (const key of head.formerKeys) byKey.set(key, head);
  for (const head of cases) byKey.set(head.key, head);
  const byOrder = groupBy(cases, (head) => placeOf(head, head.orderId));
  const byAfterSale = groupBy(cases, (head) => placeOf(head, head.afterSaleId));
  return (line) => {
    const known = line.caseKey === null ? undefined : byKey.get(line.caseKey);
    if (known !== undefined) return known;
    const groups = line.afterSaleId === null ? byOrder : byAfterSale;
    const place = placeOf(line, line.afterSaleId ?? line.orderId);
    const fit =
      place === null ? [] : (groups.get(place) ?? []).filter(({ shop }) => maySameShop(shop, line.shop));
    return fit.length === 1 ? fit[0] : undefined;
  };
}

const placeOf = ({ platform }: Pick<LineHead, 'platform'>, id: string | null) =>
  platform === null || id === null ? null : `${siteOf(platform)}|${id}`;
