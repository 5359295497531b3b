import { PDD_SHOP } from './cases/pdd.ts';
import { pddFrame } from './pdd/frame.ts';
import { button, div, el, type Tree } from './tree.ts';

/** Pages that hold no case. Each is what a person sees when something else is in the way. */
export const login = (): Tree =>
  div(
    'login_box__2wSxq',
    el('h2', '', '拼多多商家后台'),
    div('', '扫码登录'),
    div('', '账号登录'),
    button('', '登录'),
  );

export const rateLimited = (): Tree =>
  pddFrame(PDD_SHOP, div('toast_box__4rFvt', '操作太过频繁，请稍后再试！'));

export const notFound = (): Tree => pddFrame(PDD_SHOP, div('empty_box__6yHnu', '售后单不存在'));

export const slider = (): Tree =>
  div(
    'captcha_box__8ikMo',
    el('h2', '', '安全验证'),
    div('', '请按住滑块，拖动到最右边'),
    button('slider_btn__0pLki', '›'),
  );

/** The id of the address is there and every label is gone: what the morning after a redesign looks like. */
export const changed = (afterSaleId: string, orderId: string): Tree =>
  pddFrame(
    PDD_SHOP,
    div('n_1', '服务单'),
    div('n_2', el('b', '', `# ${afterSaleId}`), el('i', '', `⟶ ${orderId}`)),
    div('n_3', '客户想把这件商品寄回来，我们正在等仓库的消息。'),
    div('n_4', '合计 一百二十九元整'),
  );
