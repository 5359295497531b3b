import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { moment } from '@/components/words';
import { type DeskDb, type Handover, handovers } from '@/storage';
import { keptAs } from './given';
import styles from './handover.module.css';
import { headCode } from './head-code';
import { Out } from './out';

/** Handovers that were saved, newest first. They open, copy and export; nothing changes them. */
export function HandoverLog({ db }: { db: DeskDb }) {
  const kept = useLiveQuery(() => handovers(db), [db]);
  if (kept === undefined) return null;
  return (
    <div className={styles.log}>
      <Card
        title={i18n.t('handover.earlier')}
        hint={kept.length === 0 ? undefined : i18n.t('handover.readOnly')}
      >
        {kept.length === 0 ? (
          <p className={styles.hint}>
            {i18n.t('handover.earlierNone')} · {i18n.t('handover.earlierTeach')}
          </p>
        ) : null}
        {kept.map((handover) => (
          <Saved key={handover.id} handover={handover} />
        ))}
      </Card>
    </div>
  );
}

function Saved({ handover }: { handover: Handover }) {
  const { at, from, to, lines } = handover;
  const out = useMemo(() => keptAs(handover, headCode(handover.head)), [handover]);
  return (
    <details>
      <summary>{i18n.t('handover.earlierLine', { at: moment(at), from, to, n: lines.length })}</summary>
      <Out given={out} />
    </details>
  );
}
