/** What a receiver does: saying lines back, and signing. Each is an entry of the log; a handover itself never changes. */
import {
  append,
  type DeskDb,
  type Entry,
  type EntryBody,
  keepSettings,
  newEntry,
  type Reception,
  readSettings,
  type StoreTrouble,
} from '@/storage';
import { ok, type Result } from '@/utils/result';

type Done = Promise<Result<Entry | null, StoreTrouble>>;

/** Says one line back: in a sentence, or '' by one tap. The same from the same person again changes nothing. */
export function readBackLine(
  db: DeskDb,
  { handover, readBacks }: Reception,
  lineId: string,
  text: string,
  me: string,
): Done {
  const again = readBacks.get(lineId)?.some((said) => said.author === me && said.text === text) ?? false;
  if (again) return Promise.resolve(ok(null));
  return write(db, { kind: 'readBack', handoverId: handover.id, lineId, text }, me);
}

/** Signs for a handover. With lines that nobody read back it names them, and `why` says why nobody did. */
export function signFor(db: DeskDb, { handover, unread, taken }: Reception, why: string, me: string): Done {
  if (taken !== null) return Promise.resolve(ok(null));
  return write(
    db,
    { kind: 'taken', handoverId: handover.id, unread, text: unread.length === 0 ? '' : why },
    me,
  );
}

/** Whoever takes over works at this machine from now on. */
async function write(db: DeskDb, body: EntryBody, me: string): Done {
  const settings = await readSettings(db);
  if (settings.author !== me) {
    const named = await keepSettings(db, { ...settings, author: me });
    if (!named.ok) return named;
  }
  return append(db, newEntry(body, null, me, Date.now()));
}
