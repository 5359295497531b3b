import { describe, expect, it, vi } from 'vitest';
import {
  append,
  caseView,
  entriesBetween,
  keepReading,
  lastShift,
  newEntry,
  promisesOpen,
  setDerived,
} from '@/storage';
import { caseReading, HOUR, NOW, openDesk, unwrap, written } from './desk';

const KEY = 'pdd|店|7';
async function deskWithCase() {
  const db = await openDesk();
  const reading = caseReading({ shopName: '店', afterSaleId: '7', intact: 'no' });
  unwrap(await keepReading(db, { reading, url: '', at: NOW }));
  return db;
}
const answer = (value: string | null, at: number) =>
  newEntry({ kind: 'answer', fact: 'intact', value, was: null }, KEY, '林', at);

describe('appending', () => {
  it('is repeatable: the same id is kept once and as it first was', async () => {
    const db = await deskWithCase();
    const entry = newEntry({ kind: 'note', text: '一' }, KEY, '林', NOW);
    expect(unwrap(await append(db, entry))).toMatchObject(entry);
    expect(unwrap(await append(db, { ...entry, text: '二' } as typeof entry))).toMatchObject(entry);
    expect(await db.entries.toArray()).toMatchObject([entry]);
  });

  it('writes what the agent said into the case, over what the page said, until taken back', async () => {
    const db = await deskWithCase();
    await append(db, answer('yes', NOW + 1));
    expect((await caseView(db, KEY))?.facts.intact).toEqual({ value: 'yes', from: 'agent', seenAt: NOW + 1 });
    await append(db, answer(null, NOW + 2));
    expect((await caseView(db, KEY))?.facts.intact?.from).toBe('page');
    expect((await caseView(db, KEY))?.row.told).toEqual({});
  });

  it('lets a late answer not stand over a newer one', async () => {
    const db = await deskWithCase();
    await append(db, answer('yes', NOW + 2));
    await append(db, answer('no', NOW + 1));
    expect((await caseView(db, KEY))?.facts.intact?.value).toBe('yes');
    expect(await db.entries.count()).toBe(2);
  });

  it('lets a promise count as a deadline at once, when it is the nearest', async () => {
    const db = await deskWithCase();
    const due = async () => (await caseView(db, KEY))?.row.dueAt;
    const promise = (dueAt: number | null) =>
      append(db, newEntry({ kind: 'promise', text: '答复运费', dueAt }, KEY, '林', NOW));
    await promise(null);
    expect(await due()).toBeUndefined();
    await promise(NOW + 2 * HOUR);
    await promise(NOW + 3 * HOUR);
    expect(await due()).toBe(NOW + 2 * HOUR);
    await setDerived(db, [[KEY, { turn: 'nobody', open: 0, dueAt: null }]]);
    await promise(NOW + HOUR);
    expect(await due()).toBeUndefined();
  });

  it('keeps an entry about the shift and one about a case that is not kept', async () => {
    const db = await openDesk();
    await append(db, newEntry({ kind: 'shift', turn: 'start' }, null, '林', NOW));
    await append(db, answer('yes', NOW));
    expect(await db.entries.count()).toBe(2);
    expect(await db.cases.count()).toBe(0);
  });
});

describe('a write that fails', () => {
  it('leaves nothing behind: the entry goes with the row it could not change', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const db = await deskWithCase();
    const before = await db.cases.toArray();
    db.cases.hook('updating', () => {
      throw new Error('no');
    });
    expect(await append(db, answer('yes', NOW))).toEqual({ ok: false, trouble: 'unavailable' });
    expect(await db.entries.count()).toBe(0);
    expect(await db.cases.toArray()).toEqual(before);
  });

  const full = [
    new DOMException('', 'QuotaExceededError'),
    new DOMException('Failed to write blobs (IOError)', 'DataError'),
    new DOMException('IO error: x.log: FILE_ERROR_NO_SPACE', 'UnknownError'),
    Object.assign(new Error('aborted'), {
      name: 'AbortError',
      inner: new DOMException('', 'QuotaExceededError'),
    }),
  ];
  it.each(full)('says there is no room: $name $message', async (error) => {
    const db = await deskWithCase();
    db.entries.hook('creating', () => {
      throw error;
    });
    expect(await append(db, answer('yes', NOW))).toEqual({ ok: false, trouble: 'full' });
    expect((await caseView(db, KEY))?.row.told).toEqual({});
  });

  it('says so when the database was closed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const db = await deskWithCase();
    db.close();
    expect(await append(db, answer('yes', NOW))).toEqual({ ok: false, trouble: 'unavailable' });
  });
});

describe('the log', () => {
  it('is read in the order written, also within one millisecond', async () => {
    const db = await deskWithCase();
    const texts = Array.from({ length: 50 }, (_, i) => `${i}`);
    for (const text of texts) await append(db, newEntry({ kind: 'note', text }, KEY, '林', NOW));
    await append(db, newEntry({ kind: 'note', text: 'later' }, KEY, '林', NOW + 1));
    const said = (await entriesBetween(db, NOW, NOW + 1)).map((entry) => ('text' in entry ? entry.text : ''));
    expect(said).toEqual(texts);
    expect(await written(db)).toHaveLength(51);
  });

  it('knows which promises are open, the first due first', async () => {
    const db = await deskWithCase();
    const promise = (text: string, dueAt: number | null) =>
      newEntry({ kind: 'promise', text, dueAt }, KEY, '林', NOW);
    const [later, never, first, kept] = [
      promise('b', 2),
      promise('c', null),
      promise('a', 1),
      promise('d', 0),
    ];
    for (const entry of [later, never, first, kept]) await append(db, entry);
    await append(db, newEntry({ kind: 'promiseDone', of: kept.id }, KEY, '林', NOW));
    expect((await promisesOpen(db)).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  it('knows the last shift', async () => {
    const db = await openDesk();
    expect(await lastShift(db)).toBeUndefined();
    await append(db, newEntry({ kind: 'shift', turn: 'end' }, null, '陈', NOW + 1));
    await append(db, newEntry({ kind: 'shift', turn: 'start' }, null, '林', NOW));
    expect(await lastShift(db)).toMatchObject({ turn: 'end', author: '陈' });
  });
});
