/** The words a handover is made of, in the reader's language; the store keeps the log in none. */
import { i18n } from '#i18n';
import { dayOf, expiryWord, factWord, platformWord, shortDuration, timeOfDay } from '@/components/words';
import type { Clock, Judgement } from '@/rules';
import type {
  HandoverColumn,
  HandoverCsvWords,
  HandoverDraftWords,
  HandoverSection,
  HandoverTextWords,
} from '@/storage';
import { planWord } from '../register/plan-word';

const SECTIONS: Record<HandoverSection, () => string> = {
  unfinished: () => i18n.t('handover.sections.unfinished'),
  dueSoon: () => i18n.t('handover.sections.dueSoon'),
  waitBuyer: () => i18n.t('handover.sections.waitBuyer'),
  waitCourier: () => i18n.t('handover.sections.waitCourier'),
  promises: () => i18n.t('handover.sections.promises'),
  watch: () => i18n.t('handover.sections.watch'),
};

export const sectionWord = (section: HandoverSection): string => SECTIONS[section]();

export const draftWords = (): HandoverDraftWords => ({
  tail: (tail) => i18n.t('handover.text.tail', { tail }),
  next: (what) => i18n.t('handover.text.next', { what }),
  place: ({ platform, shop }) => [platformWord(platform), shop].filter(Boolean).join(' '),
});

/** What the next shift does, and what happens if nobody does; '' when it is not ours to do. */
export function nextStep(judgement: Judgement, clock: Clock | null): string {
  if (judgement.turn !== 'seller') return '';
  const ask = judgement.askNext[0]?.fact;
  const plan =
    judgement.answers.outcome.state === 'unknown' && ask !== undefined
      ? i18n.t('handover.text.ask', { fact: factWord(ask) })
      : planWord(judgement);
  if (clock === null || clock.onExpiry === 'unknown') return plan;
  return `${plan} · ${expiryWord(clock.onExpiry)}`;
}

export const textWords = (): HandoverTextWords => ({
  head: (day, from, to) => i18n.t('handover.text.head', { day, from, to }),
  section: sectionWord,
  mark: (section, left) => {
    if (left === null) return sectionWord(section);
    return `${sectionWord(section)} ${left > 0 ? shortDuration(left) : i18n.t('handover.text.past')}`;
  },
});

const COLUMNS: Record<HandoverColumn, () => string> = {
  section: () => i18n.t('handover.columns.section'),
  shop: () => i18n.t('desk.columns.shop'),
  orderId: () => i18n.t('desk.columns.orderId'),
  afterSaleId: () => i18n.t('desk.columns.afterSaleId'),
  text: () => i18n.t('handover.columns.text'),
  dueAt: () => i18n.t('handover.columns.dueAt'),
  from: () => i18n.t('handover.from'),
  to: () => i18n.t('handover.to'),
};

export const csvWords = (): HandoverCsvWords => ({
  column: (column) => COLUMNS[column](),
  section: sectionWord,
  moment: sheetMoment,
});

/** `2026-11-22 21:00`: what a spreadsheet takes for a time in every language. */
export const sheetMoment = (at: number): string => `${dayOf(at)} ${timeOfDay(at).slice(0, 5)}`;
