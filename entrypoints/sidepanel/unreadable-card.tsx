import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { factWord } from '@/components/words';
import type { FactKey, Unreadable } from '@/rules';

const WHY = {
  loading: 'panel.unreadable.loading',
  login: 'panel.unreadable.login',
  'rate-limited': 'panel.unreadable.rateLimited',
  'not-found': 'panel.unreadable.notFound',
  'id-mismatch': 'panel.unreadable.idMismatch',
  changed: 'panel.unreadable.changed',
} as const satisfies Record<Unreadable, string>;

/** Why nothing is judged on this page, and what was looked for in vain. */
export function UnreadableCard({
  reason,
  missed,
  known,
}: {
  reason: Unreadable;
  missed: FactKey[];
  known: boolean;
}) {
  return (
    <Card tone="question" title={i18n.t('panel.unreadable.title')} role="status">
      <p>{i18n.t(WHY[reason])}</p>
      {missed.length === 0 ? null : (
        <p>
          {i18n.t('panel.unreadable.missed', { facts: missed.map(factWord).join(i18n.t('panel.comma')) })}
        </p>
      )}
      <p>{i18n.t(known ? 'panel.unreadable.lastKnown' : 'panel.unreadable.notesLater')}</p>
    </Card>
  );
}
