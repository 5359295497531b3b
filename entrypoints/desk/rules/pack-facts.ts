/** What is said of a pack in one line. */
import { i18n } from '#i18n';
import { daysAgo } from '@/components/words';
import type { Pack } from '@/rules';
import { download } from '../../shared/download';

/** How many rules it holds, and when somebody last compared one of them with its source. */
export function packLine({ rules }: Pack, now: number): string {
  const count = i18n.t('desk.packs.count', { n: rules.length });
  const day = rules
    .map(({ checkedOn }) => checkedOn)
    .sort()
    .at(-1);
  return day === undefined
    ? count
    : `${count} · ${i18n.t('desk.packs.checked', { day, ago: daysAgo(day, now) })}`;
}

/** Hands a pack to the browser as a file that imports as the same pack. */
export const downloadPack = (id: string, text: string): void =>
  download(`${id}.pack.json`, text, 'application/json');
