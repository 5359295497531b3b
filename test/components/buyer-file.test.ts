import './locale';
import { describe, expect, it } from 'vitest';
import { buyerFile, type FiledCase } from '@/entrypoints/sidepanel/buyer/buyer-file';
import type { CaseRow, Entry, EntryBody, Evidence } from '@/storage';

const NOW = Date.parse('2026-11-23T16:00:00+08:00');
const words = { buyer: '蓝**8', by: '林', now: NOW, bookWord: (id: string) => `〈${id}〉` };

const entry = (seq: number, body: EntryBody): Entry => ({
  ...body,
  ...{ id: `e${seq}`, caseKey: 'k', at: NOW - 1000 * seq, offset: 480, author: '林', salt: '' },
  ...{ device: 'abcdefgh', seq, prev: '', hash: '' },
});
const item = { id: 'i1', need: 'unboxing', why: '张三签的字' } as Evidence;

const row: CaseRow = {
  ...{ key: 'tmall|s|109573419230000966', platform: 'tmall', shop: 's' },
  ...{ orderId: '4881542862810000629', afterSaleId: '109573419230000966' },
  ...{ firstSeenAt: NOW, readAt: NOW, pages: {}, told: {}, turn: 'nobody', open: 0 },
};

const CASE: FiledCase = {
  row,
  facts: {
    afterSaleType: { value: 'refundOnly', from: 'page', seenAt: NOW },
    reason: { value: 'quality', from: 'page', seenAt: NOW },
    reasonText: { value: '坏了，打13800138000', from: 'page', seenAt: NOW },
    refundAmount: { value: 704, from: 'page', seenAt: NOW },
    status: { value: 'success', from: 'page', seenAt: NOW },
  },
  entries: [
    entry(1, { kind: 'note', text: '买家张三态度不好' }),
    entry(2, { kind: 'call', text: '张三说明天寄', reached: true }),
    entry(3, { kind: 'status', text: '已退款 13800138000', was: null }),
    entry(4, { kind: 'asked', evidence: 'pod', whom: 'courier' }),
    entry(5, {
      ...{ kind: 'evidence', evidenceId: 'i1', sum: 'a91f'.repeat(16), type: 'image/png' },
      ...{ size: 1, need: 'unboxing', text: '张三签的字' },
    }),
    entry(6, { kind: 'evidence', evidenceId: 'gone', sum: '00', type: 'x', size: 1, need: null, text: '' }),
    entry(7, { kind: 'promise', text: '答应张三的事', dueAt: null }),
  ],
  evidence: [item],
};

describe('the facts for a complaint', () => {
  const text = buyerFile([CASE, { ...CASE, entries: [], evidence: [] }], words);

  it('say what was asked, what came of it, and what was done, each with its place in the log', () => {
    expect(text).toContain('1. 售后单 109573419230000966');
    expect(text).toContain('2. 售后单');
    expect(text).toContain('¥7.04');
    expect(text).toMatch(/记录 abcd-2 .*接通/);
    expect(text).toMatch(/记录 abcd-4 .*快递.*〈pod〉/);
    expect(text).toMatch(/记录 abcd-5 .*证1：〈unboxing〉（SHA-256 a91fa91fa91f…）/);
  });

  it('hold nothing anybody wrote, no long number but those of the cases, and what is not there any more', () => {
    for (const said of ['张三', '态度', '13800138000', '坏了']) expect(text).not.toContain(said);
    expect(text).toContain('…8000');
    expect(text).not.toContain('abcd-6');
    const numbers = new Set(text.match(/\d{7,}/g));
    expect([...numbers].sort()).toEqual(['109573419230000966', '4881542862810000629']);
  });

  it('are the same for the same cases, and say so when a name was not read', () => {
    expect(buyerFile([CASE], words)).toBe(buyerFile([CASE], words));
    expect(buyerFile([CASE], { ...words, buyer: '' })).toContain('昵称未读到');
  });
});
