import { i18n } from '#i18n';
import { inTongue } from '@/components/words';
import type { Citation } from '@/rules';

/**
 * A rule as one sentence to paste into a chat, with what makes it checkable: where it stands, since when, when
 * it was last compared, and the address. The id stays in, since it is what a colleague searches for.
 */
export function ruleSentence(citation: Citation, ago: string): string {
  const { title, source, article, from, checkedOn, id, url } = citation;
  const since = from && i18n.t('common.since', { day: from });
  const checked = i18n.t('common.checkedOn', { day: checkedOn, ago });
  return `${inTongue(title)} [${[source, article, since, checked, id].filter(Boolean).join(' · ')}] ${url}`;
}
