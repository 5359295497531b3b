import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import {
  askToWrite,
  canPickFolder,
  type DeskDb,
  type Folder,
  KEPT_FILES,
  keepFolder,
  mayWrite,
  pickFolder,
  readFolder,
} from '@/storage';
import styles from './care.module.css';

/** The folder that backups go to by themselves, where the browser can. */
export function BackupFolder({ db, every }: { db: DeskDb; every: number }) {
  const folder = useLiveQuery(() => readFolder(db), [db]);
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    if (folder) void mayWrite(folder).then(setAllowed, () => setAllowed(false));
  }, [folder]);
  if (!canPickFolder()) return <p className={styles.soft}>{i18n.t('desk.backup.noFolder')}</p>;
  if (folder === undefined) return null;
  const pick = async () => {
    const picked = await pickFolder();
    if (picked !== null) await keepFolder(db, picked);
  };
  const allow = async (one: Folder) => setAllowed(await askToWrite(one).catch(() => false));
  return (
    <>
      <div className={styles.acting}>
        {folder === null ? null : (
          <span className={styles.words}>{i18n.t('desk.backup.folder', { name: folder.name })}</span>
        )}
        {folder !== null && !allowed ? (
          <KeyButton onClick={() => void allow(folder)}>{i18n.t('desk.backup.allow')}</KeyButton>
        ) : null}
        {folder === null ? (
          <KeyButton onClick={() => void pick()}>{i18n.t('desk.backup.pick')}</KeyButton>
        ) : (
          <KeyButton look="quiet" onClick={() => void keepFolder(db, null)}>
            {i18n.t('desk.backup.leave')}
          </KeyButton>
        )}
      </div>
      <p className={styles.soft}>
        {folder !== null && !allowed
          ? i18n.t('desk.backup.allowHint')
          : i18n.t('desk.backup.pickHint', { days: Math.max(every, 1), n: KEPT_FILES })}
      </p>
    </>
  );
}
