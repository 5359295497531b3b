import * as address from './addresses.ts';
import type { PracticeCase, Shop } from './case.ts';
import { PDD_SHOP } from './cases/pdd.ts';
import { TAOBAO_SHOP, TMALL_SHOP } from './cases/taobao.ts';
import { practiceCases } from './cases.ts';
import { pddDetail } from './pdd/detail.ts';
import { manyRows, pddList } from './pdd/list.ts';
import { pddOrder } from './pdd/order.ts';
import { qnOrderDetail } from './qn/order-detail.ts';
import { qnRefundDetail } from './qn/refund-detail.ts';
import { qnFramedList, qnRefundList, qnRefundTable } from './qn/refund-list.ts';
import { refund2Detail } from './refund2/detail.ts';
import { startPage } from './start.ts';
import { changed, login, notFound, rateLimited, slider } from './states.ts';
import { div, type Tree } from './tree.ts';

/** The list's address inside its frame. */
const IN_FRAME = 'practiceFrame';

function qnPage(url: URL, cases: PracticeCase[]): Tree | null {
  const shop: Shop = url.origin === address.QN ? TMALL_SHOP : TAOBAO_SHOP;
  const ours = cases.filter((c) => c.site === 'qn' && c.shop === shop);
  switch (url.pathname.replace('/home.htm/trade-platform/', '')) {
    case 'refund-list':
      return url.searchParams.has(IN_FRAME)
        ? div('qn frame', ...qnRefundTable(ours))
        : qnRefundList(shop, ours);
    case 'tp/refund-list':
      return qnFramedList(shop, `${url.origin}/home.htm/trade-platform/refund-list?${IN_FRAME}=1`);
    case 'refund-list/detail':
      return found(qnRefundDetail, ours, (c) => c.afterSaleId === url.searchParams.get('disputeId'));
    case 'tp/detail':
      return found(qnOrderDetail, ours, (c) => c.orderId === url.searchParams.get('bizOrderId'));
    default:
      return null;
  }
}

function pddPage(url: URL, cases: PracticeCase[]): Tree | null {
  const ours = cases.filter((c) => c.site === 'pdd');
  switch (url.pathname) {
    case '/__practice/':
      return startPage(cases);
    case '/login':
      return login();
    case '/aftersales/aftersale_list': {
      const rows = Number(url.searchParams.get('practiceRows') ?? 0);
      return pddList(PDD_SHOP, rows > 0 ? manyRows(ours, rows) : ours);
    }
    case '/aftersales-ssr/detail':
      return (
        STATES[url.href]?.() ?? found(pddDetail, ours, (c) => c.afterSaleId === url.searchParams.get('id'))
      );
    case '/orders/detail':
      return found(pddOrder, ours, (c) => c.orderId === url.searchParams.get('sn'));
    default:
      return null;
  }
}

const STATES: Record<string, () => Tree> = {
  [address.RATE_LIMITED]: rateLimited,
  [address.NOT_FOUND]: notFound,
  [address.SLIDER]: slider,
  [address.CHANGED]: () => changed('22000000000904', '261101-100000000000904'),
};

const found = (
  page: (c: PracticeCase) => Tree,
  cases: PracticeCase[],
  wanted: (c: PracticeCase) => boolean,
): Tree | null => {
  const c = cases.find(wanted);
  return c ? page(c) : null;
};

/** The page at an address of the practice console, or `null` where it has none. `now` is epoch ms. */
export function pageAt(url: URL, now: number): Tree | null {
  const cases = practiceCases(now);
  switch (url.origin) {
    case address.QN:
    case address.MYSELLER:
      return qnPage(url, cases);
    case address.REFUND2:
      return found(
        refund2Detail,
        cases,
        (c) => c.site === 'refund2' && c.afterSaleId === url.searchParams.get('disputeId'),
      );
    case address.PDD:
      return pddPage(url, cases);
    default:
      return null;
  }
}
