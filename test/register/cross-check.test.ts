import { describe, expect, it } from 'vitest';
import { DAY } from '@/rules';
import { type CaseHead, crossCheck, type KeptCounters, type LineHead, type ListedRow } from '@/storage';
import { wordsOf } from '../components/locale';
import { head, line } from './lines';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const EARLIER = NOW - DAY;
const row = (id: string, more: Partial<CaseHead> = {}, lines: Partial<LineHead>[] = []): ListedRow => ({
  id,
  head: head({ key: id, readAt: NOW, ...more }),
  under: null,
  lines: lines.map((one) => line(one)),
});
const imported = (id: string, more: Partial<LineHead> = {}): ListedRow => ({
  id,
  head: null,
  under: null,
  lines: [line({ id, ...more })],
});
const counters = (told: Record<string, number | null>, more: Partial<KeptCounters> = {}): KeptCounters => ({
  platform: 'pdd',
  page: 'aftersale',
  shop: '店A',
  at: NOW,
  counters: told,
  seenAt: {},
  ...more,
});
const ids = (rows: readonly ListedRow[]) => rows.map(({ id }) => id);

describe('the register beside what was read today', () => {
  it('finds goods that are back and not paid, by the page or by the shop’s own words', () => {
    const { unpaid } = crossCheck(
      [
        row('state', { goodsState: 'returned' }),
        row('signed', { returnSignedAt: 5 }),
        row('said', { progress: '仓库已收，等财务' }),
        row('sheet', {}, [{ progress: '已收货' }]),
        row('phrase', { progress: '货已退未退款' }),
        row('closed', { goodsState: 'returned', status: 'closed', open: 0 }),
        row('order', { goodsState: 'returned', afterSaleId: null, status: 'success' }),
        row('on its way', { goodsState: 'returning' }),
        row('paid', { goodsState: 'returned', status: 'success', open: 0 }),
        row('paid by words', { goodsState: 'returned', progress: '已退款' }),
        row('exchange', { goodsState: 'returned', type: 'exchange' }),
      ],
      [],
      NOW,
    );
    expect(ids(unpaid)).toEqual(['state', 'signed', 'said', 'sheet', 'phrase', 'closed', 'order']);
  });

  it('does not take the opposite, or the buyer’s own parcel, for goods that are back', () => {
    const words = ['未收货', '等仓库已收货', '买家已收货', '没有已入库', '处理中'];
    const rows = words.map((progress) => row(progress, { progress }));
    expect(ids(crossCheck(rows, [], NOW).unpaid)).toEqual([]);
    expect(
      ids(crossCheck([row('x', { goodsState: 'returned', progress: '未已退款' })], [], NOW).unpaid),
    ).toEqual(['x']);
  });

  it('keeps apart what was not read today: nobody knows whether it was paid since', () => {
    const check = crossCheck(
      [
        row('yesterday', { goodsState: 'returned', readAt: EARLIER }),
        imported('never read', { progress: '已收货' }),
        row('today', { goodsState: 'returned' }),
      ],
      [],
      NOW,
    );
    expect(ids(check.unpaid)).toEqual(['today']);
    expect(ids(check.unpaidUnread)).toEqual(['yesterday', 'never read']);
    expect(check.whole).toBe(false);
  });

  it('asks for what is in the register and was not seen today, unless it is done', () => {
    const check = crossCheck(
      [
        row('seen'),
        row('not seen', { readAt: EARLIER }),
        row('closed', { readAt: EARLIER, open: 0 }),
        imported('sheet'),
        imported('sheet, paid', { progress: '已退款' }),
        imported('sheet, closed', { progress: '已关闭' }),
      ],
      [],
      NOW,
    );
    expect(ids(check.unseen)).toEqual(['not seen', 'sheet']);
  });

  it('names what was seen and is in no register, once there is one', () => {
    expect(crossCheck([row('a')], [], NOW)).toMatchObject({ hasRegister: false, unlisted: [] });
    const check = crossCheck([row('a'), row('b', {}, [{}])], [], NOW);
    expect(ids(check.unlisted)).toEqual(['a']);
  });

  it('is whole only when all was read and the list has no more than was read', () => {
    const seen = [row('a')];
    expect(crossCheck(seen, [], NOW).whole).toBe(true);
    expect(crossCheck(seen, [counters({ 待商家处理: 1 })], NOW).whole).toBe(true);
    expect(crossCheck([], [], NOW).whole).toBe(false);
    expect(crossCheck(seen, [counters({ 待商家处理: 2 })], NOW).whole).toBe(false);
  });

  it('never takes a number that was not read, is old or is another shop’s for fine', () => {
    const seen = [row('a')];
    const told = (kept: KeptCounters[]) => {
      const { whole, shops } = crossCheck(seen, kept, NOW);
      return { whole, kinds: shops.flatMap(({ lists }) => lists.map(({ state }) => state.kind)) };
    };
    expect(told([counters({ 待商家处理: null })])).toEqual({ whole: false, kinds: ['unread'] });
    expect(told([counters({ 待商家处理: 1 }, { at: EARLIER })])).toEqual({ whole: false, kinds: ['stale'] });
    const other = counters({ 待商家处理: 0 }, { shop: '店B' });
    expect(told([counters({ 待商家处理: null }), other])).toEqual({
      whole: false,
      kinds: ['foreign', 'zero'],
    });
    expect(told([counters({ 待商家处理: 0 })])).toEqual({ whole: false, kinds: ['zero'] });
    expect(told([counters({ 投诉预警: 3 })]).whole).toBe(true);
  });

  it('counts each shop by itself', () => {
    const { shops } = crossCheck(
      [row('a'), row('b', { readAt: EARLIER }), row('c', { shop: '店B' })],
      [counters({ 待商家处理: 5 })],
      NOW,
    );
    expect(shops).toMatchObject([
      { shop: '店A', rows: 2, seen: 1, lists: [{ state: { kind: 'count', n: 5 }, read: 1 }] },
      { shop: '店B', rows: 1, seen: 1, lists: [] },
    ]);
  });

  it('says nowhere that nothing was missed', () => {
    for (const lang of ['zh_CN', 'en'] as const) {
      const words = [...wordsOf(lang)].filter(([key]) => key.startsWith('desk_check_'));
      expect(words.length).toBeGreaterThan(10);
      for (const [, text] of words)
        expect(text).not.toMatch(/遗漏|全部|一单不落|nothing (was )?missed|everything/i);
    }
  });
});
