import { useLiveQuery } from 'dexie-react-hooks';
import { phraseOf } from '@/entrypoints/console.content/reader';
import { type DeskDb, type LessonPlan, type Trial, tryLessons } from '@/storage';

/**
 * The lessons that what this machine read lately speaks against, by id: a colleague's are tried as one's own are.
 * `undefined` while they are being tried; nothing is learnt before that.
 */
export function useClashes(db: DeskDb, plan: readonly LessonPlan[]): ReadonlyMap<string, Trial> | undefined {
  const tried = useLiveQuery(async () => {
    const trials = await tryLessons(
      db,
      plan.map(({ lesson }) => lesson),
      phraseOf,
    );
    const clashes = plan.flatMap(({ id }, at) => {
      const trial = trials[at];
      return trial === undefined || trial.clashes === 0 ? [] : [[id, trial] as const];
    });
    return { plan, clashes: new Map(clashes) };
  }, [db, plan]);
  // An answer about the text before this one says nothing of this one.
  return tried?.plan === plan ? tried.clashes : undefined;
}
