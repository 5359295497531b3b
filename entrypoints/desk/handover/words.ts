/** The words a handover is made of, in the reader's language; the store keeps the log in none. */
import { i18n } from '#i18n';
import type { Tone } from '@/components/tone';
import {
  dayOf,
  expiryWord,
  factWord,
  ownerWord,
  platformWord,
  shortDuration,
  timeOfDay,
  valueWord,
} from '@/components/words';
import type { Book, Clock, Judgement } from '@/rules';
import type {
  Channel,
  HandoverColumn,
  HandoverDraftWords,
  HandoverSection,
  HandoverSheetWords,
  HandoverTextWords,
  LineWords,
  Severity,
} from '@/storage';
import { answerWordBy } from '../../shared/book-words';
import { callPlanWord } from '../../shared/call-plan-word';
import { askingWord, grantWord, owedWord } from '../../shared/sum-words';
import { planWord } from '../listed/plan-word';

const SECTIONS: Record<HandoverSection, () => string> = {
  unfinished: () => i18n.t('handover.sections.unfinished'),
  dueSoon: () => i18n.t('handover.sections.dueSoon'),
  waitBuyer: () => i18n.t('handover.sections.waitBuyer'),
  waitCourier: () => i18n.t('handover.sections.waitCourier'),
  promises: () => i18n.t('handover.sections.promises'),
  money: () => i18n.t('handover.sections.money'),
  watch: () => i18n.t('handover.sections.watch'),
};

export const sectionWord = (section: HandoverSection): string => SECTIONS[section]();

const SEVERITY: Record<Severity, () => string> = {
  now: () => i18n.t('handover.severity.now'),
  today: () => i18n.t('handover.severity.today'),
  calm: () => i18n.t('handover.severity.calm'),
};

/** Orange: ours, now. Amber: in this shift. */
export const SEVERITY_TONES: Record<Severity, Tone> = { now: 'ours', today: 'question', calm: 'plain' };

export const severityWord = (severity: Severity): string => SEVERITY[severity]();

const CHANNEL: Record<Channel, () => string> = {
  wecom: () => i18n.t('handover.channels.wecom'),
  wecomMarkdown: () => i18n.t('handover.channels.wecomMarkdown'),
  dingtalk: () => i18n.t('handover.channels.dingtalk'),
  feishu: () => i18n.t('handover.channels.feishu'),
};

export const channelWord = (channel: Channel): string => CHANNEL[channel]();

/** What one message holds there, and where that number is from. */
export function channelHint(channel: Channel, limit: number, parts: number): string {
  const split = parts > 1 ? i18n.t('handover.splitInto', { parts }) : '';
  if (channel === 'feishu') return i18n.t('handover.channelHint.feishu', { limit }) + split;
  if (channel === 'dingtalk') return i18n.t('handover.channelHint.dingtalk', { limit }) + split;
  return i18n.t('handover.channelHint.wecom', { limit }) + split;
}

export const draftWords = (): HandoverDraftWords => ({
  tail: (tail) => i18n.t('handover.text.tail', { tail }),
  place: ({ platform, shop }) => [platformWord(platform), shop].filter(Boolean).join(' '),
  calls: (n, { at, reached }) => {
    const last = timeOfDay(at).slice(0, 5);
    return reached
      ? i18n.t('handover.text.callsReached', { n, last })
      : i18n.t('handover.text.callsMissed', { n, last });
  },
  plan: (plan) => i18n.t('panel.log.plan', { text: callPlanWord(plan) }),
  owed: owedWord,
  asking: askingWord,
  granted: grantWord,
  who: (turn, next) =>
    turn === 'buyer' || turn === 'courier' || turn === 'platform' ? ownerWord(turn) : next,
});

/** What the next shift does; '' when it is not ours to do. */
export function nextStep(judgement: Judgement): string {
  if (judgement.turn !== 'seller') return '';
  const ask = judgement.askNext[0]?.fact;
  return judgement.answers.outcome.state === 'unknown' && ask !== undefined
    ? i18n.t('handover.text.ask', { fact: factWord(ask) })
    : planWord(judgement);
}

/** What may happen, by the book: what the running clock does at its end, and the first fact that would turn the outcome. */
export function riskOf(judgement: Judgement, clock: Clock | null, book: Book): string {
  const expiry = clock === null || clock.onExpiry === 'unknown' ? '' : expiryWord(clock.onExpiry);
  const flip = judgement.flips.find(({ question }) => question === 'outcome');
  const turning =
    flip === undefined
      ? ''
      : i18n.t('handover.text.flip', {
          fact: factWord(flip.fact),
          value: valueWord(flip.fact, flip.value),
          becomes: answerWordBy(book, flip.question, flip.becomes),
        });
  return [expiry, turning].filter(Boolean).join('；');
}

export const textWords = (): HandoverTextWords => ({
  head: (day, from, to) => i18n.t('handover.text.head', { day, from, to }),
  section: sectionWord,
  severity: severityWord,
  left: (left) => (left > 0 ? shortDuration(left) : i18n.t('handover.text.past')),
  next: (what, who) =>
    who === '' ? i18n.t('handover.text.next', { what }) : i18n.t('handover.text.nextBy', { what, who }),
  ifThen: (what) => i18n.t('handover.text.ifThen', { what }),
  foot: (code) => i18n.t('handover.text.foot', { code }),
});

const COLUMNS: Record<HandoverColumn, () => string> = {
  severity: () => i18n.t('handover.columns.severity'),
  section: () => i18n.t('handover.columns.section'),
  shop: () => i18n.t('desk.columns.shop'),
  orderId: () => i18n.t('desk.columns.orderId'),
  afterSaleId: () => i18n.t('desk.columns.afterSaleId'),
  summary: () => i18n.t('handover.parts.summary'),
  next: () => i18n.t('handover.parts.next'),
  who: () => i18n.t('handover.parts.who'),
  ifThen: () => i18n.t('handover.parts.ifThen'),
  dueAt: () => i18n.t('handover.columns.dueAt'),
  from: () => i18n.t('handover.from'),
  to: () => i18n.t('handover.to'),
};

export const columnWord = (column: HandoverColumn): string => COLUMNS[column]();

export const partWord = (part: keyof LineWords): string => columnWord(part);

export const sheetWords = (): HandoverSheetWords => ({
  column: columnWord,
  section: sectionWord,
  severity: severityWord,
  name: i18n.t('handover.fileName'),
});

/** `2026-11-22 21:00`: what a spreadsheet takes for a time in every language. */
export const sheetMoment = (at: number): string => `${dayOf(at)} ${timeOfDay(at).slice(0, 5)}`;
