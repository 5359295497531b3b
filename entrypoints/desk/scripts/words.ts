/** The vocabulary of the script page in the reader's language. */
import { i18n } from '#i18n';
import { moment, timeOfDay } from '@/components/amounts';
import type { Tone } from '@/components/tone';
import type { CaughtPromise, Finding, Topic } from '@/rules';

const TOPICS: Record<Topic, () => string> = {
  ship: () => i18n.t('desk.scripts.topic.ship'),
  address: () => i18n.t('desk.scripts.topic.address'),
  track: () => i18n.t('desk.scripts.topic.track'),
  received: () => i18n.t('desk.scripts.topic.received'),
  damaged: () => i18n.t('desk.scripts.topic.damaged'),
  wrong: () => i18n.t('desk.scripts.topic.wrong'),
  quality: () => i18n.t('desk.scripts.topic.quality'),
  noReason: () => i18n.t('desk.scripts.topic.noReason'),
  freight: () => i18n.t('desk.scripts.topic.freight'),
  invoice: () => i18n.t('desk.scripts.topic.invoice'),
  refused: () => i18n.t('desk.scripts.topic.refused'),
  exchange: () => i18n.t('desk.scripts.topic.exchange'),
  repair: () => i18n.t('desk.scripts.topic.repair'),
  returned: () => i18n.t('desk.scripts.topic.returned'),
  platform: () => i18n.t('desk.scripts.topic.platform'),
  review: () => i18n.t('desk.scripts.topic.review'),
};
export const topicWord = (topic: Topic): string => TOPICS[topic]();

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
