import { useEffect, useState } from 'react';
import { Trouble } from '@/components/trouble';
import { type BookInUse, BUILT_IN, type DeskDb } from '@/storage';
import { BackupNudge } from '../shared/backup/backup-nudge';
import { LeftOutPacks } from '../shared/book-gate';
import { CatchUpList } from '../shared/catch-up/catch-up-list';
import { FirstRun } from '../shared/first-run/first-run';
import { KeyMap } from '../shared/keys/key-map';
import { openCase } from '../shared/open';
import { InUse, useBook, useBookOf } from '../shared/use-book';
import { useStore } from '../shared/use-store';
import { whenIdle } from '../shared/when-idle';
import { Glance } from './glance';
import { Results } from './results';
import { ShiftBar } from './shift-bar';
import { warmNeedles } from './standing-needles';
import { usePopup } from './store';

/** What is under the box: the nearest deadlines while it is empty, else what was found. */
export function Below() {
  const { opened, again, goOn } = useStore();
  const db = opened?.ok ? opened.value : null;
  const [inUse, setInUse] = useState<BookInUse>();
  return (
    <>
      {opened?.ok === false ? <Trouble trouble={opened.trouble} again={again} goOn={goOn} /> : null}
      {db === null ? null : <BookWatch db={db} tell={setInUse} />}
      <InUse value={inUse ?? BUILT_IN}>
        <LeftOutPacks packs={inUse?.leftOut ?? []} />
        <UnderBox db={inUse === undefined ? null : db} />
      </InUse>
      <KeyMap surface="popup" />
    </>
  );
}

/** Tells by which book is judged. Beside the list and not above it: what was found before stays where it stands. */
function BookWatch({ db, tell }: { db: DeskDb; tell: (inUse: BookInUse | undefined) => void }) {
  const inUse = useBookOf(db);
  useEffect(() => tell(inUse), [inUse, tell]);
  return null;
}

function UnderBox({ db }: { db: DeskDb | null }) {
  const empty = usePopup((s) => s.query.trim() === '');
  const asked = usePopup((s) => s.asked);
  const book = useBook();
  useEffect(() => whenIdle(() => warmNeedles(book)), [book]);
  return (
    <>
      {empty ? <Overview db={db} /> : null}
      {/* It stays while the box is emptied: what it has read of fifty thousand cases is not read again. */}
      {asked ? <Results db={db} /> : null}
    </>
  );
}

function Overview({ db }: { db: DeskDb | null }) {
  if (db === null) return null;
  return (
    <>
      <CatchUpList db={db} first={0} onOpen={(key) => void openCase(key)} />
      <Glance db={db} />
      <ShiftBar db={db} />
      <BackupNudge db={db} />
      <FirstRun db={db} />
    </>
  );
}
