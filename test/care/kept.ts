import {
  append,
  type CaseKey,
  type DeskDb,
  type EntryBody,
  keepHandover,
  keepReading,
  newEntry,
} from '@/storage';
import { caseReading, NOW, openDesk, unwrap } from '../storage/desk';

/** The buyer whose everything is to go; no other row says these words. */
export const BUYER = '王小姐';

/** Reads case `id` of one shop at `at`. */
export async function readCase(db: DeskDb, id: string, at = NOW, status = 'waitSeller'): Promise<CaseKey> {
  const values = {
    platform: 'pdd',
    shopName: '店',
    afterSaleId: id,
    orderId: `${id}-1`,
    status,
    statusText: status,
  };
  const reading = caseReading(values);
  return (
    unwrap(await keepReading(db, { reading, url: `https://mms.pinduoduo.com/?id=${id}`, at }))?.key ?? ''
  );
}

export const say = (db: DeskDb, body: EntryBody, key: CaseKey | null, at = NOW) =>
  append(db, newEntry(body, key, '林', at));

/** Two cases with notes, evidence, register lines and a handover that tells of both; the first is the buyer's. */
export async function deskWithTwo(): Promise<{ db: DeskDb; theirs: CaseKey; other: CaseKey }> {
  const db = await openDesk();
  const theirs = await readCase(db, '111111');
  const other = await readCase(db, '222222');
  await say(db, { kind: 'note', text: `${BUYER}说下周寄回` }, theirs);
  await say(db, { kind: 'note', text: '仓库未见件' }, other);
  const bytes = new Uint8Array([1, 2, 3]).buffer;
  for (const sum of ['aa', 'bb']) await db.blobs.put({ sum, type: 'image/png', bytes });
  const picture = { type: 'image/png', size: 3, width: 1, height: 1, hidden: 0, cropped: false } as const;
  const item = {
    form: 'picture',
    at: NOW,
    offset: 480,
    author: '林',
    need: null,
    url: '',
    text: '',
    html: '',
    sum: '',
    size: 3,
  } as const;
  await db.evidence.bulkPut([
    { ...item, id: 'e1', caseKey: theirs, why: `${BUYER}的照片`, picture: { ...picture, sum: 'aa' } },
    { ...item, id: 'e2', caseKey: theirs, why: '', picture: { ...picture, sum: 'bb' } },
    { ...item, id: 'e3', caseKey: other, why: '', picture: { ...picture, sum: 'bb' } },
  ]);
  const line = { platform: 'pdd', shop: '店', extra: {}, at: NOW, author: '林' } as const;
  const from = (row: number) => ({ file: '登记.xlsx', sheet: '一', row });
  await db.sheetLines.bulkPut([
    {
      ...line,
      id: 'l1',
      caseKey: theirs,
      orderId: '111111-1',
      afterSaleId: null,
      cells: {},
      buyer: { shown: '王**', hash: 'h' },
      from: from(2),
    },
    {
      ...line,
      id: 'l2',
      caseKey: other,
      orderId: '222222-1',
      afterSaleId: null,
      cells: {},
      buyer: null,
      from: from(3),
    },
    {
      ...line,
      id: 'l3',
      caseKey: null,
      orderId: null,
      afterSaleId: null,
      cells: { note: BUYER },
      buyer: null,
      from: from(4),
    },
  ]);
  const about = (caseKey: CaseKey, text: string) =>
    ({
      id: text,
      caseKey,
      section: 'unfinished',
      severity: 'calm',
      ...{ summary: text, next: '', who: '', ifThen: '' },
      dueAt: null,
      orderId: null,
      afterSaleId: null,
      shop: '店',
    }) as const;
  const lines = [about(theirs, `${BUYER}等退款`), about(other, '等件')];
  await keepHandover(db, {
    id: 'h',
    at: NOW,
    from: '林',
    to: '陈',
    shiftStart: NOW,
    lines,
    text: `①${BUYER}\n②等件`,
    head: null,
  });
  return { db, theirs, other };
}

/** All that is kept, in one text. */
export async function everything(db: DeskDb): Promise<string> {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables);
}
