import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { useNow } from '@/components/use-now';
import { type DeskDb, readSettings, waitingHandovers } from '@/storage';

const MINUTE = 60_000;

/** Handovers that whoever works here should take, the newest first; watched. */
export function useWaiting(db: DeskDb) {
  const now = useNow(MINUTE);
  return useLiveQuery(async () => waitingHandovers(db, (await readSettings(db)).author, now), [db, now]);
}

/** How many handovers wait; nothing while none does. */
export function WaitingBadge({ db }: { db: DeskDb }) {
  const n = useWaiting(db)?.length ?? 0;
  if (n === 0) return null;
  return (
    <>
      {' '}
      <Pill tone="danger" round>
        {i18n.t('handover.take.waiting', { n })}
      </Pill>
    </>
  );
}
