import { useLiveQuery } from 'dexie-react-hooks';
import { type DeskDb, keepSettings, readSettings } from '@/storage';

/** Whether the first-run card was put away, in whichever page; undefined while that is read. */
export const useIntroduced = (db: DeskDb): boolean | undefined =>
  useLiveQuery(async () => (await readSettings(db)).introducedAt !== null, [db]);

/** Puts the card away on every page, or has it stand again; says whether the store has it. */
export async function introduce(db: DeskDb, away: boolean): Promise<boolean> {
  const settings = await readSettings(db);
  return (await keepSettings(db, { ...settings, introducedAt: away ? Date.now() : null })).ok;
}
