import { i18n } from '#i18n';
import { expiryWord, ownerWord } from '@/components/words';
import { nextStep } from '../handover/words';
import type { ListedItem } from '../listed/item';

/** What is next: what we do, or whom we wait for and what happens if nothing comes. */
export function nextWord({ judgement, clock }: ListedItem): string {
  if (judgement === null) return '';
  const { turn } = judgement;
  if (turn === 'seller') return nextStep(judgement) || i18n.t('desk.radar.look');
  if (turn === 'unknown') return i18n.t('desk.radar.readAgain');
  if (turn === 'nobody') return '';
  const wait = i18n.t('desk.radar.wait', { who: ownerWord(turn) });
  return clock === null || clock.onExpiry === 'unknown' ? wait : `${wait}；${expiryWord(clock.onExpiry)}`;
}
