import { NumberInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { moment } from '@/components/words';
import { type DeskDb, keepSettings, readSettings } from '@/storage';
import { backUp } from '../../shared/backup/back-up';
import { backupTroubleWord, megabytes } from '../../shared/backup/backup-words';
import { useBackupNote } from '../../shared/backup/use-backup-note';
import { useLongWork } from '../../shared/backup/use-long-work';
import { BackupFolder } from './backup-folder';
import styles from './care.module.css';
import { counted, WorkLine } from './work-line';

const MOST_DAYS = 90;

/** Backups: when the last one was, one now, and where they go by themselves. */
export function BackupCard({ db }: { db: DeskDb }) {
  const note = useBackupNote();
  const settings = useLiveQuery(() => readSettings(db), [db]);
  const { doing, run, stop } = useLongWork();
  const [said, setSaid] = useState('');
  if (note === null || settings === undefined) return null;

  const backUpNow = async () => {
    setSaid('');
    const done = await run((watch) => backUp(db, watch));
    if (!done.ok) return setSaid(backupTroubleWord(done.trouble));
    const { file, entries, cases, bytes, left } = done.value;
    const saved = i18n.t('desk.backup.saved', { file, entries, cases, size: megabytes(bytes) });
    setSaid(left === 0 ? saved : `${saved} ${i18n.t('desk.backup.savedLeft', { n: left })}`);
  };
  const keepEvery = async (days: number | string) => {
    if (typeof days !== 'number' || !Number.isInteger(days) || days < 0 || days > MOST_DAYS) return;
    const kept = await keepSettings(db, { ...settings, backupEvery: days });
    if (!kept.ok) setSaid(storeTroubleWord(kept.trouble));
  };
  const { last } = note;

  return (
    <Card title={i18n.t('desk.backup.title')} hint={i18n.t('desk.backup.hint')}>
      <div className={styles.fields}>
        <p className={styles.plain}>
          {last === null
            ? i18n.t('desk.backup.never')
            : i18n.t('desk.backup.last', { when: moment(last.at), entries: last.entries, cases: last.cases })}
        </p>
        {doing === null ? (
          <div className={styles.acting}>
            <KeyButton look="main" onClick={() => void backUpNow()}>
              {i18n.t('desk.backup.now')}
            </KeyButton>
          </div>
        ) : (
          <WorkLine words={i18n.t('desk.backup.doing', counted(doing))} onStop={stop} />
        )}
        <p role="status" className={styles.plain}>
          {said}
        </p>
        <BackupFolder db={db} every={settings.backupEvery} />
        <NumberInput
          size="xs"
          className={styles.days ?? ''}
          label={i18n.t('desk.backup.every')}
          description={i18n.t('desk.backup.everyHint')}
          value={settings.backupEvery}
          min={0}
          max={MOST_DAYS}
          allowDecimal={false}
          onChange={(days) => void keepEvery(days)}
        />
        <p className={styles.soft}>{i18n.t('desk.backup.what')}</p>
      </div>
    </Card>
  );
}
