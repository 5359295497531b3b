import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import type { Tone } from '@/components/tone';
import type { HistoryEntry, Replacement } from '@/rules';

const TONES: Record<Replacement['action'], Tone> = {
  replace: 'question',
  forbid: 'danger',
  archive: 'plain',
  keep: 'decided',
};

const actionWord = (action: Replacement['action']): string =>
  ({
    replace: i18n.t('desk.history.replaced'),
    forbid: i18n.t('desk.history.forbidden'),
    archive: i18n.t('desk.history.archived'),
    keep: i18n.t('desk.history.kept'),
  })[action];

/** What a person must see before believing a sentence: that it is void or forbidden, or that its document wavers. */
export function HistoryMarks({ entry: { replacements, weakPoints } }: { entry: HistoryEntry }) {
  const actions = [...new Set(replacements.map(({ action }) => action))];
  // Some weak points are not two sentences of the documents against each other, but one against the rules of today.
  const contradicts = weakPoints.some(({ sides }) => sides.filter((side) => side.facts).length > 1);
  return (
    <>
      {actions.map((action) => (
        <Pill key={action} tone={TONES[action]}>
          {actionWord(action)}
        </Pill>
      ))}
      {weakPoints.length === 0 ? null : (
        <Pill tone="question">
          {contradicts ? i18n.t('desk.history.contradicts') : i18n.t('desk.history.doubtful')}
        </Pill>
      )}
    </>
  );
}
