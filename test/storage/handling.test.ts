import { describe, expect, it } from 'vitest';
import {
  afterLook,
  type CaseRow,
  erase,
  type Handling,
  handledOf,
  keepLook,
  LONGEST_LOOK,
  type Look,
  readHandling,
} from '@/storage';
import { openDesk, unwrap } from './desk';

const MINUTE = 60_000;
const NONE: Handling = { open: {}, done: {} };
const caseRow = (key: string): CaseRow => ({
  ...{ key, platform: 'pdd', shop: '店A', orderId: null, afterSaleId: key.slice(-1) },
  ...{ firstSeenAt: 0, readAt: 0, pages: {}, told: {}, turn: 'seller', open: 1 },
});
const look = (more: Partial<Look> = {}): Look => ({
  ...{ key: 'pdd|店A|1', type: 'refundOnly', ms: MINUTE, ours: true, at: 0 },
  ...more,
});
const looked = (looks: Partial<Look>[]) => looks.map(look).reduce(afterLook, NONE);

describe('how long a case takes', () => {
  it('is the sum of the looks while it was ours, known once it is not', () => {
    const before = looked([{}, { ms: 3 * MINUTE }]);
    expect(before.done).toEqual({});
    const done = afterLook(before, look({ ours: false, ms: 0, type: '' }));
    expect(done).toEqual({ open: {}, done: { refundOnly: [4 * MINUTE] } });
  });

  it('counts no lunch: a look lasts ten minutes at most', () => {
    expect(looked([{ ms: 3_600_000 }]).open['pdd|店A|1']?.ms).toBe(LONGEST_LOOK);
  });

  it('learns nothing of a case that was never ours', () => {
    expect(looked([{ ours: false }])).toEqual(NONE);
  });

  it('keeps a bounded number of open cases, the latest, and of samples of each kind', () => {
    const many = looked(Array.from({ length: 400 }, (_, n) => ({ key: `k${n}`, at: n })));
    expect(Object.keys(many.open)).toHaveLength(300);
    expect(many.open.k399).toBeDefined();
    expect(many.open.k0).toBeUndefined();
    const done = looked(
      Array.from({ length: 100 }, (_, n) => [{ ms: n }, { ours: false }])
        .flat()
        .map((one) => ({ key: 'k', ...one })),
    );
    expect(done.done.refundOnly).toHaveLength(60);
    expect(done.done.refundOnly?.at(-1)).toBe(99);
  });

  it('is told as the median with how many it is made of', () => {
    expect(handledOf({ open: {}, done: { a: [9, 1, 5], b: [1, 3] } })).toEqual({
      a: { n: 3, median: 5 },
      b: { n: 2, median: 2 },
    });
  });

  it('is kept, is nothing where what is kept cannot be read, and a deleted case is forgotten', async () => {
    const db = await openDesk();
    await db.cases.bulkAdd(['pdd|店A|1', 'pdd|店A|2'].map(caseRow));
    unwrap(await keepLook(db, look()));
    unwrap(await keepLook(db, look({ key: 'pdd|店A|2', ours: false })));
    expect((await readHandling(db)).open).toEqual({ 'pdd|店A|1': { ms: MINUTE, type: 'refundOnly', at: 0 } });
    unwrap(await erase(db, { cases: ['pdd|店A|1'], lines: [] }, { why: 'asked', at: 1, author: '林' }));
    expect((await readHandling(db)).open).toEqual({});
    // The panel of a deleted case is taken down by the deletion, and tells its last look then.
    unwrap(await keepLook(db, look()));
    expect((await readHandling(db)).open).toEqual({});
    await db.settings.put({ name: 'handling', value: 'nonsense' });
    expect(await readHandling(db)).toEqual(NONE);
  });
});
