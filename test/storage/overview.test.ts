import { describe, expect, it } from 'vitest';
import type { Turn } from '@/rules';
import { type CaseRow, type CaseText, caseTexts, caseTextsByKey, type DeskDb, overview } from '@/storage';
import { HOUR, NOW, openDesk } from './desk';

const MIDNIGHT = Date.parse('2026-11-23T00:00:00+08:00');

const row = (id: string, turn: Turn, dueAt?: number, more: Partial<CaseRow> = {}): CaseRow => ({
  key: `pdd|店|${id}`,
  platform: 'pdd',
  shop: '店',
  orderId: null,
  afterSaleId: id,
  firstSeenAt: NOW,
  readAt: NOW,
  pages: {},
  told: {},
  turn,
  open: 1,
  ...(dueAt === undefined ? {} : { dueAt }),
  ...more,
});

const rows = [
  row('theirs in 1 h', 'buyer', NOW + HOUR),
  row('ours tomorrow', 'seller', MIDNIGHT),
  row('ours tonight', 'seller', MIDNIGHT - 1),
  row('ours past', 'seller', NOW - HOUR),
  row('courier later', 'courier', NOW + 9 * HOUR),
  row('buyer, no clock', 'buyer'),
  row('over', 'seller', NOW, { open: 0 }),
];

async function deskWith(kept: readonly CaseRow[]): Promise<DeskDb> {
  const db = await openDesk();
  await db.cases.bulkPut([...kept]);
  return db;
}
const idsOf = (kept: readonly CaseRow[]) => kept.map(({ afterSaleId, orderId }) => afterSaleId ?? orderId);

describe('the first glance', () => {
  it('puts ours before theirs, then what ends first', async () => {
    const { nearest } = await overview(await deskWith(rows), MIDNIGHT, 9);
    expect(idsOf(nearest)).toEqual([
      'ours past',
      'ours tonight',
      'ours tomorrow',
      'theirs in 1 h',
      'courier later',
    ]);
    expect((await overview(await deskWith(rows), MIDNIGHT, 2)).nearest).toHaveLength(2);
  });

  it('counts ours before midnight sharp, and everyone who waits for a buyer', async () => {
    expect(await overview(await deskWith(rows), MIDNIGHT, 1)).toMatchObject({ dueSoon: 2, waitBuyer: 2 });
  });

  it('leaves out an order that stands under an after-sale, wherever that is', async () => {
    const order = row('', 'seller', NOW, { key: 'pdd|店|o:1', orderId: '1', afterSaleId: null });
    const lone = row('', 'seller', NOW + 1, { key: 'pdd|店|o:2', orderId: '2', afterSaleId: null });
    const over = row('after', 'buyer', undefined, { orderId: '1' });
    const { nearest, dueSoon } = await overview(await deskWith([order, lone, over]), MIDNIGHT, 9);
    expect(idsOf(nearest)).toEqual(['2']);
    expect(dueSoon).toBe(1);
  });
});

describe('what cases are found by', () => {
  const fact = (value: string) => ({ value, from: 'page' as const, seenAt: NOW });
  const full = row('111', 'seller', NOW, {
    orderId: '222',
    pages: {
      aftersale: {
        at: NOW,
        url: '',
        facts: { itemTitle: fact('四件套'), trackingNo: fact('YT9') },
        missed: [],
      },
    },
  });
  const order = row('', 'seller', NOW, { key: 'pdd|店|o:222', orderId: '222', afterSaleId: null });

  it('is there by its key alone at first, the last read first', async () => {
    const late = row('333', 'seller', NOW, { readAt: NOW + 1, shop: '', key: 'pdd||333' });
    expect(await caseTextsByKey(await deskWith([full, late, order]))).toEqual([
      { key: 'pdd||333', shop: '', text: '333' },
      { key: 'pdd|店|o:222', shop: '店', text: '222' },
      { key: 'pdd|店|111', shop: '店', text: '111' },
    ]);
  });

  it('is whole after all portions, without what stands under another', async () => {
    const many = Array.from({ length: 450 }, (_, i) => row(`${1000 + i}`, 'buyer'));
    const db = await deskWith([full, order, ...many]);
    const all: CaseText[] = [];
    const covered: string[] = [];
    let portions = 0;
    for await (const portion of caseTexts(db)) {
      all.push(...portion.texts);
      covered.push(...portion.covered);
      portions++;
    }
    expect(portions).toBeGreaterThan(2);
    expect(all).toHaveLength(452);
    expect(all.find(({ key }) => key === full.key)?.text).toBe('111\n222\nYT9\n四件套');
    expect(covered).toEqual([order.key]);
  });
});
