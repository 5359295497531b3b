import { i18n } from '#i18n';
import { moment, money, shortDuration, shortMoment, valueWord } from '@/components/words';
import type { CaseHead, Handled } from '@/storage';
import { ENOUGH, hourOf, type Span } from './forecast';
import type { View } from './radar-query';
import type { SectionId } from './sections';

export const viewWord = (view: View): string => VIEW_WORDS[view]();
const VIEW_WORDS: Record<View, () => string> = {
  all: () => i18n.t('desk.radar.views.all'),
  start: () => i18n.t('desk.radar.views.start'),
  quiet: () => i18n.t('desk.radar.views.quiet'),
  sweep: () => i18n.t('desk.radar.views.sweep'),
  money: () => i18n.t('desk.radar.views.money'),
};

export const sectionWord = (id: SectionId): string => i18n.t(`desk.radar.sections.${id}`);
/** Why these stand together. */
export const sectionHint = (id: SectionId): string => i18n.t(`desk.radar.hints.${id}`);

/** A moment without its ` 09:27`. */
const DAY_ENDS = -6;

/** `今天 早`, `明天 上午`, and after that the day itself. */
export function spanWord({ name, days, from }: Span): string {
  const part = name === 'am' ? i18n.t('desk.radar.am') : name === 'pm' ? i18n.t('desk.radar.pm') : name;
  if (days === 0) return i18n.t('desk.radar.today', { part });
  if (days === 1) return i18n.t('desk.radar.tomorrow', { part });
  return `${moment(from).slice(0, DAY_ENDS)} ${part}`;
}

/** `22:00–08:00` */
export const hoursWord = ({ from, to }: Span): string => `${hourOf(from)}–${hourOf(to)}`;

/** How long a number of cases will take: `约 56分`, or that too little was measured. */
export const loadWord = (ms: number | null): string =>
  ms === null ? i18n.t('desk.radar.unmeasured') : i18n.t('desk.radar.about', { time: shortDuration(ms) });

/** What the minutes are made of: `仅退款每单 4分（n=37）`. */
export function measuredWord(handled: Handled): string {
  const parts = Object.entries(handled).flatMap(([type, known]) => {
    if (known === undefined) return [];
    const { n, median } = known;
    const name = type === '' ? i18n.t('desk.radar.anyType') : valueWord('afterSaleType', type);
    return [
      n < ENOUGH
        ? i18n.t('desk.radar.tooFew', { type: name, n, enough: ENOUGH })
        : i18n.t('desk.radar.perCase', { type: name, time: shortDuration(median), n }),
    ];
  });
  return parts.length === 0 ? i18n.t('desk.radar.nothingMeasured') : parts.join(' · ');
}

/** What is awaited in a case, under its heading; '' elsewhere. */
export function awaitedWord({ asking, owed }: CaseHead, section: SectionId | null): string {
  const [one, what] =
    section === 'asking'
      ? [asking, i18n.t('desk.radar.money.rowAsking')]
      : [section === 'owed' ? owed : null, i18n.t('desk.radar.money.rowOwed')];
  return one === null
    ? ''
    : i18n.t('desk.radar.money.row', { what, sum: money(one.fen), at: shortMoment(one.since) });
}
