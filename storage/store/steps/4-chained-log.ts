import type { Transaction } from 'dexie';
import type { CaseRow, Entry, NewEntry } from '../../kinds';
import { chained, HEAD, newDevice, newSalt } from '../../log/chain';
import { logIndexOf } from '../../log/log-index';
import { partHandoverLines } from './4-handover-lines';
import type { Step } from './step';

/** So many entries in memory at once: an upgrade of a large log stays small. */
const PORTION = 2_000;

/**
 * The log becomes a chain: every entry kept so far gets its place in it, in the order it was written, and every case
 * the index of its log. New tables for evidence and for imported registers.
 *
 * IRREVERSIBLE in one respect: an older release would append entries without a place. It refuses a newer database.
 */
export const chainedLog: Step = {
  stores: {
    entries: '&id, at, [caseKey+at], [kind+at], [device+seq]',
    evidence: '&id, [caseKey+at], [caseKey+size], size, at, picture.sum',
    blobs: '&sum',
    sheetLines: '&id, caseKey, orderId, afterSaleId, [platform+shop], buyer.hash, at',
  },
  upgrade: async (transaction) => {
    await chainEntries(transaction);
    await indexLogs(transaction);
    await partHandoverLines(transaction);
  },
};

async function chainEntries(transaction: Transaction): Promise<void> {
  const table = transaction.table<Entry, string>('entries');
  // ULIDs of one device sort by time of writing, to the millisecond and within it.
  const ids = await table.orderBy(':id').primaryKeys();
  let head = { device: newDevice(), seq: 0, hash: '' };
  for (let i = 0; i < ids.length; i += PORTION) {
    const rows = (await table.bulkGet(ids.slice(i, i + PORTION))).filter((row) => row !== undefined);
    const salted = rows.map((row): NewEntry => ({ ...row, salt: newSalt() }));
    const linked = chained(salted, head);
    await table.bulkPut(linked.entries);
    head = linked.head;
  }
  if (head.seq > 0) await transaction.table('settings').put({ name: HEAD, value: head });
}

async function indexLogs(transaction: Transaction): Promise<void> {
  const cases = transaction.table<CaseRow, string>('cases');
  const entries = transaction.table<Entry, string>('entries');
  for (const key of await cases.toCollection().primaryKeys()) {
    const of = await entries.where('caseKey').equals(key).toArray();
    if (of.length > 0) await cases.update(key, { log: logIndexOf(of) });
  }
}
