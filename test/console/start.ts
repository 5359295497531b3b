import * as address from './addresses.ts';
import type { PracticeCase } from './case.ts';
import { div, el, open, type Tree } from './tree.ts';

const list = (title: string, links: [address: string, text: string][]): Tree =>
  el(
    'section',
    'start_block',
    el('h2', '', title),
    el('ul', '', ...links.map(([to, text]) => el('li', '', open(to, text)))),
  );

const where = { qn: '千牛', refund2: '千牛 · 旧版', pdd: '拼多多' } as const;

/** For people: what there is to practise on. */
export function startPage(cases: PracticeCase[]): Tree {
  return div(
    'start',
    el('h1', '', '售后台 · 练习后台'),
    div('', '这里的页面照着卖家后台做的，店铺、买家和订单都是编的。随便点，什么也不会提交。'),
    list(
      '售后单',
      cases.map((c) => [address.caseAddress(c), `${where[c.site]} · ${c.item.title} — ${c.expect.teaches}`]),
    ),
    list('列表', [
      [address.PDD_LIST, '拼多多 · 售后工作台'],
      [address.TMALL_LIST, '千牛 · 退款列表（天猫店）'],
      [address.TAOBAO_LIST, '千牛 · 退款列表（淘宝店）'],
      [address.FRAMED_LIST, '千牛 · 退款列表在框里的那种'],
    ]),
    list(
      '订单',
      cases
        .filter((c) => c.site !== 'refund2')
        .map((c) => [address.orderAddress(c), `${where[c.site]} · ${c.item.title}`]),
    ),
    list('看不到售后单的时候', [
      [address.LOGIN, '要登录'],
      [address.SLIDER, '要滑块验证'],
      [address.RATE_LIMITED, '操作太过频繁'],
      [address.NOT_FOUND, '售后单不存在'],
      [address.CHANGED, '后台改版了'],
    ]),
  );
}
