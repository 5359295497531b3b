/** The words of a notification. No name, no note: it may be seen by whoever stands behind the screen. */
import { i18n } from '#i18n';
import type { Expiry, Platform } from '@/rules';
import type { Notice } from './due';

/** Keys made of data cannot be checked by the compiler. */
const lookUp = i18n.t as unknown as (key: string) => string;

const MINUTE = 60_000;
const platformWord = (platform: Platform) => lookUp(`value.platform.${platform}`);
const tailOf = (id: string) => id.slice(-4);

/** What ends: a clock, with what the page or the book says happens then, or our promise to the buyer. */
export type Ending = { expiry: Expiry } | 'promise';

/** `2时5分`, to the nearest minute: alarms are some seconds late. */
function span(ms: number): string {
  const all = Math.round(Math.abs(ms) / MINUTE);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  const written = [
    hours > 0 ? i18n.t('common.hours', { hours }) : '',
    minutes > 0 ? i18n.t('common.minutes', { minutes }) : '',
  ].join('');
  return written || i18n.t('common.underMinute');
}

function nameOf({ platform, afterSaleId, orderId }: Notice['cases'][number]): string {
  const key = afterSaleId === null ? 'alert.order' : 'alert.one';
  return i18n.t(key, { platform: platformWord(platform), tail: tailOf(afterSaleId ?? orderId ?? '') });
}

/** @param ending of the first case; needed when it is the only one */
export function wordsOfNotice(
  { cases, missed }: Notice,
  ending: Ending,
  at: number,
): { title: string; message: string } {
  const [first] = cases;
  const left = first.dueAt - at;
  if (cases.length > 1) {
    const title = { platform: platformWord(first.platform), n: cases.length };
    return missed
      ? { title: i18n.t('alert.missed', title), message: i18n.t('alert.missedWhat') }
      : { title: i18n.t('alert.many', title), message: i18n.t('alert.manyLeft', { time: span(left) }) };
  }
  const what = ending === 'promise' ? i18n.t('alert.promise') : lookUp(`expiry.${ending.expiry}`);
  const said = { time: span(left), what };
  return {
    title: nameOf(first),
    message: missed ? i18n.t('alert.passed', said) : i18n.t('alert.left', said),
  };
}
