import { describe, expect, it, vi } from 'vitest';
import type { FactKey, Reading, ReadRow, SeenLabel } from '@/rules';
import { allSkeletons, type DeskDb, keepSkeleton, PAGES_KEPT, type Skeleton, skeletonOf } from '@/storage';
import { caseReading, listReading, machine, NOW, openDesk, pageOn, readFacts, unwrap } from './desk';

const url =
  'https://mms.pinduoduo.com/aftersales-ssr/detail?id=22000000000001&orderSn=261101-100000000000001';
const form = { kind: 'case', page: 'aftersale' } as const;
const labels: SeenLabel[] = [{ label: '退款金额', shape: 'money', fact: 'refundAmount' }];
const ids = { afterSaleId: '22000000000001', orderId: '261101-100000000000001', shopName: '示例家居旗舰店' };

const of = (reading: Reading, at = NOW, address = url) =>
  skeletonOf({ reading, url: address, at, labels, form });
const rowOf = (read: FactKey[], missed: FactKey[], doubtful: FactKey[] = []): ReadRow => ({
  facts: readFacts(Object.fromEntries(read.map((key) => [key, '1']))),
  missed: [...missed, ...doubtful],
  ...(doubtful.length > 0
    ? {
        doubtful: Object.fromEntries(
          doubtful.map((key) => [key, [1, 2].map((value) => ({ value, text: '', label: '' }))]),
        ),
      }
    : {}),
});
const listOf = (rows: ReadRow[]): Reading => ({ ...listReading([], 'aftersale'), rows });

describe('the skeleton of a page', () => {
  it('names the kind of page and which page, and holds no value', () => {
    const reading = { ...caseReading(ids), missed: ['status'] as FactKey[] };
    expect(of(reading)).toEqual({
      site: 'pdd',
      kind: 'case',
      page: 'aftersale',
      place: 'pdd|case|aftersale',
      of: ids.afterSaleId,
      at: NOW,
      read: ['afterSaleId', 'orderId', 'shopName'],
      missed: ['status'],
      doubtful: [],
      labels,
      unreadable: null,
    });
    expect(JSON.stringify({ ...of(reading), of: '' })).not.toMatch(/示例|220000|261101/);
  });

  it('is one page whether or not its shop was read, by the id the page is about', () => {
    const { shopName: _, ...nameless } = ids;
    expect(of(caseReading(nameless))?.of).toBe(of(caseReading(ids))?.of);
    expect(of(caseReading(ids, 'order'))).toMatchObject({ of: ids.orderId, place: 'pdd|case|order' });
  });

  it('is of one console for Taobao and Tmall', () => {
    expect(of(caseReading(ids, 'aftersale', 'tmall'))?.place).toBe('taobao|case|aftersale');
  });

  it('counts a list as one page: of each fact, what most rows say, and the worse of a tie', () => {
    const skeleton = of(
      listOf([
        rowOf(['orderId', 'status', 'refundAmount'], []),
        rowOf(['orderId', 'refundAmount'], ['status']),
        rowOf(['orderId'], ['reason'], ['refundAmount']),
        rowOf(['orderId', 'reason'], [], ['refundAmount']),
      ]),
    );
    expect(skeleton).toMatchObject({
      of: '/aftersales-ssr/detail 1',
      read: ['orderId'],
      missed: ['status', 'reason'],
      doubtful: ['refundAmount'],
    });
  });

  it('of a rebuilt page is that page’s, so that five rebuilt pages are five', () => {
    const changed: Reading = { kind: 'unreadable', platform: 'pdd', reason: 'changed', missed: ['status'] };
    expect(of(changed)).toMatchObject({ missed: ['status'], unreadable: 'changed', labels });
    expect(of(changed)?.of).not.toBe(of(changed, NOW, url.replace('id=2', 'id=3'))?.of);
  });

  it('of a page that something stood before is one per reason', () => {
    const login: Reading = { kind: 'unreadable', platform: 'pdd', reason: 'login', missed: [] };
    expect(of(login)).toMatchObject({ of: 'login', place: 'pdd|case|aftersale', unreadable: 'login' });
  });

  it('is none where the page is none of ours, or the address does not say which', () => {
    const login: Reading = { kind: 'unreadable', platform: 'pdd', reason: 'login', missed: [] };
    expect(of({ kind: 'other' })).toBeNull();
    expect(skeletonOf({ reading: login, url, at: NOW, labels, form: null })).toBeNull();
  });
});

const pageNo = (n: number, at = NOW + n): Skeleton =>
  of(caseReading({ ...ids, afterSaleId: String(22000000000000 + n) }), at) as Skeleton;
const keep = async (db: DeskDb, skeleton: Skeleton, address = url) =>
  unwrap(await keepSkeleton(db, skeleton, address));

describe('keeping', () => {
  it('keeps one per page, the newest', async () => {
    const db = await openDesk();
    await keep(db, pageNo(1, NOW));
    await keep(db, { ...pageNo(1, NOW + 5), missed: ['status'] });
    await keep(db, pageNo(1, NOW + 2));
    expect(await allSkeletons(db)).toEqual([{ ...pageNo(1, NOW + 5), missed: ['status'] }]);
  });

  it(`keeps the last ${PAGES_KEPT} pages of each kind, newest first`, async () => {
    const db = await openDesk();
    const order = of(caseReading(ids, 'order'), NOW - 1) as Skeleton;
    await keep(db, order);
    for (let n = 1; n <= PAGES_KEPT + 3; n++) await keep(db, pageNo(n));
    const kept = await allSkeletons(db);
    expect(kept).toHaveLength(PAGES_KEPT + 1);
    expect(kept[0]).toEqual(pageNo(PAGES_KEPT + 3));
    expect(kept.at(-2)).toEqual(pageNo(4));
    expect(kept.at(-1)).toEqual(order);
  });

  it('forgets that a page looked rebuilt while it was drawing, once it is read', async () => {
    const db = await openDesk();
    const changed: Reading = { kind: 'unreadable', platform: 'pdd', reason: 'changed', missed: ['status'] };
    const other = url.replace('id=2', 'id=3');
    await keep(db, of(changed, NOW) as Skeleton);
    await keep(db, of(changed, NOW, other) as Skeleton, other);
    await keep(db, pageNo(1));
    expect((await allSkeletons(db)).map(({ unreadable }) => unreadable)).toEqual([null, 'changed']);
  });

  it('does not tell the canary, and its loss is no loss', async () => {
    const on = machine();
    const store = pageOn(on);
    const db = unwrap(await store.open());
    await vi.waitFor(() => expect(on.keep.note).toBeDefined());
    const written = vi.spyOn(db, 'written');
    await keep(db, pageNo(1));
    expect(written).not.toHaveBeenCalled();
    await db.skeletons.clear();
    store.close();
    expect((await pageOn(on).open()).ok).toBe(true);
  });

  it('that fails is a trouble told, and touches no case', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const db = await openDesk();
    const unkeepable = { ...pageNo(1), at: (() => {}) as unknown as number };
    expect(await keepSkeleton(db, unkeepable, url)).toEqual({ ok: false, trouble: 'unavailable' });
    expect(await db.skeletons.count()).toBe(0);
  });
});
