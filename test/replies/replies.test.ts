import '../components/locale';
import { describe, expect, it } from 'vitest';
import { fillPlaces } from '@/entrypoints/shared/replies/fill-places';
import { replySearch } from '@/entrypoints/shared/replies/find-replies';
import { oppositesOf } from '@/entrypoints/shared/replies/opposites';
import { type RepliesAsk, repliesOf } from '@/entrypoints/shared/replies/replies-of';
import { book, clauseStates, type Facts, scriptTree } from '@/rules';
import type { OwnScript } from '@/storage';

const AT = Date.parse('2026-11-22T10:00:00+08:00');

const own = (part: Partial<OwnScript>): OwnScript => ({
  id: 'o1',
  layer: 'mine',
  title: '寄回地址',
  text: '寄回地址在退款页里，您照着写就行',
  code: 'jhdz',
  topic: null,
  basis: [],
  at: AT,
  author: '林',
  ...part,
});
const ask = (part: Partial<RepliesAsk> = {}): RepliesAsk => ({
  of: {},
  platform: 'tmall',
  book,
  at: AT,
  own: [],
  use: {},
  ...part,
});
const facts = (of: Record<string, unknown>): Facts =>
  Object.fromEntries(
    Object.entries(of).map(([key, value]) => [key, { value, from: 'page', seenAt: AT }]),
  ) as Facts;

describe('places', () => {
  it('are filled from the case, else with the general words, which are then places to go to', () => {
    expect(
      fillPlaces('{快递|快递}单号{单号|我这边}，{发货时间|尽快优先}', facts({ trackingNo: 'SF1' })),
    ).toEqual({
      text: '快递单号SF1，尽快优先',
      stops: ['快递', '尽快优先'],
    });
    expect(fillPlaces('退{退款金额|相应金额}', facts({ refundAmount: 704 })).text).toBe('退¥7.04');
  });

  it('without general words stay open until the case fills them', () => {
    expect(fillPlaces('寄到{退货地址}，单号{单号}', {})).toEqual({
      text: '寄到{退货地址}，单号{单号}',
      stops: [],
    });
    expect(fillPlaces('单号{单号}', facts({ trackingNo: 'SF1' })).text).toBe('单号SF1');
  });

  it('are not filled by what an object happens to have', () => {
    expect(fillPlaces('{constructor}{toString|x}', {}).text).toBe('{constructor}x');
  });
});

describe('the order', () => {
  it('is that of the case: own words on what it is about, the tree, the rest of one’s own, what the tree forbids last', () => {
    const of = { goodsState: 'notShipped', reason: 'lateShip' };
    const replies = repliesOf(ask({ of, own: [own({ id: 'far' }), own({ id: 'near', topic: 'ship' })] }));
    const ids = replies.map(({ id }) => id);
    expect(ids[0]).toBe('near');
    expect(scriptTree.scripts.find(({ id }) => id === ids[1])?.topic).toBe('ship');
    const banned = replies.map(({ banned: bans }) => bans.length > 0);
    expect(banned.indexOf(true)).toBeGreaterThan(ids.indexOf('far'));
    expect(banned.lastIndexOf(false)).toBeLessThan(banned.indexOf(true));
  });

  it('without a query shows nothing that must not be said; with one it does, behind what may be', () => {
    const search = replySearch(repliesOf(ask({ of: { reason: 'damaged' } })));
    expect(search('').filter(({ banned }) => banned.length > 0)).toEqual([]);
    const found = search('发票');
    expect(found.at(-1)?.banned).not.toEqual([]);
    expect(found[0]?.banned).toEqual([]);
  });
});

it('what is for other cases is not offered, and is found by who looks for it', () => {
  const search = replySearch(repliesOf(ask({ of: { goodsState: 'returning', reason: 'noReason' } })));
  const ids = (query: string) => search(query).map(({ id }) => id);
  expect(ids('')).not.toContain('ship-when');
  expect(ids('什么时候发')).toContain('ship-when');
});

describe('the search', () => {
  const replies = repliesOf(ask({ own: [own({}), own({ id: 'o2', code: 'fp', title: '别的' })] }));
  const ids = (query: string) => replySearch(replies)(query).map(({ id }) => id);

  it('begins with the short code', () => {
    expect(ids('fp')[0]).toBe('o2');
    expect(ids('ＦＰ')[0]).toBe('o2');
  });

  it('finds words, traditional ones, 拼音 and initials', () => {
    expect(ids('寄回')).toContain('o1');
    expect(ids('發票').length).toBeGreaterThan(1);
    expect(ids('jihui')).toContain('o1');
    expect(ids('jhdz')[0]).toBe('o1');
    expect(ids('没有这样的话')).toEqual([]);
  });
});

describe('the law brake', () => {
  it('stamps own words that a clause in force forbids, with the clause', () => {
    const [script] = repliesOf(ask({ own: [own({ text: '好评返现5元' })] })).filter(({ id }) => id === 'o1');
    expect(script?.banned.flatMap(({ rules }) => rules)).toContain('TM-REV-02');
  });

  it('leaves alone what no clause forbids on this platform', () => {
    const of = (platform: 'tmall' | 'pdd') =>
      repliesOf(ask({ platform, own: [own({ text: '加微信聊' })] })).find(({ id }) => id === 'o1')?.banned
        .length;
    expect(of('tmall')).toBe(1);
    expect(of('pdd')).toBe(0);
  });
});

describe('a script whose clause changed', () => {
  const [state] = clauseStates(['TM-3RD-01'], book);
  if (state === undefined) throw new Error('no TM-3RD-01');
  const changesOf = (basis: (typeof state)[]) =>
    repliesOf(ask({ own: [own({ basis })] })).find(({ id }) => id === 'o1')?.changes;

  it('says what changed, the gravest alone', () => {
    expect(changesOf([state])).toEqual([]);
    expect(changesOf([{ ...state, checkedOn: '2026-01-01' }])).toMatchObject([
      { rule: 'TM-3RD-01', what: 'checkedOn', was: '2026-01-01', is: state.checkedOn },
    ]);
    expect(changesOf([{ ...state, checkedOn: '2026-01-01', values: '[]' }])?.[0]?.what).toBe('values');
    expect(changesOf([{ ...state, rule: 'GONE-01' }])?.[0]?.what).toBe('gone');
  });

  it('is held against the clauses of its first use when it is a built-in one', () => {
    const id = 'ship-when';
    const replies = repliesOf(
      ask({ use: { [id]: { n: 3, last: AT, basis: [{ ...state, values: '[]' }] } } }),
    );
    expect(replies.find((reply) => reply.id === id)).toMatchObject({
      used: { n: 3, last: AT },
      changes: [{ what: 'values' }],
    });
  });
});

it('every forbidden script is the opposite of one that may be said', () => {
  const forbidden = scriptTree.scripts.flatMap((script) => (script.status === 'forbidden' ? [script] : []));
  const opposed = scriptTree.scripts.flatMap(({ id }) => oppositesOf(id));
  expect(opposed.map(({ id }) => id).sort()).toEqual(forbidden.map(({ id }) => id).sort());
});
