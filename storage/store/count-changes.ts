import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { COUNTED_HERE, REMOVABLE, type Removable, TALLY, type Tally, tallyIn } from './tally';

type Change = { added: number; removed: number };

const isRemovable = (table: string): table is Removable => REMOVABLE.some((name) => name === table);
const isCountedHere = (table: string): boolean => COUNTED_HERE.some((name) => name === table);

/**
 * Keeps the tally of tables whose writers need not know of it: in the very transaction of the write, so that the two
 * never part. Below Dexie's own tables, since rows come and go there in many ways.
 */
export const countChanges: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'countChanges',
  create: (core) => ({
    ...core,
    transaction: (tables, mode, options) => {
      const counts = mode === 'readwrite' && tables.some(isRemovable);
      return core.transaction(counts ? [...new Set([...tables, 'settings'])] : tables, mode, options);
    },
    table(name) {
      const table = core.table(name);
      if (!isRemovable(name)) return table;
      return {
        ...table,
        // Chained, not awaited: a transaction ends when nothing of its own is asked for.
        mutate: (request) =>
          expected(table, request).then((change) =>
            table.mutate(request).then((done) => {
              if (done.numFailures > 0) change.added = Math.max(0, change.added - done.numFailures);
              return note(core, request.trans, name, change).then(() => done);
            }),
          ),
      };
    },
  }),
};

/** What a request will change, asked before it does. */
function expected(table: DBCoreTable, request: DBCoreMutateRequest): Promise<Change> {
  const { trans } = request;
  const there = (keys: readonly unknown[]) =>
    table
      .getMany({ trans, keys: [...keys] })
      .then((rows) => rows.filter((row: unknown) => row !== undefined).length);
  const { primaryKey } = table.schema;
  switch (request.type) {
    case 'add':
      return Promise.resolve({ added: request.values.length, removed: 0 });
    case 'put': {
      const keys = request.keys ?? request.values.map((row) => primaryKey.extractKey?.(row));
      return there(keys).then((known) => ({ added: new Set(keys).size - known, removed: 0 }));
    }
    case 'delete':
      return there(request.keys).then((removed) => ({ added: 0, removed }));
    case 'deleteRange':
      return table
        .count({ trans, query: { index: primaryKey, range: request.range } })
        .then((removed) => ({ added: 0, removed }));
  }
}

function note(core: DBCore, trans: DBCoreTransaction, name: Removable, change: Change): Promise<unknown> {
  const added = isCountedHere(name) ? change.added : 0;
  if (added === 0 && change.removed === 0) return Promise.resolve();
  const settings = core.table('settings');
  return settings.get({ trans, key: TALLY }).then((row?: { value: unknown }) => {
    const tally = tallyIn(row?.value);
    const removed = { ...tally.removed, [name]: tally.removed[name] + change.removed };
    const value: Tally = { ...tally, [name]: tally[name] + added, removed };
    return settings.mutate({ trans, type: 'put', values: [{ name: TALLY, value }] });
  });
}
