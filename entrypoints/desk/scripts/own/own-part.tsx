import type { DeskDb } from '@/storage';
import { OwnCard } from './own-card';
import { OwnFiles } from './own-files';
import { useOwnScripts } from './use-own-scripts';

type Props = { db: DeskDb; query: string; now: number; tryOut: (text: string) => void };

/** Scripts of one's own: the list, and the way out and in by file. */
export function OwnPart({ db, query, now, tryOut }: Props) {
  const own = useOwnScripts(db);
  return (
    <>
      <OwnCard own={own} query={query} now={now} tryOut={tryOut} />
      <OwnFiles db={db} own={own.own ?? []} keep={own.keep} />
    </>
  );
}
