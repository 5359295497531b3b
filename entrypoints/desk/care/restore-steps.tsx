import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { moment } from '@/components/words';
import type { BackupTrouble, DeskDb, OpenBackup, Watch } from '@/storage';
import { openBackup } from '@/storage';
import type { Result } from '@/utils/result';
import { backupTroubleWord } from '../../shared/backup/backup-words';
import { useLongWork } from '../../shared/backup/use-long-work';
import styles from './care.module.css';
import { PickFile } from './pick-file';
import { PlanTable } from './plan-table';
import { counted, WorkLine } from './work-line';

type Picked = { file: string; opened: OpenBackup };
export type Added = { entries: number; cases: number };

type Props = {
  /** What the file is held against; null where there is no store. */
  db: DeskDb | null;
  /** Takes it in, once the person has seen what it would do. */
  restore: (opened: OpenBackup, file: string, watch: Watch) => Promise<Result<Added, BackupTrouble>>;
  onDone?: () => void;
};

/** A backup on its way in: picked, read whole, what it would do shown, and only then taken in. */
export function RestoreSteps({ db, restore, onDone }: Props) {
  const [picked, setPicked] = useState<Picked | null>(null);
  const [said, setSaid] = useState('');
  const [restoring, setRestoring] = useState(false);
  const { doing, run, stop } = useLongWork();

  const leave = () => {
    void picked?.opened.close();
    setPicked(null);
  };
  const read = async (file: File) => {
    leave();
    setSaid('');
    const opened = await run((watch) => openBackup(file, db, watch));
    if (opened.ok) setPicked({ file: file.name, opened: opened.value });
    else setSaid(backupTroubleWord(opened.trouble));
  };
  const take = async ({ file, opened }: Picked) => {
    setRestoring(true);
    const done = await run((watch) => restore(opened, file, watch));
    setRestoring(false);
    if (done.ok) {
      leave();
      setSaid(i18n.t('desk.backup.restore.done', done.value));
      return onDone?.();
    }
    const half = done.trouble.kind === 'stopped';
    setSaid(half ? i18n.t('desk.backup.trouble.stoppedHalf') : backupTroubleWord(done.trouble));
  };
  const about = picked?.opened.about;

  return (
    <div className={styles.fields}>
      {doing === null ? (
        <div className={styles.acting}>
          <PickFile words={i18n.t('desk.backup.restore.pick')} onPick={(file) => void read(file)} />
        </div>
      ) : (
        <WorkLine
          words={i18n.t(
            restoring ? 'desk.backup.restore.doing' : 'desk.backup.restore.reading',
            counted(doing),
          )}
          onStop={stop}
        />
      )}
      {picked === null || about === undefined ? null : (
        <>
          <p className={styles.plain}>
            {i18n.t('desk.backup.restore.about', { when: moment(about.at), release: about.release })}
          </p>
          {about.partial ? <p className={styles.plain}>{i18n.t('desk.backup.restore.partial')}</p> : null}
          <PlanTable plan={picked.opened.plan} />
          {picked.opened.plan.nothingNew ? (
            <p className={styles.plain}>{i18n.t('desk.backup.restore.nothing')}</p>
          ) : (
            <>
              {picked.opened.plan.intoEmpty ? null : (
                <p className={styles.soft}>{i18n.t('desk.backup.restore.union')}</p>
              )}
              <div className={styles.acting}>
                <KeyButton look="main" disabled={doing !== null} onClick={() => void take(picked)}>
                  {i18n.t('desk.backup.restore.go')}
                </KeyButton>
                <KeyButton look="quiet" disabled={doing !== null} onClick={leave}>
                  {i18n.t('common.cancel')}
                </KeyButton>
              </div>
            </>
          )}
        </>
      )}
      <p role="status" className={styles.plain}>
        {said}
      </p>
    </div>
  );
}
