import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Heads } from '@/entrypoints/desk/listed/heads';
import type { CaseHead } from '@/storage';
import { head, line } from '../register/lines';

/** After-sales and orders of few numbers, so that many lie under one another. */
const anyHead = fc
  .record({
    order: fc.constantFrom('o1', 'o2'),
    afterSale: fc.option(fc.constantFrom('a1', 'a2')),
    shop: fc.constantFrom('', '店A'),
    turn: fc.constantFrom('seller' as const, 'buyer' as const),
    dueAt: fc.option(fc.integer({ min: 0, max: 3 })),
    open: fc.constantFrom(0 as const, 1 as const),
    written: fc.boolean(),
    words: fc.constantFrom('破损', '少件'),
  })
  .map(({ order, afterSale, words, ...more }): CaseHead => {
    const key = `pdd|${more.shop}|${afterSale ?? `o:${order}`}`;
    return head({ ...more, key, orderId: order, afterSaleId: afterSale, text: words });
  });

describe('the heads in memory', () => {
  it('come, whatever was written since, to the same rows as heads that are read anew', () => {
    const portion = fc.array(anyHead, { maxLength: 6 });
    const change = fc.record({ changed: portion, gone: fc.array(anyHead, { maxLength: 2 }) });
    fc.assert(
      fc.property(portion, fc.array(change, { maxLength: 4 }), (first, changes) => {
        const followed = new Heads();
        followed.addLines([line({ caseKey: null })]);
        followed.addCases(first);
        const now = new Map(first.map((one) => [one.key, one]));
        followed.rows();
        for (const { changed, gone } of changes) {
          const heads = new Map(changed.map((one) => [one.key, one]));
          for (const { key } of gone) heads.delete(key);
          const keys = [...changed, ...gone].map(({ key }) => key);
          for (const key of keys) now.delete(key);
          for (const one of heads.values()) now.set(one.key, one);
          followed.changeCases(keys, [...heads.values()]);
          followed.rows();
        }
        const anew = new Heads();
        anew.addLines([line({ caseKey: null })]);
        anew.addCases([...now.values()]);
        expect(followed.rows()).toEqual(anew.rows());
      }),
    );
  });

  it('change the row of the one case that was written, and leave the other rows as they are', () => {
    const heads = new Heads();
    const other = head({ key: 'b', orderId: 'o2', afterSaleId: '2', dueAt: 2 });
    heads.addCases([head({ key: 'a', dueAt: 1 }), other]);
    const before = heads.rows();
    heads.changeCases(['a'], [head({ key: 'a', dueAt: 3 })]);
    const after = heads.rows();
    expect(after.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(after[0]).toBe(before[1]);
    expect(after).not.toBe(before);
  });
});
