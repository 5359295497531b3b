/** Pages that stand in the place of a case and say so in words: a whole line, or a whole word of one. */
import type { Reason } from './address';
import type { Line } from './lines';

const STOPS: readonly (readonly [RegExp, Reason])[] = [
  [/^(?:操作|访问|请求)(?:太过|过于|太)频繁/, 'rate-limited'],
  [/^(?:亲,)?(?:请?(?:按住|拖动)(?:下方)?滑块|请?向右滑动|请按照说明进行验证)/, 'rate-limited'],
  [/^(?:扫码|[账帐]号|密码)登录$|^(?:您还未|请先?|请重新)登录|^登录(?:已过期|已失效|超时)/, 'login'],
];
const ABSENCE: typeof STOPS = [[/^(?:未查询到相关订单信息|该?(?:订单|售后单|退款单)不存在)/, 'not-found']];
/** One cheap look before a line is taken apart. */
const HINT = /频繁|滑|验证|登录|不存在|未查询/;
/** A longer one is a sentence that happens to begin so. */
const LONGEST = 24;

function spoken(lines: readonly Line[], states: typeof STOPS): Reason | null {
  const hinting = lines.filter(({ folded, row }) => !row && folded.length <= 200 && HINT.test(folded));
  const parts = hinting.flatMap(({ folded }) => folded.split(' ')).filter((part) => part.length <= LONGEST);
  return states.find(([pattern]) => parts.some((part) => pattern.test(part)))?.[1] ?? null;
}

/** The console wants a login or a pause. Also believed of a dialog over a page that is otherwise whole. */
export const stopOf = (lines: readonly Line[]): Reason | null => spoken(lines, STOPS);

/** The console knows no such order. Side panels say this of their own matters: believed only without the page's id. */
export const absenceOf = (lines: readonly Line[]): Reason | null => spoken(lines, ABSENCE);
