import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { changeBackupNote, type DeskDb, readSettings, reminderOf, snoozedTo } from '@/storage';
import { NoteLine } from '../note-line';
import { backUp, backUpQuietly } from './back-up';
import { backupTroubleWord } from './backup-words';
import { useBackupNote } from './use-backup-note';
import { useLongWork } from './use-long-work';

/**
 * One calm line when it is time for a backup, with the button that makes one. Where a folder was picked it is made
 * without asking, and the line does not come. Put off, it is silent until the next day.
 */
export function BackupNudge({ db }: { db: DeskDb }) {
  const note = useBackupNote();
  const every = useLiveQuery(async () => (await readSettings(db)).backupEvery, [db]);
  // Not `limit(1).count()`: Dexie counts them all first, 2.6 s for a million, at every entry.
  const entries = useLiveQuery(async () => (await db.entries.limit(1).primaryKeys()).length, [db]);
  const [now] = useState(Date.now);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const { doing, run } = useLongWork();
  const due =
    note === null || every === undefined || entries === undefined
      ? null
      : reminderOf(note, every, entries, now);
  const isDue = due !== null;

  useEffect(() => {
    if (!isDue) return;
    const leaving = new AbortController();
    void backUpQuietly(db, { signal: leaving.signal }).then(() => setTried(true));
    return () => leaving.abort();
  }, [db, isDue]);

  if (due === null || !tried) return null;
  const backUpNow = async () => {
    const done = await run((watch) => backUp(db, watch));
    setSaid(done.ok ? '' : backupTroubleWord(done.trouble));
  };
  const words =
    due.days === null ? i18n.t('desk.backup.nudgeNever') : i18n.t('desk.backup.nudge', { days: due.days });
  return (
    <NoteLine words={said || words}>
      <KeyButton look="quiet" loading={doing !== null} onClick={() => void backUpNow()}>
        {i18n.t('desk.backup.nudgeDo')}
      </KeyButton>
      <KeyButton look="quiet" onClick={() => void changeBackupNote({ snoozedTo: snoozedTo(Date.now()) })}>
        {i18n.t('desk.backup.nudgeLater')}
      </KeyButton>
    </NoteLine>
  );
}
