import { i18n } from '#i18n';
import { shortMoment } from '@/components/words';
import type { ReadBack } from '@/storage';

/** `陈 08:10 复述：“同意退款”` */
export function readBackWord({ author, at, text }: ReadBack): string {
  const when = shortMoment(at);
  return text === ''
    ? i18n.t('handover.take.tapped', { who: author, when })
    : i18n.t('handover.take.said', { who: author, when, text });
}
