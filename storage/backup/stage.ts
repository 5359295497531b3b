import { Dexie } from 'dexie';
import { type DbOptions, DeskDb } from '../store/db';
import { STEPS } from '../store/steps';
import { dbSource } from './db-source';
import { TABLES, type TableName } from './format';
import { Refused } from './refused';
import { isRow } from './row-shapes';
import type { Source } from './source';
import { breather, type Watch } from './watch';

const NAME = 'desk-stage';

/**
 * Rows of an older schema, brought to today's by the very steps that bring an old store there: they are laid into a
 * database of that version aside, and that one is opened. Read it, then `discard` it.
 */
export async function staged(
  old: Source,
  options: DbOptions = {},
  watch: Watch = {},
): Promise<{ source: Source; discard: () => Promise<void> }> {
  const discard = () => new Dexie(NAME, options).delete();
  await discard();
  try {
    await fill(old, options, watch);
    const db = await upgraded(options);
    const source = await dbSource(db);
    return {
      source: {
        ...source,
        rows: (table) => checkedRows(source, table),
        // Bytes have no shape that a step could change.
        bytes: (blob) => old.bytes(blob),
        count: (table) => (table === 'blobs' ? old.count(table) : source.count(table)),
      },
      discard: async () => {
        db.close();
        await discard();
      },
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function fill(old: Source, options: DbOptions, watch: Watch): Promise<void> {
  const breathe = breather(watch.signal);
  const then = new Dexie(NAME, { ...options, autoOpen: false });
  for (const [i, { stores }] of STEPS.slice(0, old.schema).entries()) then.version(i + 1).stores(stores);
  await then.open();
  try {
    for (const { name } of then.tables) {
      if (name === 'blobs' || !isTable(name)) continue;
      for await (const rows of old.rows(name)) {
        await then.table(name).bulkAdd(rows);
        await breathe();
      }
    }
  } finally {
    then.close();
  }
}

const isTable = (name: string): name is TableName => TABLES.some((table) => table === name);

/** A step that stumbles over a row speaks of a row no release ever wrote. */
async function upgraded(options: DbOptions): Promise<DeskDb> {
  const db = new DeskDb(NAME, options);
  try {
    await db.open();
    return db;
  } catch {
    db.close();
    throw new Refused('row');
  }
}

async function* checkedRows(source: Source, table: TableName) {
  for await (const rows of source.rows(table)) {
    const wrong = rows.find((row) => !isRow(table, row));
    if (wrong !== undefined) throw new Refused('row', table);
    yield rows;
  }
}
