import { useLiveQuery } from 'dexie-react-hooks';
import { type DeskDb, receptionById } from '@/storage';
import styles from './handover.module.css';
import { TakeOver } from './take-over';
import { useWaiting } from './waiting-badge';

type Props = { db: DeskDb; author: string /** One that was picked in the log. */; chosen: string | null };

/** The handover that is taken over now: the one that was picked, else the latest that waits. */
export function Taking({ db, author, chosen }: Props) {
  const waiting = useWaiting(db);
  const id = chosen ?? waiting?.[0]?.handover.id ?? null;
  const reception = useLiveQuery(async () => (id === null ? null : receptionById(db, id)), [db, id]);
  if (!reception || reception.taken !== null) return null;
  return (
    <div className={styles.taking}>
      <TakeOver key={reception.handover.id} db={db} reception={reception} author={author} />
    </div>
  );
}
