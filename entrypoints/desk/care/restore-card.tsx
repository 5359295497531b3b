import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { type DeskDb, readSettings, restoreBackup } from '@/storage';
import { sendMessage } from '@/utils/messages';
import { ok } from '@/utils/result';
import { RestoreSteps } from './restore-steps';

/** Takes a backup into the store that is open: what is missing here is added. */
export function RestoreCard({ db }: { db: DeskDb }) {
  return (
    <Card title={i18n.t('desk.backup.restore.title')} hint={i18n.t('desk.backup.restore.hint')}>
      <RestoreSteps
        db={db}
        restore={async (opened, file, watch) => {
          const { author } = await readSettings(db);
          const done = await restoreBackup(opened, db, { file, author, at: Date.now() }, watch);
          // Cases, packs and lessons may all be new; whoever hears nothing now reads them when it starts.
          for (const changed of ['packsChanged', 'lessonsChanged'] as const)
            await sendMessage(changed).catch(() => null);
          if (!done.ok) return done;
          const { entries, cases } = done.value;
          return ok({ entries: entries.fresh, cases: cases.fresh + cases.differs });
        }}
      />
    </Card>
  );
}
