/**
 * A single-page console with the bad manners real ones have. What it says of a case follows from the case's
 * number, so that one case's fact on another case is seen at once.
 */
import { vi } from 'vitest';

export type Manners = {
  /** Where the id in the page's head comes from: the address, at once, or the server's answer. */
  idFrom: 'address' | 'answer';
  /** What stands below it until the answer is there: what stood there before, or nothing. */
  until: 'before' | 'nothing';
  /** A page is drawn on new elements, or the texts of the old ones are exchanged where they differ. */
  draws: 'anew' | 'in-place';
  /** The facts come in so many answers. */
  answers: 1 | 2 | 3;
  /** What two cases may share (type, status, reason) comes in an answer of its own, the last. */
  apart: boolean;
  /** The answer for a page left meanwhile: not drawn, or drawn until the page's own answer replaces it. */
  late: 'dropped' | 'drawn';
  /** How long after the address the route is drawn, ms. */
  routes: number;
};

/** One move: where to, how, ms until each answer, ms until the next move. */
export type Move = {
  to: { page: 'case' | 'list' | 'home'; number: number };
  by: 'push' | 'replace' | 'hash';
  answersAfter: readonly number[];
  stays: number;
};

const ORIGIN = 'https://mms.pinduoduo.com';
const FIRST_APPLIED = Date.UTC(2026, 10, 1);
const EAST = 8 * 3_600_000;
const ROWS = 7;
const moment = (at: number) => new Date(at + EAST).toISOString().slice(0, 19).replace('T', ' ');
const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;

/** What is true of a case, by the reader's names. Some of it is the same for many cases, as in life. */
export function truthOf(number: number): Record<string, string | number> {
  return {
    platform: 'pdd',
    afterSaleId: String(22_000_000_000_000 + number),
    orderId: `261101-${100_000_000_000_000 + number}`,
    refundAmount: 10_000 + (number % 5),
    appliedAt: FIRST_APPLIED + number * 60_000,
    ...pick(
      [
        { afterSaleType: 'refundOnly', statusText: '待商家处理', status: 'waitSeller' },
        { afterSaleType: 'returnRefund', statusText: '待商家处理', status: 'waitSeller' },
        { afterSaleType: 'returnRefund', statusText: '退款成功', status: 'success' },
      ],
      number,
    ),
    ...pick(
      [
        { reasonText: '质量问题', reason: 'quality' },
        { reasonText: '不想要了', reason: 'noReason' },
      ],
      number,
    ),
    itemTitle: `登机箱 ${pick(['云白', '雾蓝'], number)} ${number} 号`,
  };
}
/** When the page's countdown of a case ends, epoch ms. */
export const endOf = (number: number, from: number): number => from + (number + 50) * 3_600_000;
export const numberOf = (id: unknown): number => Number(String(id).replace(/^.*-/, '').slice(2));

const TYPES: Record<string, string> = { refundOnly: '仅退款', returnRefund: '退货退款' };
const textsOf = (number: number): [label: string, text: string][] => {
  const t = truthOf(number);
  return [
    ['订单编号', String(t.orderId)],
    ['申请时间', moment(Number(t.appliedAt))],
    ['退款金额', `￥${(Number(t.refundAmount) / 100).toFixed(2)}`],
    ['售后类型', TYPES[String(t.afterSaleType)] ?? ''],
    ['售后状态', String(t.statusText)],
    ['申请原因', String(t.reasonText)],
    ['商品名称', String(t.itemTitle)],
  ];
};
const LABELS = textsOf(0).map(([label]) => label);
const SHARED = ['售后类型', '售后状态', '申请原因'];

export const addressOf = ({ page, number }: Move['to'], by: Move['by']): string => {
  const path = {
    case: `/aftersales-ssr/detail?id=${truthOf(number).afterSaleId}`,
    list: `/aftersales/aftersale_list?page=${number}`,
    home: `/home?n=${number}`,
  }[page];
  return `${ORIGIN}${path}${by === 'hash' ? '#top' : ''}`;
};

const element = (tag: string, text = '', ...children: Node[]) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
};
const write = (node: Element | null | undefined, text: string) => {
  if (node && node.textContent !== text) node.textContent = text;
};

export type Spa = { move(move: Move): void; end(): void };

/** @param began epoch ms from which the countdowns are reckoned */
export function startSpa(manners: Manners, began: number): Spa {
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  const parts = manners.answers;
  const partOf = (label: string) => {
    if (!manners.apart || parts === 1) return LABELS.indexOf(label) % parts;
    return SHARED.includes(label) ? parts - 1 : LABELS.indexOf(label) % (parts - 1);
  };

  let moves = 0;
  let here: Move['to'] = { page: 'home', number: 0 };
  /** What the page's store holds: the id it knows, and per part the case that its answer was about. */
  let id: number | null = null;
  let held: (number | null)[] = Array(parts).fill(null);
  let own: boolean[] = [];

  const line = (label: string) => element('div', '', element('span', `${label}：`), element('span'));
  const drawFrame = () => {
    root.replaceChildren(element('section', '共 0 次', ...['售后编号', ...LABELS, '剩余处理时间'].map(line)));
  };
  let fills = 0;
  const fill = () => {
    // Words beside the lines change with every answer; they are not the lines.
    const beside = root.querySelector('section')?.firstChild;
    if (beside) beside.nodeValue = `共 ${++fills} 次`;
    const spans = [...root.querySelectorAll('section > div > span:last-child')];
    write(spans[0], id === null ? '' : String(truthOf(id).afterSaleId));
    for (const [at, label] of LABELS.entries()) {
      const from = held[partOf(label)];
      write(spans[at + 1], from == null ? '' : (textsOf(from)[at]?.[1] ?? ''));
    }
    tick();
  };
  const tick = () => {
    const from = held[0];
    const node = root.querySelector('section > div:last-child > span:last-child');
    if (!node) return;
    const left = from == null ? 0 : Math.floor((endOf(from, began) - Date.now()) / 1000);
    const [d, h, m, s] = [left / 86_400, (left / 3_600) % 24, (left / 60) % 60, left % 60].map(Math.floor);
    write(node, from == null ? '' : `${d}天${h}时${m}分${s}秒`);
  };
  const drawList = (first: number) => {
    root.replaceChildren(
      element('div', '待商家处理12'),
      ...Array.from({ length: ROWS }, (_, n) => {
        const [order, applied, amount, type, status] = textsOf(first + n);
        const row = element(
          'div',
          '',
          element('div', '', element('span', '订单号：'), element('span', order?.[1])),
          element('div', `申请时间：${applied?.[1]}`),
          element('div', `退款：${amount?.[1]}`),
          element('div', type?.[1]),
          element('div', status?.[1]),
        );
        row.className = 'after-sales-table_order_item__x';
        return row;
      }),
    );
  };

  const route = () => {
    if (here.page === 'home') root.replaceChildren(element('p', '欢迎'));
    if (here.page === 'list' && manners.until === 'nothing') root.replaceChildren(element('p', ' '));
    if (here.page !== 'case') return;
    if (manners.until === 'nothing') {
      if (!own[0]) id = null;
      held = held.map((from, part) => (own[part] ? from : null));
    }
    if (manners.idFrom === 'address') id = here.number;
    if (manners.draws === 'anew' || root.querySelector('section') === null) drawFrame();
    fill();
  };

  const answered = (about: Move['to'], part: number, mine: boolean) => {
    if (about.page === 'list') {
      if (mine) drawList(about.number);
      return;
    }
    // An answer for another page, once the page's own is there, would be a console that lies to everybody.
    if (!mine && (manners.late === 'dropped' || here.page === 'home' || own[part])) return;
    held[part] = about.number;
    own[part] ||= mine;
    if (part === 0 && manners.idFrom === 'answer') id = about.number;
    if (root.querySelector('section')) fill();
  };

  const ticking = setInterval(tick, 1000);
  return {
    move({ to, by, answersAfter }) {
      const move = ++moves;
      here = to;
      own = [];
      const address = addressOf(to, by);
      if (by === 'replace') history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      window.navigation?.dispatchEvent(new Event('currententrychange'));
      if (manners.routes === 0) route();
      else setTimeout(() => move === moves && route(), manners.routes);
      if (to.page === 'home') return;
      for (let part = 0; part < (to.page === 'list' ? 1 : parts); part++) {
        setTimeout(() => answered(to, part, move === moves), answersAfter[part]);
      }
    },
    end() {
      clearInterval(ticking);
      vi.clearAllTimers();
    },
  };
}
