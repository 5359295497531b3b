import type { Parcel, PddLayout, PracticeCase } from '../case.ts';
import { moment, yuan } from '../format.ts';
import { button, div, left, span, type Tree } from '../tree.ts';
import { pddFrame } from './frame.ts';

type Line = [label: string, value: Tree];

/** Status values stand under their label on most pages, whatever the rest of the page does. */
const NEXT_LINE_ANYWAY = new Set(['售后状态']);
const OTHER_NAME: Record<string, string> = { 售后编号: '售后编码', 订单编号: '订单号' };

const inline = ([label, value]: Line): Tree[] => [div('Beast__2-PbN', `${label}：`, value)];
const nextLine = ([label, value]: Line): Tree[] => [div('', label), div('', value)];
/** `between`: other names for the ids, and a second label standing between 退款金额 and its value. */
const between = ([label, value]: Line): Tree[] => [
  div('', OTHER_NAME[label] ?? label),
  ...(label === '退款金额' ? [div('', '待退金额')] : []),
  div('', value),
];
const glued = ([label, value]: Line): Tree[] => [span('', `${label}：`, value), ' '];

const LAYOUTS: Record<PddLayout, (line: Line) => Tree[]> = {
  inline,
  'next-line': (line) => (NEXT_LINE_ANYWAY.has(line[0]) ? nextLine(line) : inline(line)),
  between,
  'one-line': glued,
};

const nodes = (parcel: Parcel): Tree[] =>
  parcel.nodes.flatMap((node) => [
    div('mui-steps-item-title', node.text),
    div('mui-steps-item-description', moment(node.at)),
  ]);

function facts(c: PracticeCase): Line[] {
  return [
    ['售后编号', c.afterSaleId],
    ['售后类型', c.type],
    ['退款金额', `￥${yuan(c.refundFen)}`],
    ['订单编号', c.orderId],
    ['售后状态', c.status],
  ];
}

function more(c: PracticeCase): Line[] {
  return [
    ...(c.left ? [['剩余处理时间', left(c.left.endsAt, 'pdd')] satisfies Line] : []),
    ['发货状态', c.goods],
    ['实收', `¥${yuan(c.paidFen)}`],
    ['申请原因', c.reason],
    ['申请时间', moment(c.appliedAt)],
    ['商品名称', c.item.title],
  ];
}

/** `/aftersales-ssr/detail?id=&orderSn=`, in the layout the case asks for. */
export function pddDetail(c: PracticeCase): Tree {
  const layout = LAYOUTS[c.layout ?? 'inline'];
  const explained = [...(c.explained ?? []), ...(c.left ? [`逾期未处理，${c.left.atZero}`] : [])];
  const parcel: Line[] = c.back
    ? [
        ['退货快递公司', c.back.courier],
        ['退货快递单号', c.back.number],
      ]
    : [];
  return pddFrame(
    c.shop,
    div('detail_title__1xWqa', '退款申请单'),
    div(
      'detail_box__9oLkm',
      ...facts(c).flatMap(layout),
      ...explained.map((sentence) => (c.layout === 'one-line' ? span('', sentence) : div('', sentence))),
      ...more(c).flatMap(layout),
    ),
    ...(c.back
      ? [div('', '退货物流'), ...nodes(c.back), div('detail_box__9oLkm', ...parcel.flatMap(layout))]
      : []),
    div(
      'detail_actions__4rFgt',
      ...['同意退款', '添加备注', '查看全部'].map((word) => button('BTN_outerWrapper_scftb7', word)),
    ),
  );
}
