import { useSyncExternalStore } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { moment } from '@/components/words';
import { type StoreTrouble, storeState, watchStore } from '@/storage';
import { useBackupNote } from '../../shared/backup/use-backup-note';
import styles from '../care/care.module.css';
import { RestoreLost } from './restore-lost';
import { SalvageCard } from './salvage-card';

/** Troubles in which something may be gone; the others pass by themselves or with an update. */
export const isBroken = (trouble: StoreTrouble): trouble is 'lost' | 'unavailable' =>
  trouble === 'lost' || trouble === 'unavailable';

/** What is missing, what can still be read and saved, and a backup brought back. Nothing here writes unasked. */
export function Recovery({ trouble, again }: { trouble: 'lost' | 'unavailable'; again: () => void }) {
  return (
    <>
      <Card title={i18n.t('desk.backup.recover.title')}>
        <div className={styles.fields}>
          <p className={styles.plain}>{useMissing(trouble)}</p>
          <p className={styles.plain}>{useLastBackup()}</p>
        </div>
      </Card>
      <SalvageCard />
      <RestoreLost replace={trouble === 'unavailable'} again={again} />
    </>
  );
}

function useMissing(trouble: 'lost' | 'unavailable'): string {
  const state = useSyncExternalStore(watchStore, storeState);
  const loss = state.kind === 'trouble' ? state.loss : null;
  if (trouble === 'unavailable') return i18n.t('desk.backup.recover.damaged');
  if (loss === null) return i18n.t('desk.backup.recover.lostAll');
  const { had, has } = loss;
  const fewer = i18n.t('desk.backup.recover.loss', {
    entries: Math.max(0, had.entries - has.entries),
    cases: Math.max(0, had.cases - has.cases),
  });
  const all = has.entries + has.cases + has.handovers === 0;
  return all ? `${i18n.t('desk.backup.recover.lostAll')} ${fewer}` : fewer;
}

function useLastBackup(): string {
  const note = useBackupNote();
  if (note === null) return '';
  if (note.last === null) return i18n.t('desk.backup.recover.noBackup');
  const { at, entries, cases } = note.last;
  return i18n.t('desk.backup.recover.last', { when: moment(at), entries, cases });
}
