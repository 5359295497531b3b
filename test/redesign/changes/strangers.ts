import { VOCABULARY } from '@/entrypoints/console.content/reader/maps/words';
import { wordsOf } from '@/entrypoints/console.content/reader/page-map';
import { type Change, type Draft, knownIds, ownIds } from '../draft';
import { isInline, labelIn } from '../fields';
import type { Random } from '../random';
import { type Box, box, boxesOf, isText, leavesOf, type Piece, text, textOf } from '../tree';
import { apart } from './fields';

const STATUSES = VOCABULARY.statuses.flatMap(({ words }) => wordsOf(words));
const TYPES = ['仅退款', '退货退款', '换货', '补寄'];
const MENU = [
  ...STATUSES.slice(0, 6),
  '待商家处理售后',
  '退款成功通知',
  '待付款',
  '待发货',
  '已发货',
  '已签收',
  '交易成功',
  '交易关闭',
  '退货退款',
  '评价管理',
  '订单管理',
  '售后工作台',
  '全部',
];
const HELP = [
  '如何处理退货退款？',
  '则此次退款申请关闭，退款失败。',
  '退货失败，商家拒绝退款，待买家处理中',
  '买家逾期未寄回，系统将自动关闭售后',
  '商家同意退款后，款项原路退回',
  '发货后48小时内须有揽收记录',
];
const NUMBERS = ['订单编号', '订单号'];
const TITLES = ['该买家的其他订单', '同买家的其他售后', '消息通知', '最近浏览', '关联订单', ''];

/** A number of the same form as the page's own, and another one. */
function otherId(like: string, own: readonly string[], random: Random): string {
  const digits = like.includes('-')
    ? `26${random.pick(['0811', '0929', '1101'])}-${random.digits(15)}`
    : like.slice(0, 2) + random.digits(like.length - 2);
  return own.includes(digits) ? otherId(like, own, random) : digits;
}

const money = (random: Random) => `${random.pick(['￥', '¥'])}${random.int(1, 900)}.${random.digits(2)}`;
const moment = (random: Random) =>
  `2026-0${random.int(1, 9)}-${random.int(10, 28)} ${random.int(10, 23)}:${random.int(10, 59)}:${random.int(10, 59)}`;
const length = (random: Random) => `${random.int(0, 6)}天${random.int(0, 23)}时${random.int(0, 59)}分`;

type Fields = [label: string, value: string][];

/** Another order as a card shows it: its number, and some of what a case says of itself. */
function another(draft: Draft, random: Random): Fields {
  const own = ownIds(draft);
  const { saved } = draft;
  const orderLike = String(saved.told[0]?.facts.get('orderId')?.value ?? '1487542862810000000');
  const saleLike = String(saved.told[0]?.facts.get('afterSaleId')?.value ?? '23111111111111');
  const number = otherId(orderLike, own, random);
  const status = random.pick(STATUSES);
  const more: Fields = [
    ['退款金额', money(random)],
    ['实收', money(random)],
    ['售后状态', status],
    ['订单状态', random.pick(['已发货', '待发货', '交易成功'])],
    ['售后类型', random.pick(TYPES)],
    ['申请时间', moment(random)],
    ['退款原因', random.pick(['不想要了', '质量问题', '少件'])],
    ['剩余处理时间', length(random)],
    ['快递单号', random.digits(15)],
    ['数量', String(random.int(2, 9))],
    ['商品名称', '别的商品'],
  ];
  const chosen = random.shuffled(more).slice(0, random.int(1, 5));
  const withSale = saved.shape.page === 'aftersale' && random.chance(0.4);
  const fields: Fields = [[random.pick(NUMBERS), number], ...chosen];
  if (withSale) fields.splice(1, 0, [random.pick(['售后编号', '退款编号']), otherId(saleLike, own, random)]);
  return random.chance(0.5) ? fields : random.shuffled(fields);
}

function card(draft: Draft, random: Random): Box {
  const rows = another(draft, random).map(([label, value]) =>
    random.chance(0.6)
      ? box('div', [text(`${label}${random.pick(['：', ':'])}${value}`)])
      : box('div', apart(label, value, draft.words.withColon.has(label), true, random)),
  );
  // A state with nothing before it, a time that runs: what the reader takes without a label.
  if (random.chance(0.4)) rows.push(box('div', [text(`${random.pick(TYPES)}，${random.pick(STATUSES)}`)]));
  if (random.chance(0.4)) rows.push(box('div', [text(`还剩 ${length(random)}`)]));
  if (random.chance(0.3)) rows.push(box('div', [text(`x${random.int(2, 9)}`)]));
  if (random.chance(0.3)) rows.push(box('button', [text('查看详情')]));
  return box('div', rows);
}

/** Below its cards a drawer may go on: a time that runs, a sum. */
const withFoot = (drawer: Box, random: Random): Box => {
  if (random.chance(0.3)) drawer.children.push(box('div', [text(`还剩 ${length(random)}`)]));
  if (random.chance(0.3)) drawer.children.push(box('div', [text(`退款金额：${money(random)}`)]));
  return drawer;
};
const titled = (title: string, pieces: Piece[]): Box =>
  box(random_tag(title), title === '' ? pieces : [box('div', [text(title)]), ...pieces]);
const random_tag = (title: string): string => (title === '' ? 'div' : 'section');

function message(draft: Draft, random: Random): Box {
  const [[, number = ''] = ['', '']] = another(draft, random).filter(([label]) => NUMBERS.includes(label));
  const sentence = `订单号：${number}${random.pick(['消费者的退货物流显示已被签收', `，${random.pick(STATUSES)}，退款金额${money(random)}`, `还剩${length(random)}，请尽快处理`])}`;
  return box('div', [
    box('div', [text('退货签收提醒 17:42')]),
    box('div', [text(sentence)]),
    box('button', [text('查看详情')]),
  ]);
}

const menu = (random: Random): Box =>
  box(
    'div',
    random
      .shuffled(MENU)
      .slice(0, random.int(3, 8))
      .map((word) => box(random.pick(['div', 'div', 'button']), [box('span', [text(word)])])),
  );
const help = (random: Random): Box =>
  box('div', [
    box('div', [text('帮助中心')]),
    ...random
      .shuffled(HELP)
      .slice(0, random.int(1, 4))
      .map((line) => box('p', [text(line)])),
  ]);

const isBlock = (piece: Piece): boolean => !isText(piece) && !isInline(piece);
const TABLED = new Set(['table', 'tbody', 'tr', 'dl', 'pre', 'nav', 'header', 'button', 'p']);

/**
 * Where a stranger may stand: beside or within what shows the page's own number. A box that held the stranger and
 * the page's facts but not the page's number would say by its structure that these facts are the stranger's; and so
 * would a box that holds one row of a list and the stranger.
 */
function places(draft: Draft): Box[] {
  const own = knownIds(draft);
  const { rows } = draft;
  const inRows = new Set(draft.rows.flatMap((row) => [...boxesOf(row)]));
  return [...boxesOf(draft.tree)].filter(
    (at) =>
      !inRows.has(at) &&
      !TABLED.has(at.tag) &&
      !isInline(at) &&
      (rows.length > 0
        ? rows.every((row) => [...boxesOf(at)].includes(row))
        : own.some((id) => textOf(at).includes(id))) &&
      at.children.every((child) => isBlock(child) || textOf(child).trim() === ''),
  );
}

/** Puts the stranger between any two of the box's children, but between a label and its value: it would part the two. */
function putInto(at: Box, stranger: Box, draft: Draft, random: Random): void {
  const slots = Array.from({ length: at.children.length + 1 }, (_, slot) => slot);
  for (const slot of random.shuffled(slots)) {
    at.children.splice(slot, 0, stranger);
    const leaves = [...leavesOf(draft.tree)];
    const before = leaves[leaves.findIndex(({ inside }) => inside.includes(stranger)) - 1];
    if (!before || labelIn(draft.words, before.leaf.text)?.rest !== '') return;
    at.children.splice(slot, 1);
  }
}

/** Menus, help, messages and cards about other orders, in boxes that nothing but their place and numbers tell apart. */
export const strangers: Change = {
  name: 'strangers',
  apply(draft, random) {
    const all = places(draft);
    if (all.length === 0) return;
    for (let count = random.int(1, 3); count > 0; count--) {
      const made = random.pick([
        () => menu(random),
        () => help(random),
        () => titled('', [message(draft, random)]),
        () => titled(random.pick(TITLES), [card(draft, random)]),
        () => withFoot(titled(random.pick(TITLES), [card(draft, random), card(draft, random)]), random),
        () => card(draft, random),
      ])();
      draft.foreign.add(made);
      putInto(random.pick(all), made, draft, random);
    }
    flat(draft, random);
  },
};

/**
 * Another order's lines without a box of their own, below everything else: where they end, only the end of the
 * page says. Only where the address names every number: else nothing but a heading tells whose number it is.
 */
function flat(draft: Draft, random: Random): void {
  const { saved, tree } = draft;
  const known =
    saved.shape.kind === 'case' &&
    (['orderId', 'afterSaleId'] as const).every(
      (key) => saved.addressed.includes(key) || !saved.told[0]?.facts.has(key),
    );
  if (!known || !random.chance(0.3)) return;
  const [first, ...rest] = another(draft, random).sort(
    ([a], [b]) => Number(NUMBERS.includes(b)) - Number(NUMBERS.includes(a)),
  );
  const lines = [first, ...rest].flatMap((pair) => (pair ? [box('div', [text(pair.join('：'))])] : []));
  tree.children.push(box('div', [text('同买家的其他订单')]), ...lines);
}
