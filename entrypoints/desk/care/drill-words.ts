import { i18n } from '#i18n';
import { moment } from '@/components/words';
import { type DrillReport, isGood } from '@/storage';

/** What a drill found, in a sentence or, where something is wrong, in one per thing. `now`: epoch ms. */
export function drillWords(report: DrillReport, now: number): string {
  const { about, entries, cases, blobs, unequal, missing, absent, broken, since } = report;
  const when = { when: moment(now), at: moment(about.at) };
  const what = unequal.map((name) => i18n.t(`desk.backup.tables.${name}`)).join(' · ');
  return [
    isGood(report)
      ? i18n.t('desk.backup.drill.good', { ...when, entries, cases, pictures: blobs })
      : i18n.t('desk.backup.drill.bad', when),
    unequal.length > 0 ? i18n.t('desk.backup.drill.unequal', { what }) : '',
    missing > 0 ? i18n.t('desk.backup.drill.missing', { n: missing }) : '',
    absent > 0 ? i18n.t('desk.backup.drill.absent', { n: absent }) : '',
    broken > 0 ? i18n.t('desk.backup.drill.broken', { n: broken }) : '',
    since > 0 ? i18n.t('desk.backup.drill.since', { n: since }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
