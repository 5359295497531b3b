import { expect, it } from 'vitest';
import { append, callsTo, casesOfBuyer, type DeskDb, keepReading, newEntry } from '@/storage';
import { caseReading, MINUTE, NOW, openDesk, unwrap } from './desk';

const BUYER = { hash: 'h1', shown: '小**鱼' };

async function kept(db: DeskDb, id: string, buyer: typeof BUYER | undefined) {
  const reading = caseReading({ shopName: '甲店', afterSaleId: id, orderId: `o${id}` });
  const row = unwrap(await keepReading(db, { reading, url: `https://example.invalid/${id}`, at: NOW }));
  if (row === null) throw new Error('not kept');
  const known = buyer === undefined ? row : { ...row, buyer };
  await db.cases.put(known);
  return known;
}

const call = (db: DeskDb, key: string, at: number, reached: boolean) =>
  append(db, newEntry({ kind: 'call', text: '', reached }, key, '林', at));

it('calls to one buyer are counted over all cases of theirs, and of nobody else', async () => {
  const db = await openDesk();
  const first = await kept(db, '111', BUYER);
  const second = await kept(db, '222', BUYER);
  const other = await kept(db, '333', { hash: 'h2', shown: '大**鱼' });
  await call(db, second.key, NOW - MINUTE, false);
  await call(db, first.key, NOW, true);
  await call(db, other.key, NOW, true);
  expect((await casesOfBuyer(db, first)).map(({ key }) => key)).toEqual([second.key]);
  expect(await callsTo(db, first)).toEqual([
    { at: NOW - MINUTE, reached: false },
    { at: NOW, reached: true },
  ]);
  expect(await callsTo(db, other)).toHaveLength(1);
});

it('a case whose buyer was not read has its own calls alone', async () => {
  const db = await openDesk();
  const first = await kept(db, '111', undefined);
  await kept(db, '222', undefined);
  // A nick the platform masked is shown and is nobody in particular.
  const masked = await kept(db, '333', { hash: '', shown: '张**' });
  await kept(db, '444', { hash: '', shown: '张**' });
  await call(db, first.key, NOW, true);
  expect(await casesOfBuyer(db, first)).toEqual([]);
  expect(await casesOfBuyer(db, masked)).toEqual([]);
  expect(await callsTo(db, first)).toHaveLength(1);
});

it('a call that was taken back is none', async () => {
  const db = await openDesk();
  const { key, ...row } = await kept(db, '111', undefined);
  const made = unwrap(await call(db, key, NOW, true));
  await append(db, newEntry({ kind: 'strike', of: made.id, text: '' }, key, '林', NOW + 1));
  expect(await callsTo(db, { ...row, key })).toEqual([]);
});
