import { describe, expect, it } from 'vitest';
import {
  allCaseHeads,
  allLineHeads,
  type DeskDb,
  entriesOf,
  keepReading,
  listedRows,
  newEntry,
  registerViews,
  setProgress,
} from '@/storage';
import { caseReading, NOW, openDesk, unwrap } from '../storage/desk';
import { sheetLine } from './lines';

const KEY = 'pdd|店A|9';
const entry = (text: string, was: string | null, key = KEY, author = '林') =>
  ({ ...newEntry({ kind: 'progress', text, was }, key, author, NOW), caseKey: key }) as Parameters<
    typeof setProgress
  >[1];
const read = (db: DeskDb) =>
  keepReading(db, {
    reading: caseReading({ afterSaleId: '9', orderId: 'o9', shopName: '店A' }),
    url: '',
    at: NOW,
  });
const rows = async (db: DeskDb) => {
  const heads = [];
  for await (const portion of allCaseHeads(db)) heads.push(...portion);
  const lines = [];
  for await (const portion of allLineHeads(db)) lines.push(...portion);
  return listedRows(heads, lines);
};
const shown = async (db: DeskDb) => (await registerViews(db, await rows(db))).map(({ log }) => log.progress);

describe('how far a case is, written in the register', () => {
  it('is kept, shown and found', async () => {
    const db = await openDesk();
    unwrap(await read(db));
    expect(unwrap(await setProgress(db, entry('等仓库', null), []))).toEqual({ kind: 'kept' });
    expect(await shown(db)).toEqual(['等仓库']);
    expect((await rows(db))[0]?.head).toMatchObject({ progress: '等仓库', handler: '林', written: true });
  });

  it('written again by the same entry changes nothing', async () => {
    const db = await openDesk();
    unwrap(await read(db));
    const one = entry('等仓库', null);
    unwrap(await setProgress(db, one, []));
    expect(unwrap(await setProgress(db, one, []))).toEqual({ kind: 'kept' });
    expect(await entriesOf(db, KEY)).toHaveLength(1);
  });

  it('is not written over what the writer never saw', async () => {
    const db = await openDesk();
    unwrap(await read(db));
    unwrap(await setProgress(db, entry('已收货', null, KEY, '陈'), []));
    const answer = unwrap(await setProgress(db, entry('等仓库', null), []));
    expect(answer).toEqual({ kind: 'changed', text: '已收货', by: '陈', at: NOW });
    expect(await shown(db)).toEqual(['已收货']);
    expect(unwrap(await setProgress(db, entry('等仓库', '已收货'), []))).toEqual({ kind: 'kept' });
  });

  it('of an imported line without a case stands by the line, and goes over to the case once it is read', async () => {
    const db = await openDesk();
    const line = sheetLine({ caseKey: KEY, afterSaleId: '9', cells: { status: '处理中' } });
    await db.sheetLines.add(line);
    expect(unwrap(await setProgress(db, entry('等仓库', null), ['l1']))).toMatchObject({
      kind: 'changed',
      text: '处理中',
      by: '',
    });
    unwrap(await setProgress(db, entry('等仓库', '处理中'), ['l1']));
    expect(await rows(db)).toMatchObject([{ id: 'line:l1', lines: [{ progress: '等仓库', handler: '林' }] }]);
    expect(await shown(db)).toEqual(['等仓库']);
    unwrap(await read(db));
    expect(await rows(db)).toMatchObject([{ id: KEY, head: { progress: '等仓库', written: true } }]);
    expect(await shown(db)).toEqual(['等仓库']);
  });
});
