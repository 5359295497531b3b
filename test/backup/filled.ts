/** A store with something of everything: the frozen one of version 3, brought to today, and all that came since. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import {
  append,
  type BlobRow,
  type DeskDb,
  type Entry,
  type EntryBody,
  hashOf,
  newEntry,
  type SheetLine,
} from '@/storage';
import { type Machine, machine, NOW, openDesk, unwrap } from '../storage/desk';

export const CASE = 'pdd|示例家居｜旗舰店|22000000000001';

const frozen = JSON.parse(
  readFileSync(join(import.meta.dirname, '../storage/frozen/version-3.json'), 'utf8'),
) as { tables: Record<string, object[]> };
/** The tables and indexes of version 3, word for word. */
const SCHEMA_3 = {
  cases: '&key, [platform+orderId], [platform+afterSaleId], open, dueAt, readAt, *formerKeys',
  entries: '&id, at, [caseKey+at], [kind+at]',
  handovers: '&id, at',
  settings: '&name',
  skeletons: '&[place+of], [place+at]',
  lessons: '&id, at',
  counters: '&[platform+page+shop]',
  packs: '&id',
};

/** The rows of the frozen store, by table. */
export const version3 = frozen.tables;

const OF = '01M82C9AV11FXFW6B5ZDN064YA';
const SUM = 'a'.repeat(64);
/** One of every kind of entry that a person, the console or the product makes. */
export const BODIES: EntryBody[] = [
  { kind: 'note', text: '买家说外箱压痕，"引号"，换行\n第二行，emoji 📦，半个 \ud83d' },
  { kind: 'call', text: '没人接', reached: false },
  { kind: 'promise', text: '今天内补发', dueAt: NOW + 3_600_000 },
  { kind: 'promiseDone', of: OF },
  { kind: 'tick', evidence: 'signedPhoto', done: true },
  { kind: 'answer', fact: 'intact', value: 'no', was: null },
  { kind: 'correction', fact: 'refundAmount', value: 704, read: 700 },
  { kind: 'override', question: 'accepted', value: 'yes', machine: 'no', text: '店长同意' },
  { kind: 'status', text: '待商家处理', was: null },
  { kind: 'progress', text: '已退款', was: '处理中' },
  { kind: 'edit', of: OF, text: '改过的话' },
  { kind: 'strike', of: OF, text: '' },
  { kind: 'evidence', evidenceId: 'E1', sum: SUM, type: 'image/png', size: 9, need: null, text: '' },
  { kind: 'asked', evidence: 'carrier-letter', whom: 'courier' },
  { kind: 'plan', offers: ['换新', '退一半'], floor: 1000, limit: null, ifMore: '问过主管再回' },
  { kind: 'sum', about: 'courier', step: 'asked', fen: 8000, who: '示例快递网点' },
  { kind: 'evidenceGone', evidenceId: 'E0', why: 'asked' },
  { kind: 'shift', turn: 'start' },
  { kind: 'handover', handoverId: 'H1' },
  { kind: 'readBack', handoverId: 'H1', lineId: 'L1', text: '' },
  { kind: 'taken', handoverId: 'H1', unread: [], text: '' },
  { kind: 'imported', from: 'register', file: '登记.xlsx', sum: SUM, cases: 1, entries: 0 },
  { kind: 'erased', cases: 1, entries: 2, why: 'time' },
];

const BEGINS: Record<BlobRow['type'], number[]> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
  'image/webp': [...Buffer.from('RIFF0000WEBP')],
};

/** A picture of so many bytes, or what begins like one. */
export function picture(type: BlobRow['type'], size: number, seed = 1): BlobRow {
  const bytes = new Uint8Array(size).map((_, i) => (i * 31 + seed) % 251);
  bytes.set(BEGINS[type]);
  return { sum: createHash('sha256').update(bytes).digest('hex'), type, bytes: bytes.buffer };
}

export async function oldMachine(): Promise<Machine> {
  const on = machine();
  const then = new Dexie('desk', { indexedDB: on.indexedDB, IDBKeyRange });
  then.version(3).stores(SCHEMA_3);
  await then.open();
  for (const [table, rows] of Object.entries(frozen.tables)) await then.table(table).bulkAdd(rows);
  then.close();
  return on;
}

export async function filled(on?: Machine): Promise<DeskDb> {
  const db = await openDesk(on ?? (await oldMachine()));
  const [first] = await db.entries.where('caseKey').equals(CASE).toArray();
  // What deletion leaves of an entry, and an entry that came from another device.
  if (first !== undefined) {
    const { id, at, offset, device, seq, prev, hash } = first;
    const left: Entry = {
      ...{ id, at, offset, device, seq, prev, hash },
      ...{ caseKey: null, author: '', salt: '' },
      ...{ kind: 'gone', why: 'asked', goneAt: NOW },
    };
    await db.entries.put(left);
    const foreign: Entry = { ...first, id: '01M82C9AV11FXFW6B5ZDN0FREM', device: 'elsewhere', seq: 7 };
    await db.entries.add({ ...foreign, hash: hashOf(foreign) });
  }
  for (const [i, body] of BODIES.entries())
    unwrap(await append(db, newEntry(body, i % 5 === 4 ? null : CASE, i % 3 === 0 ? '林' : '周', NOW + i)));
  const blobs = [picture('image/png', 90_000), picture('image/jpeg', 20), picture('image/webp', 30)];
  await db.blobs.bulkAdd(blobs);
  for (const [i, { sum, type, bytes }] of blobs.entries())
    await db.evidence.add({
      id: `01M82C9AV11FXFW6B5ZDN0EV${i}A`,
      caseKey: CASE,
      form: 'page',
      at: NOW + i,
      offset: 480,
      author: '林',
      why: '外箱',
      need: i === 0 ? 'signedPhoto' : null,
      url: 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=1',
      text: '文字',
      html: '<p>文字</p>',
      picture: { sum, type, size: bytes.byteLength, width: 1, height: 1, hidden: 0, cropped: false },
      sum: SUM,
      size: bytes.byteLength,
      ...(i === 2 ? {} : { thumb: new Uint8Array([1, 2, 3, 250 + i]).buffer }),
    });
  await db.sheetLines.bulkAdd(['一', '二'].map(sheetLine));
  const by = { at: NOW, author: '林' };
  const script = {
    title: '缺件',
    text: '{商品|您的宝贝}马上补寄',
    code: 'qj',
    topic: 'wrong' as const,
    basis: [],
  };
  await db.scripts.bulkAdd([
    { id: '01M82C9AV11FXFW6B5ZDN0SCR1', layer: 'mine', ...script, ...by },
    { id: '01M82C9AV11FXFW6B5ZDN0SCR2', layer: 'shop', ...script, ...by },
  ]);
  const sentence = { id: 's1', text: '11月1日签收', evidence: ['E1'], from: null };
  await db.statements.add({ caseKey: CASE, sentences: [sentence], request: '驳回', limit: 500, ...by });
  await db.practice.add({ id: 'L-7D-01:1', box: 1, dueAt: NOW, asked: 2, wrong: 1, at: NOW });
  return db;
}

const sheetLine = (name: string, row: number): SheetLine => ({
  id: `pdd|店|${name}`,
  caseKey: null,
  platform: 'pdd',
  shop: '店',
  orderId: '261101-100000000000001',
  afterSaleId: null,
  cells: { note: name },
  extra: { 快递员: '老王' },
  buyer: { shown: '张**', hash: 'x' },
  from: { file: '登记.xlsx', sheet: 'Sheet1', row },
  at: NOW,
  author: '林',
});
