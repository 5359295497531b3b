import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { type DeskDb, receptions } from '@/storage';
import styles from './handover.module.css';
import { KeptHandover } from './kept-handover';

const PAGE = 20;

type Props = { db: DeskDb; take: (id: string) => void };

/** Handovers that were saved, newest first: who gave, who took, when. They open, copy and export; nothing changes them. */
export function HandoverLog({ db, take }: Props) {
  const [limit, setLimit] = useState(PAGE);
  const kept = useLiveQuery(() => receptions(db, limit + 1), [db, limit]);
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
        {kept.slice(0, limit).map((reception) => (
          <KeptHandover key={reception.handover.id} db={db} reception={reception} take={take} />
        ))}
        {kept.length <= limit ? null : (
          <KeyButton look="quiet" onClick={() => setLimit(limit + PAGE)}>
            {i18n.t('handover.older')}
          </KeyButton>
        )}
      </Card>
    </div>
  );
}
