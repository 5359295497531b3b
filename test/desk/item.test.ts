import { describe, expect, it } from 'vitest';
import { registerItem } from '@/entrypoints/desk/register/item';
import { book, type Facts, judge } from '@/rules';
import { type CaseRow, type Entry, type EntryBody, logIndexOf } from '@/storage';

const at = Date.parse('2026-11-22T10:00:00+08:00');
const row: CaseRow = {
  key: 'pdd|示例店|9',
  platform: 'pdd',
  shop: '示例店',
  orderId: '260811-1383',
  afterSaleId: '9',
  firstSeenAt: at,
  readAt: at,
  pages: {},
  told: {},
  turn: 'unknown',
  open: 1,
};
const facts: Facts = {
  platform: { value: 'pdd', from: 'page', seenAt: at },
  status: { value: 'waitSeller', from: 'page', seenAt: at },
  itemTitle: { value: '马克杯', from: 'page', seenAt: at },
  remaining: { value: { ms: 3_600_000, onExpiry: 'refund', text: '1时' }, from: 'page', seenAt: at },
};
const entry = (n: number, author: string, body: EntryBody): Entry => ({
  ...body,
  id: String(n),
  caseKey: row.key,
  at: at + n,
  offset: 480,
  salt: '',
  device: 'd',
  seq: 1,
  prev: '',
  hash: '',
  author,
});
const item = (entries: Entry[]) =>
  registerItem({ ...row, log: logIndexOf(entries) }, facts, judge(facts, book, at), at);

describe('a line of the register', () => {
  it('derives whose turn it is and when the page says it ends, whatever the index of the row says', () => {
    expect(item([])).toMatchObject({ turn: 'seller', endsAt: at + 3_600_000, note: '', handler: '' });
  });

  it('shows the latest words of a person, and who last did anything', () => {
    const entries = [
      entry(1, '林', { kind: 'note', text: '等仓库验货' }),
      entry(2, '陈', { kind: 'tick', evidence: 'video', done: true }),
      entry(3, '', { kind: 'status', text: '买家已退货', was: null }),
    ];
    expect(item(entries)).toMatchObject({ note: '等仓库验货', handler: '陈' });
  });

  it('is found by its ids, shop, item and notes', () => {
    const { search } = item([entry(1, '林', { kind: 'call', text: '打給買家', reached: true })]);
    for (const word of ['260811', '示例店', '马克杯', '打给买家']) expect(search).toContain(word);
  });
});
