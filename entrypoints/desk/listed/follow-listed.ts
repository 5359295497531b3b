/**
 * Reads the register's index and follows the store: the first page at once, the rest in portions, and after that
 * only the rows that were written, by whatever page.
 */
import {
  allCaseHeads,
  allLineHeads,
  type CaseHead,
  caseHeadsOf,
  type DeskDb,
  firstHeads,
  type LineHead,
  type ListedRow,
  lineHeadsOf,
  listedRows,
  registerSize,
  watchRows,
} from '@/storage';
import { normalised } from '../../shared/search/normalise';

/** `read` of `all` rows are in; `whole` once that is every one. */
export type ListedIndex = { rows: ListedRow[]; read: number; all: number; whole: boolean };

/** Below this everything is read before anything is drawn: it takes no longer than the first page. */
const FEW = 1_000;
const FIRST = 100;

type Heads<T> = { kept: Map<string, T>; changed: Set<string> };
const none = <T>(): Heads<T> => ({ kept: new Map(), changed: new Set() });
const searchable = <T extends { text: string }>(head: T): T => ({ ...head, text: normalised(head.text) });

/** @returns what ends it */
export function followListed(
  db: DeskDb,
  show: (index: ListedIndex) => void,
  fail: (error: unknown) => void,
): () => void {
  const cases = none<CaseHead>();
  const lines = none<LineHead>();
  let everything = true;
  let running = false;
  let ended = false;

  const keepCases = (heads: readonly CaseHead[]) => {
    for (const head of heads) cases.kept.set(head.key, searchable(head));
  };
  const keepLines = (heads: readonly LineHead[]) => {
    for (const head of heads) lines.kept.set(head.id, searchable(head));
  };
  const told = (read: number, all: number, whole: boolean) => {
    if (!ended)
      show({ rows: listedRows([...cases.kept.values()], [...lines.kept.values()]), read, all, whole });
  };

  async function readAll(): Promise<void> {
    const all = await registerSize(db);
    cases.kept.clear();
    lines.kept.clear();
    if (all > FEW) {
      keepCases(await firstHeads(db, FIRST));
      told(cases.kept.size, all, false);
    }
    for await (const portion of allCaseHeads(db)) {
      if (ended) return;
      keepCases(portion);
    }
    for await (const portion of allLineHeads(db)) {
      if (ended) return;
      keepLines(portion);
    }
  }

  async function readChanged(): Promise<void> {
    const keys = take(cases);
    const ids = take(lines);
    keepCases(await caseHeadsOf(db, keys));
    keepLines(await lineHeadsOf(db, ids));
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      while (!ended && (everything || cases.changed.size + lines.changed.size > 0)) {
        const reading = everything ? readAll() : readChanged();
        everything = false;
        await reading;
        const { size } = cases.kept;
        told(size + lines.kept.size, size + lines.kept.size, true);
      }
    } catch (error) {
      if (!ended) fail(error);
    } finally {
      running = false;
    }
  }

  const follow = (heads: Heads<unknown>) => (keys: ReadonlySet<string> | null) => {
    if (keys === null) everything = true;
    else for (const key of keys) heads.changed.add(key);
    void run();
  };
  const ends = [watchRows(db, 'cases', follow(cases)), watchRows(db, 'sheetLines', follow(lines))];
  void run();
  return () => {
    ended = true;
    for (const end of ends) end();
  };
}

/** Takes the changed keys, and forgets their rows: one that is gone does not come back. */
function take(heads: Heads<unknown>): string[] {
  const keys = [...heads.changed];
  heads.changed.clear();
  for (const key of keys) heads.kept.delete(key);
  return keys;
}
