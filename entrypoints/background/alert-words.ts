/** The words of a notification. No name, no note: it may be seen by whoever stands behind the screen. */
import { i18n } from '#i18n';
import type { Expiry, Platform } from '@/rules';
import type { Notice } from './due';
import type { Telling } from './tellings';

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

type Said = { title: string; message: string };

/** @param ending of the first case; needed when it is the only one */
export function wordsOfTelling({ notices }: Telling, ending: Ending, at: number): Said {
  const [first, ...more] = notices;
  return more.length === 0 ? wordsOfNotice(first, ending, at) : wordsOfSeveral(notices, at);
}

/** What the quiet hours kept back. */
export const wordsOfWaiting = (n: number): Said => ({
  title: i18n.t('alert.waiting', { n }),
  message: i18n.t('alert.waitingWhat'),
});

/** Many at once: how many are over, how many are near. */
function wordsOfSeveral(notices: Telling['notices'], at: number): Said {
  const count = (over: boolean) =>
    notices.reduce((sum, { missed, cases }) => sum + (missed === over ? cases.length : 0), 0);
  const ahead = notices.filter(({ missed }) => !missed).map(({ cases }) => cases[0].dueAt - at);
  const [over, near] = [count(true), count(false)];
  return {
    title: [
      over > 0 ? i18n.t('alert.over', { n: over }) : '',
      near > 0 ? i18n.t('alert.near', { n: near }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    message:
      ahead.length === 0
        ? i18n.t('alert.missedWhat')
        : i18n.t('alert.manyLeft', { time: span(Math.min(...ahead)) }),
  };
}

function wordsOfNotice({ cases, missed }: Notice, ending: Ending, at: number): Said {
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
