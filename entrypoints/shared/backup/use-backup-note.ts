import { useEffect, useState } from 'react';
import { type BackupNote, readBackupNote, watchBackupNote } from '@/storage';

/** What is remembered of backups; null while it is read. */
export function useBackupNote(): BackupNote | null {
  const [note, setNote] = useState<BackupNote | null>(null);
  useEffect(() => {
    let here = true;
    const read = () => void readBackupNote().then((now) => here && setNote(now));
    read();
    const stop = watchBackupNote(read);
    return () => {
      here = false;
      stop();
    };
  }, []);
  return note;
}
