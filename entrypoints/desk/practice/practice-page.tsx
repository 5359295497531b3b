import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { useNow } from '@/components/use-now';
import { answered, DAY, type Exercise, nextExercise, standingOf, startOfDay } from '@/rules';
import {
  type DeskDb,
  forgetPractice,
  keepPractice,
  type PracticeItem,
  practiceItems,
  type StoreTrouble,
} from '@/storage';
import { useBook } from '../../shared/use-book';
import { ExerciseView } from './exercise-view';
import styles from './practice.module.css';
import { useExercises } from './use-exercises';

const MINUTE = 60_000;

/** Cases at the edge of a clause, to be judged by hand. Local: no score, nothing added up by person. */
export function PracticePage({ db }: { db: DeskDb }) {
  const book = useBook();
  const now = useNow(MINUTE);
  const { all, done } = useExercises(book, now);
  const items = useLiveQuery(() => practiceItems(db), [db]);
  // The exercise being looked at stays until the next one is asked for, whatever is written about it meanwhile.
  const [held, setHeld] = useState<Exercise | null>(null);
  const [round, setRound] = useState(0);
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  const [gone, setGone] = useState<readonly PracticeItem[] | null>(null);
  const seed = Math.floor(startOfDay(now) / DAY);
  const drawn = useMemo(
    () => (done && items !== undefined ? nextExercise(all, items, now, seed) : null),
    [all, done, items, now, seed],
  );
  const evidence = useMemo(() => [...new Set(all.flatMap((one) => one.evidence))], [all]);
  if (items === undefined || !done) {
    return <Empty title={i18n.t('desk.practice.making', { n: all.length })} />;
  }
  const exercise = held ?? drawn;
  const standing = standingOf(all, items, now);

  const settle = async (one: Exercise, right: boolean): Promise<number> => {
    setHeld(one);
    const before = items.find(({ id }) => id === one.id) ?? null;
    const after = answered(one.id, before, right, Date.now());
    const kept = await keepPractice(db, [after]);
    setTrouble(kept.ok ? null : kept.trouble);
    return after.dueAt;
  };
  const restart = async () => {
    const was = await forgetPractice(db);
    setTrouble(was.ok ? null : was.trouble);
    if (was.ok) setGone(was.value);
    setHeld(null);
  };
  const undo = async () => {
    const kept = await keepPractice(db, gone ?? []);
    setTrouble(kept.ok ? null : kept.trouble);
    if (kept.ok) setGone(null);
  };

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.intro}>{i18n.t('desk.practice.intro')}</p>
        <p className={styles.standing}>
          <span>{i18n.t('desk.practice.standing', standing)}</span>
          {gone === null ? (
            <KeyButton look="quiet" disabled={items.length === 0} onClick={() => void restart()}>
              {i18n.t('desk.practice.restart')}
            </KeyButton>
          ) : (
            <span role="status">
              {i18n.t('desk.practice.restarted')}{' '}
              <KeyButton onClick={() => void undo()}>{i18n.t('desk.practice.undo')}</KeyButton>
            </span>
          )}
        </p>
        {trouble === null ? null : (
          <p role="alert" className={styles.bad}>
            {storeTroubleWord(trouble)}
          </p>
        )}
      </header>
      {exercise === null ? (
        <Empty title={i18n.t('desk.practice.none')}>
          <p>{i18n.t('desk.practice.noneTeach')}</p>
        </Empty>
      ) : (
        <ExerciseView
          key={`${round} ${exercise.id}`}
          exercise={exercise}
          evidence={evidence}
          now={now}
          seed={seed}
          onAnswer={(right) => settle(exercise, right)}
          onNext={() => {
            setHeld(null);
            setGone(null);
            setRound(round + 1);
          }}
        />
      )}
    </div>
  );
}
