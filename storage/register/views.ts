import type { Facts } from '@/rules';
import { factsOf } from '../cases/facts-of';
import type { CaseRow, LogIndex, SheetLine } from '../kinds';
import type { DeskDb } from '../store/db';
import type { ListedRow } from './listed';

/** All that a row of the register shows: what the page said, what was written, what the imported lines say. */
export type RegisterView = {
  id: string;
  kept: CaseRow | null;
  facts: Facts;
  /** Of the case; of a line nobody read a case of, its own. */
  log: LogIndex;
  lines: SheetLine[];
};

const NOTHING_WRITTEN: LogIndex = {
  count: 0,
  at: 0,
  handler: '',
  note: '',
  progress: '',
  promised: [],
  words: '',
};

/** Rows as they are drawn, in the order asked. A row whose case is gone meanwhile is left out. */
export function registerViews(db: DeskDb, rows: readonly ListedRow[]): Promise<RegisterView[]> {
  return db.transaction('r', db.cases, db.sheetLines, async () => {
    const keys = rows.flatMap(({ head, under }) => [head, under].flatMap((one) => one?.key ?? []));
    // By key only: a search per row in an index, while the rest of the register is read, took seconds.
    const [cases, lines] = await Promise.all([
      db.cases.bulkGet(keys),
      db.sheetLines.bulkGet(rows.flatMap((row) => row.lines.map(({ id }) => id))),
    ]);
    const byKey = new Map(cases.flatMap((row) => (row === undefined ? [] : [[row.key, row]])));
    const byId = new Map(lines.flatMap((line) => (line === undefined ? [] : [[line.id, line]])));
    return rows.flatMap(({ id, head, under, lines: heads }): RegisterView[] => {
      const kept = head === null ? null : byKey.get(head.key);
      const own = heads.flatMap(({ id: line }) => byId.get(line) ?? []);
      if (kept === undefined || (kept === null && own.length === 0)) return [];
      const order = under === null ? undefined : byKey.get(under.key);
      return [
        {
          id,
          kept,
          facts: kept === null ? {} : factsOf(kept, order),
          log: merged(kept?.log, own),
          lines: own,
        },
      ];
    });
  });
}

/** What was written about the case; what was written under a line before its case was read fills the gaps. */
function merged(own: LogIndex | undefined, lines: readonly SheetLine[]): LogIndex {
  const logs = [own, ...lines.map(({ log }) => log)].filter((log) => log !== undefined);
  return logs.reduce<LogIndex>(
    (said, log) => ({
      count: Math.max(said.count, log.count),
      at: Math.max(said.at, log.at),
      handler: said.handler || log.handler,
      note: said.note || log.note,
      progress: said.progress || log.progress,
      promised: [...said.promised, ...log.promised],
      words: [said.words, log.words].filter(Boolean).join('\n'),
    }),
    NOTHING_WRITTEN,
  );
}
