import { describe, expect, it } from 'vitest';
import { ingest, pageTold, parseCaseRead } from '@/entrypoints/background/ingest';
import type { Keeper } from '@/entrypoints/background/keeper';
import type { ConsoleSender } from '@/entrypoints/background/senders';

import type { Facts, ReadFacts } from '@/rules';
import { BUILT_IN, type CaseRow, type CaseView, type Derived, type Entry, stackKept } from '@/storage';
import { failed, ok } from '@/utils/result';
import { pack, rule } from '../rules/small-pack';

const AT = 1_795_000_000_000;
const URL = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=12345678901234';
const sender: ConsoleSender = { kind: 'console', tabId: 7, frameId: 0, origin: 'https://mms.pinduoduo.com' };
const fact = (value: string | number | object, label = '') => ({ value, text: String(value), label });
const read = {
  platform: fact('pdd'),
  afterSaleId: fact('12345678901234'),
  status: fact('waitSeller', '售后状态'),
  remaining: fact({ ms: 7_200_000, onExpiry: 'refund', text: '2时' }),
};
const caseMessage = {
  reading: { kind: 'case', platform: 'pdd', page: 'aftersale', facts: read, missed: ['reason'] },
  url: URL,
  readAt: AT,
};

const note: Entry = {
  kind: 'note',
  text: '已电话',
  id: '1',
  caseKey: 'pdd|s|1',
  at: AT,
  offset: 480,
  salt: '',
  device: 'd',
  seq: 1,
  prev: '',
  hash: '',
  author: '林',
};

/** A store that keeps everything it is told. */
function remembering(): { keeper: Keeper; derived: Map<string, Derived>; calls: string[] } {
  const derived = new Map<string, Derived>();
  const calls: string[] = [];
  const view = (key: string, facts: ReadFacts, at: number): CaseView => ({
    row: { key } as CaseRow,
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, { value }]) => [name, { value, from: 'page', seenAt: at }]),
    ) as Facts,
    entries: [note],
  });
  const keeper: Keeper = {
    keepCase: async (reading, _, at) => {
      calls.push('keepCase');
      return ok(view('pdd|s|1', reading.facts, at));
    },
    keepRows: async (reading, _, at) => {
      calls.push('keepRows');
      return ok(
        reading.rows.map((row, i) => (row.facts.afterSaleId ? view(`pdd|s|${i}`, row.facts, at) : null)),
      );
    },
    keepCounters: async (read) => {
      calls.push(`keepCounters of ${read.shop || 'no shop'}`);
      return ok(null);
    },
    view: async () => ok(null),
    setDerived: async (changes) => {
      for (const [key, value] of changes) derived.set(key, value);
      return ok(null);
    },
    deadlines: async () => ok([]),
    setAlerted: async () => ok(null),
    inUse: async () => BUILT_IN,
    openKeys: async () => ok([]),
    known: async () => ok([]),
    alertPlan: async () => failed('unavailable'),
    collect: async () => ok(null),
    toldWaiting: async () => ok(null),
    setRanAt: async () => ok(null),
  };
  return { keeper, derived, calls };
}

const taken = async (message: unknown, keeper: Keeper) => {
  const parsed = parseCaseRead(message, sender, AT);
  if (parsed === null) throw new Error('refused');
  return ingest(parsed, keeper, AT);
};

describe('a message', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'reading'],
    ['no reading', { url: URL, readAt: AT }],
    ['a reading of no known kind', { ...caseMessage, reading: { kind: 'verdict' } }],
    ['another console', { ...caseMessage, url: 'https://qn.taobao.com/home.htm' }],
    ['no time', { ...caseMessage, readAt: '1795000000000' }],
    ['a time to come', { ...caseMessage, readAt: AT + 61_000 }],
  ])('is refused: %s', (_, message) => expect(parseCaseRead(message, sender, AT)).toBeNull());

  it('loses facts of the wrong shape and keeps the others', () => {
    const facts = { ...read, status: fact('paid'), refundAmount: fact('7.04') };
    const parsed = parseCaseRead({ ...caseMessage, reading: { ...caseMessage.reading, facts } }, sender, AT);
    expect(parsed?.reading).toMatchObject({
      kind: 'case',
      facts: { afterSaleId: { value: '12345678901234' } },
    });
    expect(parsed?.reading).not.toHaveProperty('facts.status');
    expect(parsed?.reading).not.toHaveProperty('facts.refundAmount');
  });
});

describe('a case', () => {
  it('is kept, judged and indexed', async () => {
    const { keeper, derived } = remembering();
    const { summary, state, changed } = await taken(caseMessage, keeper);
    expect(summary).toMatchObject({
      kind: 'case',
      readAt: AT,
      case: {
        caseKey: 'pdd|s|1',
        turn: 'seller',
        clock: { endsAt: AT + 7_200_000, owner: 'seller', from: 'page', onExpiry: 'refund' },
        missed: ['reason'],
        noteCount: 1,
      },
    });
    expect(summary).not.toHaveProperty('trouble');
    expect(state).toEqual({
      url: URL,
      readAt: AT,
      caseKey: 'pdd|s|1',
      unreadable: null,
      missed: ['reason'],
      frameId: 0,
      list: null,
      named: null,
    });
    expect(derived.get('pdd|s|1')).toEqual({ turn: 'seller', open: 1, dueAt: AT + 7_200_000 });
    expect(changed).toBe(true);
  });

  it.each(['full', 'unavailable', 'newer', 'lost', 'blocked'] as const)(
    'is judged on its own when the store is %s, and says so',
    async (trouble) => {
      const { keeper } = remembering();
      const broken: Keeper = { ...keeper, keepCase: async () => failed(trouble) };
      const { summary, state, changed } = await taken(caseMessage, broken);
      expect(summary).toMatchObject({
        kind: 'case',
        trouble: `store-${trouble}`,
        case: { caseKey: null, turn: 'seller' },
      });
      expect(state.caseKey).toBeNull();
      expect(changed).toBe(false);
    },
  );
});

describe('a list', () => {
  it('answers row by row, in order', async () => {
    const { keeper, derived } = remembering();
    const rows = [
      { facts: read, missed: [] },
      { facts: { platform: fact('pdd') }, missed: ['afterSaleType'] },
    ];
    const { summary } = await taken(
      { ...caseMessage, reading: { kind: 'list', platform: 'pdd', page: 'aftersale', rows, counters: {} } },
      keeper,
    );
    expect(summary).toMatchObject({
      kind: 'list',
      rows: [
        { caseKey: 'pdd|s|0', turn: 'seller', noteCount: 1 },
        { caseKey: null, turn: 'unknown', missed: ['afterSaleType'], noteCount: 0 },
      ],
    });
    expect([...derived.keys()]).toEqual(['pdd|s|0']);
  });

  it.each([
    [['一店', '一店'], '一店'],
    [['一店', '二店'], 'no shop'],
    [[], 'no shop'],
  ])('keeps its counters under the one shop of its rows: %j', async (shops, shop) => {
    const { keeper, calls } = remembering();
    const rows = shops.map((name) => ({ facts: { ...read, shopName: fact(name) }, missed: [] }));
    const counters = { 待商家处理: 3, 待买家处理: null };
    const reading = { kind: 'list', platform: 'pdd', page: 'aftersale', rows, counters };
    const { state } = await taken({ ...caseMessage, reading }, keeper);
    expect(calls).toContain(`keepCounters of ${shop}`);
    expect(state.list).toMatchObject({ shop: shop === 'no shop' ? '' : shop, at: AT, counters });
  });
});

it.each([
  [
    { kind: 'unreadable', platform: 'pdd', reason: 'login', missed: [] },
    { unreadable: 'login', caseKey: null },
  ],
  [{ kind: 'other' }, { unreadable: null, caseKey: null }],
])('nothing is kept of %o', async (reading, state) => {
  const { keeper, calls } = remembering();
  const answer = await taken({ ...caseMessage, reading }, keeper);
  expect(answer.state).toMatchObject(state);
  expect(answer.changed).toBe(false);
  expect(calls).toEqual([]);
});

describe('the book in use', () => {
  const always = pack(
    [
      rule('OWN-01', [
        { kind: 'answer', question: 'outcome', value: 'exchange', tier: 1000, when: 'always' },
      ]),
    ],
    { id: 'own' },
  );
  const list = {
    kind: 'list',
    platform: 'pdd',
    page: 'aftersale',
    rows: [{ facts: read, missed: [] }],
    counters: {},
  };

  it('judges cases and rows, with the packs that people switched on', async () => {
    const { keeper } = remembering();
    const withOwn: Keeper = { ...keeper, inUse: async () => ({ ...stackKept([always]), revision: 1 }) };
    const outcome = { state: 'decided', value: 'exchange' };
    const one = await taken(caseMessage, withOwn);
    expect(one.summary).toMatchObject({ case: { outcome } });
    expect(one.summary).not.toHaveProperty('trouble');
    const rows = await taken({ ...caseMessage, reading: list }, withOwn);
    expect(rows.summary).toMatchObject({ rows: [{ outcome }] });
  });

  it('that lacks a pack it should have says so, unless the store has worse to say', async () => {
    const { keeper } = remembering();
    const lacking: Keeper = {
      ...keeper,
      inUse: async () => ({ ...BUILT_IN, leftOut: [{ pack: 'own', words: { zh: '坏', en: 'bad' } }] }),
    };
    for (const message of [caseMessage, { ...caseMessage, reading: list }])
      expect((await taken(message, lacking)).summary).toMatchObject({ trouble: 'pack-left-out' });
    const full: Keeper = { ...lacking, keepCase: async () => failed('full') };
    expect((await taken(caseMessage, full)).summary).toMatchObject({ trouble: 'store-full' });
  });
});

describe('what the page was like', () => {
  const told = (more: object, reading: object = caseMessage.reading) => {
    const read = parseCaseRead({ ...caseMessage, reading, ...more }, sender, AT);
    return read === null ? null : pageTold(read);
  };
  const labels = [{ label: '退款金额', shape: 'money', fact: 'refundAmount' }];

  it('is remembered with its labels, of the page that the reading is about', () => {
    expect(told({ labels })).toMatchObject({
      place: 'pdd|case|aftersale',
      of: '12345678901234',
      at: AT,
      missed: ['reason'],
      labels,
    });
  });

  it('is not remembered again when the same is told again', () => {
    expect(told({})).toBeNull();
    expect(told({ labels: [] })).not.toBeNull();
  });

  it.each([
    [{ label: '张三 1380', shape: 'id', fact: null }],
    [{ label: '退款金额', shape: 'gold', fact: null }],
    ['退款金额'],
  ])('loses labels that are none: %j', (label) =>
    expect(told({ labels: [...labels, label] })).toMatchObject({ labels: [] }),
  );

  it('of a page that could not be read is what its address promised', () => {
    const changed = { kind: 'unreadable', platform: 'pdd', reason: 'changed', missed: ['status'] };
    const page = { kind: 'case', page: 'aftersale' };
    expect(told({ labels, page }, changed)).toMatchObject({
      place: 'pdd|case|aftersale',
      unreadable: 'changed',
    });
    expect(told({ labels, page: null }, changed)).toBeNull();
    expect(told({ labels, page: { kind: 'case', page: 'diary' } }, changed)).toBeNull();
  });
});
