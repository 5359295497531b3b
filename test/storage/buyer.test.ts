/** A buyer in the store: a keyed hash and a masked form, the nick itself in no table. */
import { describe, expect, it } from 'vitest';
import { DAY, parseReading, type Reading } from '@/rules';
import {
  buyerHash,
  type CaseReading,
  casesOfBuyer,
  type DeskDb,
  erase,
  findAbout,
  keepReading,
  keepRows,
  type ListReading,
  readSecret,
  sweep,
} from '@/storage';
import { everything } from '../care/kept';
import { caseReading, listReading, NOW, openDesk, unwrap } from './desk';

const NICK = '蓝色的海豚88';

/** As it arrives in the background: parsed from the message, field by field. */
function arrived<R extends Reading>(reading: R): R {
  const parsed = parseReading(JSON.parse(JSON.stringify(reading)));
  if (parsed === null) throw new Error('not a reading');
  return parsed as R;
}

async function keep(db: DeskDb, id: string, nick: string | undefined, more: Partial<CaseReading> = {}) {
  const plain = caseReading({ shopName: '甲店', afterSaleId: id, orderId: `26-${id}` });
  const reading = arrived<CaseReading>({ ...plain, ...more, ...(nick === undefined ? {} : { nick }) });
  const row = unwrap(await keepReading(db, { reading, url: `https://x.invalid/?id=${id}`, at: NOW }));
  if (row === null) throw new Error('not kept');
  return row;
}

describe('a buyer whose nick a page shows', () => {
  it('is kept as a keyed hash and a masked form, and in plain in no table', async () => {
    const db = await openDesk();
    const row = await keep(db, '111', NICK);
    const secret = await readSecret(db);
    expect(row.buyer).toEqual({ shown: '蓝**8', hash: buyerHash(NICK, secret ?? '') });
    expect(row.buyer?.hash).toMatch(/^[\w-]{43}$/);
    const kept = await everything(db);
    expect(kept).toContain('蓝**8');
    expect(kept).not.toContain(NICK);
    expect(kept).not.toContain('海豚');
  });

  it('is found again by it, on a list too, and no other buyer with them', async () => {
    const db = await openDesk();
    const first = await keep(db, '111', NICK);
    await keep(db, '222', '另一个人');
    const list = listReading([
      { shopName: '甲店', afterSaleId: '333' },
      { shopName: '甲店', afterSaleId: '444' },
    ]);
    const rows = list.rows.map((row, nth) => (nth === 0 ? { ...row, nick: ` ${NICK.toUpperCase()}` } : row));
    const reading = arrived<ListReading>({ ...list, rows });
    unwrap(await keepRows(db, { reading, url: 'https://x.invalid/', at: NOW }));
    expect((await casesOfBuyer(db, first)).map(({ afterSaleId }) => afterSaleId)).toEqual(['333']);
    expect(await everything(db)).not.toContain('海豚');
  });

  it('is known for the after-sale when only the order’s page showed the nick', async () => {
    const db = await openDesk();
    const order = caseReading({ shopName: '甲店', orderId: '26-111' }, 'order');
    const reading = arrived<CaseReading>({ ...order, nick: NICK });
    unwrap(await keepReading(db, { reading, url: 'https://x.invalid/', at: NOW }));
    const first = await keep(db, '111', undefined);
    const second = await keep(db, '222', NICK);
    expect((await casesOfBuyer(db, first)).map(({ key }) => key)).toContain(second.key);
    expect((await casesOfBuyer(db, second)).map(({ key }) => key)).toContain(first.key);
  });

  it('is another one on another console', async () => {
    const db = await openDesk();
    const first = await keep(db, '111', NICK);
    await keep(db, '222', NICK, { platform: 'jd' });
    expect(await casesOfBuyer(db, first)).toEqual([]);
  });

  it('stays when a later page does not show it, and is nobody when the platform masked it', async () => {
    const db = await openDesk();
    await keep(db, '111', NICK);
    expect((await keep(db, '111', undefined)).buyer?.shown).toBe('蓝**8');
    expect((await keep(db, '333', '张**')).buyer).toBeUndefined();
    expect(await keep(db, '444', undefined)).not.toHaveProperty('buyer');
  });

  it('is found by the nick when it is to be deleted, and goes with the case', async () => {
    const db = await openDesk();
    const row = await keep(db, '111', NICK);
    await keep(db, '222', '另一个人');
    const hash = buyerHash(NICK, (await readSecret(db)) ?? '');
    expect((await findAbout(db, NICK, { buyerHash: hash })).cases).toEqual([
      { key: row.key, found: ['buyer'] },
    ]);
    unwrap(await erase(db, { cases: [row.key], lines: [] }, { why: 'asked', at: NOW, author: '陈' }));
    const left = await everything(db);
    expect(left).not.toContain(hash);
    expect(left).not.toContain('蓝**8');
  });

  it('is forgotten with what was read', async () => {
    const db = await openDesk();
    const row = await keep(db, '111', NICK);
    await db.cases.put({ ...row, open: 0 });
    unwrap(await sweep(db, { readings: 30, entries: 365 }, NOW + 31 * DAY));
    expect(await db.cases.get(row.key)).not.toHaveProperty('buyer');
  });
});
