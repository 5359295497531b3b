import { Trouble } from '@/components/trouble';
import type { DeskDb } from '@/storage';
import { useStore } from '../sidepanel/use-store';
import { Glance } from './glance';
import { Results } from './results';
import { ShiftBar } from './shift-bar';
import { usePopup } from './store';

/** What is under the box: the nearest deadlines while it is empty, else what was found. */
export function Below() {
  const { opened, again, goOn } = useStore();
  const db = opened?.ok ? opened.value : null;
  const empty = usePopup((s) => s.query.trim() === '');
  return (
    <>
      {opened?.ok === false ? <Trouble trouble={opened.trouble} again={again} goOn={goOn} /> : null}
      {empty ? <Overview db={db} /> : <Results db={db} />}
    </>
  );
}

function Overview({ db }: { db: DeskDb | null }) {
  if (db === null) return null;
  return (
    <>
      <Glance db={db} />
      <ShiftBar db={db} />
    </>
  );
}
