/**
 * The register held against what was read today. Pure. What was not read today is not known today: it is counted
 * apart, and while there is any, or a list's number cannot be relied on, nothing here is complete (`whole`).
 */
import { type Platform, startOfDay } from '@/rules';
import { siteOf } from '../cases/case-row';
import { type CounterState, counterStates } from '../cases/counters';
import type { KeptCounters } from '../kinds';
import type { ListedRow } from '../register/listed';
import { groupBy } from '../store/group-by';

export type CrossCheck = {
  /** Goods are back and no refund is known, as read today. */
  unpaid: ListedRow[];
  /** The same by what was read earlier or only imported: whether the refund went out meanwhile, nobody knows. */
  unpaidUnread: ListedRow[];
  /** In the register, not done, and not seen on the console today. */
  unseen: ListedRow[];
  /** Seen today and in no imported register; empty while none was imported. */
  unlisted: ListedRow[];
  hasRegister: boolean;
  shops: ShopCheck[];
  /** Everything was read today, and every list agrees with what was read. */
  whole: boolean;
};

/** One shop: how many of its rows there are, how many were read today, and what its lists said. */
export type ShopCheck = {
  platform: Platform | null;
  shop: string;
  rows: number;
  seen: number;
  lists: ListCheck[];
};

/** A number of a list beside what was read of it; `read` null = a number that cannot be counted here. */
export type ListCheck = { page: KeptCounters['page']; state: CounterState; read: number | null };

/** @param at epoch ms; today is its day in Shanghai */
export function crossCheck(
  rows: readonly ListedRow[],
  counters: readonly KeptCounters[],
  at: number,
): CrossCheck {
  const today = startOfDay(at);
  const isSeen = ({ head }: ListedRow) => head !== null && head.readAt >= today;
  const hasRegister = rows.some(({ lines }) => lines.length > 0);
  const back = rows.filter((row) => isReturn(row) && goodsAreBack(row) && !isRefunded(row));
  const unseen = rows.filter((row) => !isSeen(row) && !isDone(row));
  const shops = shopChecks(rows, counters, at, isSeen);
  return {
    unpaid: back.filter(isSeen),
    unpaidUnread: back.filter((row) => !isSeen(row)),
    unseen,
    unlisted: hasRegister ? rows.filter((row) => isSeen(row) && row.lines.length === 0) : [],
    hasRegister,
    shops,
    whole: rows.length > 0 && unseen.length === 0 && shops.every(isReliable),
  };
}

/** After an exchange or a repair the goods are back, and no refund is owed. */
const isReturn = ({ head, lines }: ListedRow): boolean => {
  const types = [head?.type, ...lines.map(({ type }) => type)].filter(Boolean);
  return types.length === 0 || types.some((type) => type === 'returnRefund' || type === 'refundOnly');
};

const goodsAreBack = ({ head, lines }: ListedRow): boolean =>
  head?.goodsState === 'returned' ||
  (head?.returnSignedAt ?? null) !== null ||
  progressOf({ head, lines }).some((text) => says(text, BACK));

/** An after-sale that succeeded was paid; an order that succeeded was only received. */
const isRefunded = ({ head, lines }: ListedRow): boolean =>
  (head?.status === 'success' && head.afterSaleId !== null) ||
  progressOf({ head, lines }).some((text) => says(text, PAID));

/** Nothing is left to look for: paid, closed, or the shop says so. */
const isDone = (row: ListedRow): boolean =>
  row.head?.open === 0 || isRefunded(row) || progressOf(row).some((text) => says(text, OVER));

/** What the shop wrote last; an imported cell only where nobody wrote since. */
const progressOf = ({ head, lines }: Pick<ListedRow, 'head' | 'lines'>): string[] =>
  head !== null && head.progress !== '' ? [head.progress] : lines.map(({ progress }) => progress);

const BACK = /(货已退|退货已签收|退件已签收|已收到?退货|退货已收|已收货|已入库|仓库已收)/g;
const PAID = /(已退款|退款成功|退款完成|已打款|款已退)/g;
const OVER = /(已关闭|已撤销|已取消|已完结|已完成)/g;
/** Before a word of those it says the opposite, or speaks of the buyer's own parcel. */
const NOT = /(未|没有?|待|等|不|非|买家|客户|顾客|部分)$/;

function says(text: string, words: RegExp): boolean {
  return [...text.matchAll(words)].some(({ index }) => !NOT.test(text.slice(0, index)));
}

const placeOf = (platform: Platform | null, shop: string) =>
  `${platform === null ? '' : siteOf(platform)}|${shop}`;

function shopChecks(
  rows: readonly ListedRow[],
  counters: readonly KeptCounters[],
  at: number,
  isSeen: (row: ListedRow) => boolean,
): ShopCheck[] {
  const idsOf = ({ head, lines }: ListedRow) => head ?? lines[0] ?? { platform: null, shop: '' };
  const byShop = groupBy(rows, (row) => placeOf(idsOf(row).platform, idsOf(row).shop));
  const lists = groupBy(counters, ({ platform, shop }) => placeOf(platform, shop));
  return [...new Set([...byShop.keys(), ...lists.keys()])].sort().map((place) => {
    const own = byShop.get(place) ?? [];
    const seen = own.filter(isSeen);
    const kept = lists.get(place) ?? [];
    const [row] = own;
    return {
      platform: (row === undefined ? kept[0]?.platform : idsOf(row).platform) ?? null,
      shop: place.slice(place.indexOf('|') + 1),
      rows: own.length,
      seen: seen.length,
      lists: kept.flatMap((list) =>
        counterStates(list, counters, at).map((state) => ({
          page: list.page,
          state,
          read: state.name === OURS ? seen.filter(waitsForUs).length : null,
        })),
      ),
    };
  });
}

/** The one counter of a list that is a status of a case here; what the others count is not kept of a case. */
const OURS = '待商家处理';
const waitsForUs = ({ head }: ListedRow) => head?.status === 'waitSeller' && head.afterSaleId !== null;

/** A number that can be counted here was seen just now, and as many cases were read. */
const isReliable = ({ lists }: ShopCheck): boolean =>
  lists.every(({ state, read }) => {
    if (read === null) return true;
    if (state.kind === 'zero') return read === 0;
    return state.kind === 'count' && read >= state.n;
  });
