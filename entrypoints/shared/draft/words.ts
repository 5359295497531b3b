/** The vocabulary of a draft that is looked through, in the reader's language. */
import { i18n } from '#i18n';
import { moment, money, timeOfDay } from '@/components/amounts';
import type { Tone } from '@/components/tone';
import { inTongue } from '@/components/words';
import type { CaughtPromise, ClauseCost, Finding } from '@/rules';

const DECISIONS: Record<Finding['decision'], { word: () => string; tone: Tone }> = {
  block: { word: () => i18n.t('desk.scripts.decision.block'), tone: 'danger' },
  warn: { word: () => i18n.t('desk.scripts.decision.warn'), tone: 'question' },
  check: { word: () => i18n.t('desk.scripts.decision.check'), tone: 'theirs' },
};
export const decisionWord = (decision: Finding['decision']): string => DECISIONS[decision].word();
export const decisionTone = (decision: Finding['decision']): Tone => DECISIONS[decision].tone;

const ACTIONS: Record<CaughtPromise['action'], () => string> = {
  ship: () => i18n.t('desk.scripts.action.ship'),
  resend: () => i18n.t('desk.scripts.action.resend'),
  exchange: () => i18n.t('desk.scripts.action.exchange'),
  refund: () => i18n.t('desk.scripts.action.refund'),
  returnFreight: () => i18n.t('desk.scripts.action.returnFreight'),
  repair: () => i18n.t('desk.scripts.action.repair'),
  invoice: () => i18n.t('desk.scripts.action.invoice'),
  deliver: () => i18n.t('desk.scripts.action.deliver'),
  call: () => i18n.t('desk.scripts.action.call'),
  reply: () => i18n.t('desk.scripts.action.reply'),
  handle: () => i18n.t('desk.scripts.action.handle'),
};
export const actionWord = (action: CaughtPromise['action']): string => ACTIONS[action]();

/** A last moment as people say it: the midnight that ends a day belongs to that day, `11月22日 24:00`. */
export function lastMoment(at: number, now: number): string {
  return timeOfDay(at) === '00:00:00' ? moment(at - 1, now).replace(/\d\d:\d\d$/, '24:00') : moment(at, now);
}

/** What a clause costs, as it says it: `若再次引到平台外：¥20000.00 · 扣 12 分`. */
export function costWords({ act, fen, share, points }: ClauseCost): string {
  const parts = [
    fen === null ? null : money(fen),
    share === null ? null : shareWords(share),
    points === null ? null : i18n.t('panel.risk.points', { points }),
  ].filter((part) => part !== null);
  const cost = parts.join(' · ');
  return act === null ? cost : i18n.t('replies.draft.cost', { act: inTongue(act), cost });
}

function shareWords({ rate, min, max }: NonNullable<ClauseCost['share']>): string {
  const percent = `${Number((rate * 100).toFixed(2))}%`;
  if (min === null || max === null) return percent;
  return i18n.t('replies.draft.share', { percent, min: money(min), max: money(max) });
}
