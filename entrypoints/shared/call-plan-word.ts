import { i18n } from '#i18n';
import { money } from '@/components/amounts';
import type { EntryBody } from '@/storage';

type Plan = Extract<EntryBody, { kind: 'plan' }>;

/** The plans with their letters, then the sums, then what is said to more: only what was filled in. */
export function callPlanWord({ offers, floor, limit, ifMore }: Plan): string {
  return [
    ...offers.map((offer, nth) => `${'ABCDEFGHIJ'[nth] ?? ''} ${offer}`),
    floor === null ? '' : i18n.t('panel.log.planFloor', { sum: money(floor) }),
    limit === null ? '' : i18n.t('panel.log.planLimit', { sum: money(limit) }),
    ifMore === '' ? '' : i18n.t('panel.log.planMore', { text: ifMore }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
