import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import {
  type DeskDb,
  entriesOf,
  evidenceOf,
  hashOf,
  keepEvidence,
  keepLockerCap,
  lockerUse,
  metNeeds,
  moveEvidence,
  needOf,
  pictureOf,
  putEvidenceBack,
  removeEvidence,
} from '@/storage';
import { sumOfEvidence } from '@/storage/locker/sum-of-evidence';
import { machine, NOW, openDesk, pageOn, unwrap } from '../storage/desk';
import { KEY, keepCase, kept, toKeep } from './keep';
import { jpeg, png, pngSaying } from './pictures';

const desk = async (): Promise<DeskDb> => {
  const db = await openDesk();
  await keepCase(db);
  return db;
};
const kinds = async (db: DeskDb) => (await entriesOf(db, KEY)).map(({ kind }) => kind);
const BY = { author: '陈', at: NOW + 60_000 };

describe('keeping', () => {
  it('keeps row, bytes, entry and tick together', async () => {
    const db = await desk();
    const picture = png(40, 30);
    const item = await kept(db, { hidden: 2, cropped: true }, picture);
    expect(item.picture).toMatchObject({
      type: 'image/png',
      width: 40,
      height: 30,
      hidden: 2,
      cropped: true,
    });
    expect(await evidenceOf(db, KEY)).toEqual([item]);
    const entries = await entriesOf(db, KEY);
    expect(entries.map(({ kind }) => kind)).toEqual(['evidence', 'tick']);
    expect(entries[0]).toMatchObject({ id: item.id, sum: item.sum, size: item.size, need: 'unboxingVideo' });
    expect(entries[1]).toMatchObject({ evidence: 'unboxingVideo', done: true, by: item.id });
    for (const entry of entries) expect(hashOf(entry)).toBe(entry.hash);
    const shown = unwrap(await pictureOf(db, item.picture?.sum ?? ''));
    expect(new Uint8Array(shown.bytes)).toEqual(picture);
    expect((await db.cases.get(KEY))?.log?.count).toBe(2);
  });

  it('ticks nothing for evidence that meets no need', async () => {
    const db = await desk();
    await kept(db, { need: null });
    expect(await kinds(db)).toEqual(['evidence']);
  });

  it('is a no-op the second time, also from two pages at once', async () => {
    const on = machine();
    const [one, two] = [await openDesk(on), unwrap(await pageOn(on).open())];
    await keepCase(one);
    const item = toKeep();
    const [a, b] = await Promise.all([keepEvidence(one, item, png()), keepEvidence(two, item, png())]);
    expect(unwrap(a)).toEqual(unwrap(b));
    expect(unwrap(await keepEvidence(one, item, png()))).toEqual(unwrap(a));
    expect(await kinds(one)).toEqual(['evidence', 'tick']);
  });

  it('keeps equal bytes once', async () => {
    const db = await desk();
    await kept(db);
    await kept(db);
    expect(await db.blobs.count()).toBe(1);
    expect(await db.evidence.count()).toBe(2);
  });

  it('follows the case to its new key', async () => {
    const db = await desk();
    await db.cases.update(KEY, { formerKeys: ['pdd||1095734192300009661'] });
    await kept(db, { caseKey: 'pdd||1095734192300009661' });
    expect(await evidenceOf(db, 'pdd||1095734192300009661')).toHaveLength(1);
    expect((await evidenceOf(db, KEY))[0]?.caseKey).toBe(KEY);
  });

  it("has a sum over all that is said, but not over the case's changing key", async () => {
    const db = await desk();
    const item = await kept(db);
    expect(await sumOfEvidence(item)).toBe(item.sum);
    expect(await sumOfEvidence({ ...item, caseKey: 'pdd||1095734192300009661' })).toBe(item.sum);
    for (const changed of [
      { why: '' },
      { at: NOW + 1 },
      { need: null },
      { text: 'x' },
      { picture: null },
      { caseKey: 'pdd||1095734192300009662' },
    ]) {
      expect(await sumOfEvidence({ ...item, ...changed })).not.toBe(item.sum);
    }
  });

  it('masks words and cleans markup at the door, and leaves the numbers of the case', async () => {
    const db = await desk();
    const item = await kept(
      db,
      {
        form: 'region',
        text: '买家 138 1234 5678，售后单 1095734192300009661',
        region: {
          tag: 'div',
          kids: [{ tag: 'b', kids: ['138'] }, '12345678', { tag: 'script', kids: ['x'] }],
        },
        url: 'https://a:b@mms.pinduoduo.com/x?id=1',
      },
      null,
    );
    expect(item.text).toBe('买家 138 **** 5678，售后单 1095734192300009661');
    expect(item.html).toBe('<div><b>138</b>****5678</div>');
    expect(item.url).toBe('https://mms.pinduoduo.com/x?id=1');
    expect(JSON.stringify(await db.evidence.toArray())).not.toContain('12345678');
  });
});

describe('refusals', () => {
  it.each([
    ['not-a-picture', {}, new TextEncoder().encode('<svg onload=alert(1)>')],
    ['broken', {}, png().slice(0, 40)],
    ['broken', {}, null],
    ['broken', { thumb: png() }, png()],
    ['too-large', {}, pngSaying(8_000, 5_001)],
    ['too-large', {}, new Uint8Array(5 * 1024 * 1024 + 1)],
    ['too-large', { text: '字'.repeat(40_000) }, null],
  ] as const)('%s', async (refusal, more, bytes) => {
    const db = await desk();
    expect(await keepEvidence(db, toKeep(more), bytes)).toEqual({ ok: false, trouble: refusal });
    expect(await db.evidence.count()).toBe(0);
    expect(await kinds(db)).toEqual([]);
  });

  it('case-full: by items and by bytes', async () => {
    const db = await desk();
    const item = await kept(db, { thumb: jpeg() });
    const many = Array.from({ length: 199 }, (_, i) => ({ ...item, id: `x${i}` }));
    await db.evidence.bulkAdd(many);
    expect(await keepEvidence(db, toKeep(), png())).toEqual({ ok: false, trouble: 'case-full' });
    await db.evidence.bulkDelete(many.map(({ id }) => id));
    await db.evidence.add({ ...item, id: 'big', size: 60 * 1024 * 1024 - item.size });
    expect(await keepEvidence(db, toKeep(), png())).toEqual({ ok: false, trouble: 'case-full' });
  });

  it('locker-full: what the shop set', async () => {
    const db = await desk();
    const item = await kept(db);
    unwrap(await keepLockerCap(db, item.size * 2 - 1));
    expect(await keepEvidence(db, toKeep(), png())).toEqual({ ok: false, trouble: 'locker-full' });
    unwrap(await keepLockerCap(db, item.size * 2));
    await kept(db);
    const use = await lockerUse(db);
    expect(use).toMatchObject({ items: 2, bytes: item.size * 2, cap: item.size * 2 });
    expect(use.byCase.get(KEY)).toEqual({ items: 2, bytes: item.size * 2 });
  });

  it('gone: kept once, taken out since', async () => {
    const db = await desk();
    const item = toKeep();
    unwrap(await keepEvidence(db, item, png()));
    await removeEvidence(db, [item.id], 'asked', BY);
    expect(await keepEvidence(db, item, png())).toEqual({ ok: false, trouble: 'gone' });
  });
});

describe('a picture read back', () => {
  it('is told to be damaged or missing, and not handed out', async () => {
    const db = await desk();
    const item = await kept(db);
    const sum = item.picture?.sum ?? '';
    const bytes = png();
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    await db.blobs.update(sum, { bytes: new Uint8Array(bytes).buffer });
    expect(await pictureOf(db, sum)).toEqual({ ok: false, trouble: 'damaged' });
    await db.blobs.delete(sum);
    expect(await pictureOf(db, sum)).toEqual({ ok: false, trouble: 'missing' });
  });
});

describe('taking out', () => {
  it('keeps bytes that something else shows, and says in the log that it is gone', async () => {
    const db = await desk();
    const one = await kept(db);
    const two = await kept(db);
    await removeEvidence(db, [one.id, 'nobody'], 'asked', BY);
    expect(await db.blobs.count()).toBe(1);
    expect(metNeeds(await entriesOf(db, KEY))).toEqual(new Set(['unboxingVideo']));
    await removeEvidence(db, [two.id], 'asked', BY);
    expect(await db.blobs.count()).toBe(0);
    expect(metNeeds(await entriesOf(db, KEY))).toEqual(new Set());
    expect(await kinds(db)).toEqual(['evidence', 'tick', 'evidence', 'tick', 'evidenceGone', 'evidenceGone']);
  });

  it('is taken back whole, for the need it met last', async () => {
    const db = await desk();
    const item = await kept(db);
    await moveEvidence(db, item.id, 'signProof', { author: '林', at: NOW + 1 });
    const removed = unwrap(await removeEvidence(db, [item.id], 'asked', { author: '林', at: NOW + 2 }));
    unwrap(await putEvidenceBack(db, removed, { author: '林', at: NOW + 3 }));
    unwrap(await putEvidenceBack(db, removed, { author: '林', at: NOW + 4 }));
    expect(await evidenceOf(db, KEY)).toEqual([item]);
    expect((await pictureOf(db, item.picture?.sum ?? '')).ok).toBe(true);
    const entries = await entriesOf(db, KEY);
    expect(metNeeds(entries)).toEqual(new Set(['signProof']));
    expect(needOf(item, entries)).toBe('signProof');
    expect(entries.filter(({ kind }) => kind === 'evidence')).toHaveLength(2);
  });
});

describe('moving to another need', () => {
  it('is a line of the log, and leaves the row and its sum', async () => {
    const db = await desk();
    const item = await kept(db);
    unwrap(await moveEvidence(db, item.id, 'signProof', BY));
    unwrap(await moveEvidence(db, item.id, 'signProof', BY));
    expect(metNeeds(await entriesOf(db, KEY))).toEqual(new Set(['signProof']));
    expect(await kinds(db)).toEqual(['evidence', 'tick', 'tick', 'tick']);
    unwrap(await moveEvidence(db, item.id, null, { author: '陈', at: BY.at + 1 }));
    const entries = await entriesOf(db, KEY);
    expect(metNeeds(entries)).toEqual(new Set());
    expect(needOf(item, entries)).toBe(null);
    expect(await evidenceOf(db, KEY)).toEqual([item]);
  });

  it('leaves what a person ticked by hand', async () => {
    const db = await desk();
    const entries = (more: object) => ({ kind: 'tick' as const, evidence: 'a', done: true, ...more });
    const log = [entries({}), entries({ by: '1' }), entries({ by: '1', done: false })];
    expect(metNeeds(log as never)).toEqual(new Set(['a']));
    expect(metNeeds([...log, entries({ by: '2' }), entries({ done: false })] as never)).toEqual(new Set());
    expect(db).toBeInstanceOf(Dexie);
  });
});
