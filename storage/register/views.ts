import type { Facts } from '@/rules';
import { knownCases } from '../cases/cases';
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

const NOTHING_WRITTEN: LogIndex = { count: 0, at: 0, handler: '', note: '', progress: '', words: '' };

/** Rows as they are drawn, in the order asked. A row whose case is gone meanwhile is left out. */
export function registerViews(db: DeskDb, rows: readonly ListedRow[]): Promise<RegisterView[]> {
  return db.transaction('r', db.cases, db.sheetLines, async () => {
    const [cases, lines] = await Promise.all([
      knownCases(
        db,
        rows.flatMap(({ head }) => (head === null ? [] : [head.key])),
      ),
      db.sheetLines.bulkGet(rows.flatMap((row) => row.lines.map(({ id }) => id))),
    ]);
    const byKey = new Map(cases.map((known) => [known.row.key, known]));
    const byId = new Map(lines.flatMap((line) => (line === undefined ? [] : [[line.id, line]])));
    return rows.flatMap(({ id, head, lines: heads }): RegisterView[] => {
      const known = head === null ? undefined : byKey.get(head.key);
      const under = heads.flatMap(({ id: line }) => byId.get(line) ?? []);
      if (known === undefined && (head !== null || under.length === 0)) return [];
      return [
        {
          id,
          kept: known?.row ?? null,
          facts: known?.facts ?? {},
          log: merged(known?.row.log, under),
          lines: under,
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
      words: [said.words, log.words].filter(Boolean).join('\n'),
    }),
    NOTHING_WRITTEN,
  );
}
