/**
 * Reads the index of all cases and imported lines and follows the store: the first screen at once, the rest in
 * portions, and after that only the rows that were written, by whatever page.
 */
import {
  allCaseHeads,
  allLineHeads,
  caseHeadsOf,
  type DeskDb,
  firstHeads,
  type ListedRow,
  lineHeadsOf,
  registerSize,
  watchRows,
} from '@/storage';
import { Heads } from './heads';

/** `read` of `all` rows are in, ours first; `whole` once that is every one. */
export type ListedIndex = { rows: ListedRow[]; read: number; all: number; whole: boolean };

/** Below this everything is read before anything is drawn: it takes no longer than the first screen. */
const FEW = 1_000;
/** More than fits a screen. */
const FIRST = 60;

/** @returns what ends it */
export function followListed(
  db: DeskDb,
  show: (index: ListedIndex) => void,
  fail: (error: unknown) => void,
): () => void {
  let heads = new Heads();
  const changed = { cases: new Set<string>(), lines: new Set<string>() };
  let everything = true;
  let known = false;
  let running = false;
  let ended = false;

  async function readAll(): Promise<void> {
    const [all, first] = await Promise.all([registerSize(db), firstHeads(db, FIRST)]);
    const anew = new Heads();
    // What is shown whole stays while it is read again: a pack that is switched must not empty the list for a while.
    if (all > FEW && !known && !ended) {
      anew.addCases(first);
      show({ rows: anew.rows(), read: anew.size, all, whole: false });
    }
    for await (const portion of allCaseHeads(db)) {
      if (ended) return;
      anew.addCases(portion);
    }
    for await (const portion of allLineHeads(db)) {
      if (ended) return;
      anew.addLines(portion);
    }
    heads = anew;
    known = true;
  }

  async function readChanged(): Promise<void> {
    const keys = taken(changed.cases);
    const ids = taken(changed.lines);
    heads.changeCases(keys, await caseHeadsOf(db, keys));
    heads.changeLines(ids, await lineHeadsOf(db, ids));
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      while (!ended && (everything || changed.cases.size + changed.lines.size > 0)) {
        const reading = everything ? readAll() : readChanged();
        everything = false;
        await reading;
        if (!ended) show({ rows: heads.rows(), read: heads.size, all: heads.size, whole: true });
      }
    } catch (error) {
      if (!ended) fail(error);
    } finally {
      running = false;
    }
  }

  const follow = (of: Set<string>) => (keys: ReadonlySet<string> | null) => {
    if (keys === null) everything = true;
    else for (const key of keys) of.add(key);
    void run();
  };
  const ends = [
    watchRows(db, 'cases', follow(changed.cases)),
    watchRows(db, 'sheetLines', follow(changed.lines)),
  ];
  void run();
  return () => {
    ended = true;
    for (const end of ends) end();
  };
}

function taken(keys: Set<string>): string[] {
  const all = [...keys];
  keys.clear();
  return all;
}
