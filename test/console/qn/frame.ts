import { TAOBAO_LIST, TMALL_LIST } from '../addresses.ts';
import type { Shop } from '../case.ts';
import { div, el, go, span, type Tree } from '../tree.ts';

/** What 千牛 puts around every page: the shop, and a menu full of words that look like a status. */
export function qnFrame(shop: Shop, ...main: Tree[]): Tree {
  const list = shop.kind === '天猫' ? TMALL_LIST : TAOBAO_LIST;
  return div(
    'qn layout_container__1mQxT',
    el(
      'header',
      'header_bar__2Kd9a',
      span('header_logo__9sPqe', '千牛商家工作台'),
      span('header_shop-name__3bTxW', shop.name),
      span('header_shop-type__0zLkd', shop.kind),
    ),
    el(
      'nav',
      'sidebar_menu__7YhWc next-nav',
      ...['首页', '交易', '已卖出的宝贝', '退款售后', '退款成功', '评价管理', '待收货'].map((word) =>
        word === '退款售后' ? go(list, word, 'next-menu-item') : div('next-menu-item', word),
      ),
    ),
    el('main', 'content_main__5GvRf', ...main),
  );
}
