import type { CaseRow } from '../kinds';
import type { DeskDb } from '../store/db';
import { isEmpty } from '../store/is-empty';
import { type BlobLine, TABLES, type TableName } from './format';
import { mergeCase } from './merge-case';
import type { Portion, Source } from './source';
import { type Count, countOf, judged } from './union';
import { breather, type Watch } from './watch';

/** What taking a file in would do. Nothing was written when it is made, and the whole file was read and found good. */
export type RestorePlan = {
  /** Per table of the file; a table without rows on either side is not named. */
  tables: (Count & { name: TableName })[];
  /** The store holds nothing a person made: the file comes in whole. */
  intoEmpty: boolean;
  /** Everything of the file is here already. */
  nothingNew: boolean;
};

/**
 * Reads a source from end to end and says what is new here. `db` null: there is no store, all of it is new. Every
 * check of the file is made on the way, pictures included. Throws `Refused`.
 */
export async function planRestore(
  source: Source,
  db: DeskDb | null,
  watch: Watch = {},
): Promise<RestorePlan> {
  const breathe = breather(watch.signal);
  const tables: RestorePlan['tables'] = [];
  const counts = await Promise.all(TABLES.map((name) => source.count(name)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (const name of TABLES) {
    const table = { name, fresh: 0, known: 0, differs: 0 };
    for await (const rows of source.rows(name)) {
      add(table, db === null ? allFresh(rows) : await counted(db, name, rows));
      if (name === 'blobs') for (const blob of rows as readonly BlobLine[]) await source.bytes(blob);
      done += rows.length;
      watch.onProgress?.(Math.min(done, total), total);
      await breathe();
    }
    if (table.fresh + table.known + table.differs > 0) tables.push(table);
  }
  return {
    tables,
    intoEmpty: db === null || (await isEmpty(db)),
    nothingNew: tables.every(
      ({ name, fresh, differs }) => fresh === 0 && (differs === 0 || name !== 'cases'),
    ),
  };
}

const allFresh = (rows: Portion): Count => ({ fresh: rows.length, known: 0, differs: 0 });

async function counted(db: DeskDb, name: TableName, rows: Portion): Promise<Count> {
  if (name !== 'cases') return countOf(await judged(db, name, rows));
  const count: Count = { fresh: 0, known: 0, differs: 0 };
  for (const row of rows as readonly CaseRow[]) {
    const { kind } = await mergeCase(db, row);
    count[kind === 'new' ? 'fresh' : kind === 'same' ? 'known' : 'differs'] += 1;
  }
  return count;
}

function add(sum: Count, more: Count): void {
  sum.fresh += more.fresh;
  sum.known += more.known;
  sum.differs += more.differs;
}
