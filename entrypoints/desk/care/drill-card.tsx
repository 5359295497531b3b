import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { moment } from '@/components/words';
import { backupsIn, type DeskDb, mayWrite, readFolder, runDrill } from '@/storage';
import { backupTroubleWord } from '../../shared/backup/backup-words';
import { useBackupNote } from '../../shared/backup/use-backup-note';
import { useLongWork } from '../../shared/backup/use-long-work';
import styles from './care.module.css';
import { drillWords } from './drill-words';
import { PickFile } from './pick-file';
import { counted, WorkLine } from './work-line';

/** A backup restored aside and held against the store: the only way to know that it is one. */
export function DrillCard({ db }: { db: DeskDb }) {
  const note = useBackupNote();
  const folder = useLiveQuery(() => readFolder(db), [db]);
  const { doing, run, stop } = useLongWork();
  const [said, setSaid] = useState('');

  const drill = async (file: File) => {
    setSaid('');
    const now = Date.now();
    const done = await run((watch) => runDrill(file, file.name, db, now, watch));
    setSaid(done.ok ? drillWords(done.value, now) : backupTroubleWord(done.trouble));
  };
  const drillLatest = async () => {
    if (!folder || !(await mayWrite(folder).catch(() => false)))
      return setSaid(backupTroubleWord({ kind: 'folder' }));
    const [latest] = await backupsIn(folder);
    if (latest === undefined) return setSaid(backupTroubleWord({ kind: 'folder' }));
    await drill(await (await folder.getFileHandle(latest)).getFile());
  };
  const last = note?.drill;

  return (
    <Card title={i18n.t('desk.backup.drill.title')} hint={i18n.t('desk.backup.drill.hint')}>
      <div className={styles.fields}>
        {doing === null ? (
          <div className={styles.acting}>
            {folder ? (
              <KeyButton onClick={() => void drillLatest()}>{i18n.t('desk.backup.drill.latest')}</KeyButton>
            ) : null}
            <PickFile words={i18n.t('desk.backup.restore.pick')} onPick={(file) => void drill(file)} />
          </div>
        ) : (
          <WorkLine words={i18n.t('desk.backup.drill.doing', counted(doing))} onStop={stop} />
        )}
        <p role="status" className={styles.plain}>
          {said}
        </p>
        {said !== '' || note === null ? null : (
          <p className={styles.soft}>
            {last == null
              ? i18n.t('desk.backup.drill.never')
              : last.good
                ? i18n.t('desk.backup.drill.good', {
                    when: moment(last.at),
                    at: moment(last.of),
                    entries: last.entries,
                    cases: last.cases,
                    pictures: last.blobs,
                  })
                : i18n.t('desk.backup.drill.bad', { when: moment(last.at), at: moment(last.of) })}
          </p>
        )}
      </div>
    </Card>
  );
}
