import { NativeSelect } from '@mantine/core';
import { i18n } from '#i18n';
import type { CaseView } from '@/storage';
import { useBookWord } from '../../shared/use-book';
import { useJudgement } from '../use-judgement';

type Props = { view: CaseView; need: string | null; onNeed: (need: string | null) => void };

/** Which of what the case needs this is. Nothing is chosen beforehand but what the person came from. */
export function NeedField({ view, need, onNeed }: Props) {
  const { judgement } = useJudgement(view.facts);
  const bookWord = useBookWord();
  const ids = new Set(judgement.evidence.map(({ id }) => id));
  // Asked for from its line, it stays on offer even when the case needs something else by now.
  if (need !== null) ids.add(need);
  if (ids.size === 0) return null;
  return (
    <NativeSelect
      size="xs"
      label={i18n.t('panel.capture.need')}
      value={need ?? ''}
      onChange={({ currentTarget }) => onNeed(currentTarget.value || null)}
      data={[
        { value: '', label: i18n.t('panel.capture.noNeed') },
        ...[...ids].map((id) => ({ value: id, label: bookWord(id) })),
      ]}
    />
  );
}
