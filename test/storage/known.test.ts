import { describe, expect, it } from 'vitest';
import type { FactKey, Facts, FactValue } from '@/rules';
import {
  append,
  type CaseRow,
  caseView,
  type Doubtful,
  factsOf,
  keepReading,
  knownOf,
  newEntry,
  type PageKind,
  type PageRead,
  type Told,
} from '@/storage';
import { caseReading, MINUTE, NOW, openDesk, unwrap } from './desk';

type Values = Partial<Record<FactKey, FactValue>>;
type Seen = { at: number; facts?: Values; doubtful?: Partial<Record<FactKey, FactValue[]>> };

function pageRead(kind: string, { at, facts = {}, doubtful }: Seen): PageRead {
  const read: Facts = {};
  for (const [key, value] of Object.entries(facts)) {
    read[key as FactKey] = { value, from: 'page', seenAt: at, text: `看到 ${value}` };
  }
  const doubts: Doubtful = {};
  for (const [key, values] of Object.entries(doubtful ?? {})) {
    doubts[key as FactKey] = values.map((value) => ({ value, text: `看到 ${value}` }));
  }
  return {
    at,
    url: `/${kind}`,
    facts: read,
    missed: [],
    ...(doubtful === undefined ? {} : { doubtful: doubts }),
  };
}

const row = (
  pages: Partial<Record<PageKind, Seen>>,
  told: Partial<Record<FactKey, Told>> = {},
  afterSaleId: string | null = '7',
): CaseRow => ({
  key: 'pdd|s|7',
  platform: 'pdd',
  shop: 's',
  orderId: '1',
  afterSaleId,
  firstSeenAt: 1,
  readAt: 1,
  pages: Object.fromEntries(Object.entries(pages).map(([kind, seen]) => [kind, pageRead(kind, seen)])),
  told,
  turn: 'unknown',
  open: 1,
});
const said = (value: FactValue, over?: FactValue): Told => ({
  value,
  from: 'agent',
  seenAt: NOW,
  ...(over === undefined ? {} : { over }),
});
const lineOf = (of: CaseRow, key: FactKey, order?: CaseRow) =>
  knownOf(of, order).find((line) => line.key === key);
const values = ({ asks }: { asks?: { said: { value: FactValue }[] } } = {}) =>
  asks?.said.map(({ value }) => value);

describe('a fact says where it comes from', () => {
  it('by the address of the page that was newest to say it', () => {
    const known = row({
      list: { at: 1, facts: { courier: '中通', quantity: 2 } },
      aftersale: { at: 2, facts: { courier: '顺丰' } },
    });
    expect(lineOf(known, 'courier')).toMatchObject({
      urls: ['/aftersale'],
      page: { value: '顺丰' },
      mine: false,
    });
    expect(lineOf(known, 'quantity')).toMatchObject({ urls: ['/list'] });
  });

  it('by every page that says the same, so that any of them can be looked at', () => {
    const known = row({
      list: { at: 3, facts: { quantity: 2 } },
      aftersale: { at: 2, facts: { quantity: 2 } },
      order: { at: 1, facts: { quantity: 1 } },
    });
    expect(lineOf(known, 'quantity')?.urls).toEqual(['/list', '/aftersale']);
  });

  it('also when that was the page of its order', () => {
    const order = row({ order: { at: 1, facts: { paidAt: 5 } } }, {}, null);
    expect(lineOf(row({ aftersale: { at: 2 } }), 'paidAt', order)).toMatchObject({ urls: ['/order'] });
  });
});

describe('a page that says two things', () => {
  const two: Seen = { at: 2, doubtful: { refundAmount: [361, 379] } };

  it('leaves the fact open, also one that an older page knew', () => {
    const known = row({ list: { at: 1, facts: { refundAmount: 361 } }, aftersale: two });
    expect(factsOf(known)).toEqual({});
    const line = lineOf(known, 'refundAmount');
    expect(line).toMatchObject({ urls: ['/aftersale'], asks: { why: 'two' } });
    expect(values(line)).toEqual([361, 379]);
  });

  it('is settled by a newer page that says one', () => {
    const known = row({ aftersale: two, list: { at: 3, facts: { refundAmount: 379 } } });
    expect(factsOf(known).refundAmount?.value).toBe(379);
    expect(lineOf(known, 'refundAmount')).not.toHaveProperty('asks');
  });

  it('is settled by whoever says which', () => {
    const known = row({ aftersale: two }, { refundAmount: said(379) });
    expect(factsOf(known).refundAmount?.value).toBe(379);
    expect(lineOf(known, 'refundAmount')).not.toHaveProperty('asks');
  });

  it('on the order’s page, gives way to the after-sale’s own', () => {
    const order = row({ order: { at: 9, doubtful: { paidAmount: [1, 2], courier: ['a', 'b'] } } }, {}, null);
    const known = row({ aftersale: { at: 1, facts: { paidAmount: 1 } } });
    expect(lineOf(known, 'paidAmount', order)).not.toHaveProperty('asks');
    expect(values(lineOf(known, 'courier', order))).toEqual(['a', 'b']);
    const unsure = row({ aftersale: { at: 1, doubtful: { paidAmount: [1, 2] } } });
    const sure = row({ order: { at: 9, facts: { paidAmount: 1 } } }, {}, null);
    expect(factsOf(unsure, sure)).not.toHaveProperty('paidAmount');
  });

  it('about the status, takes the older status and its countdown along', () => {
    const remaining = { ms: 60_000, onExpiry: 'refund', text: '1分' } as const;
    const known = row({
      list: { at: 1, facts: { status: 'waitSeller', statusText: '待处理', remaining } },
      aftersale: { at: 2, doubtful: { statusText: ['待处理', '退款成功'] } },
    });
    expect(factsOf(known)).toEqual({});
  });
});

describe('a correction', () => {
  const page = (refundAmount: number): Partial<Record<PageKind, Seen>> => ({
    aftersale: { at: 2, facts: { refundAmount } },
  });

  it('stands over what was read, and what was read stays beside it', () => {
    const known = row(page(361), { refundAmount: said(379, 361) });
    expect(factsOf(known).refundAmount?.value).toBe(379);
    expect(lineOf(known, 'refundAmount')).toMatchObject({
      page: { value: 361 },
      told: { value: 379 },
      mine: true,
    });
    expect(lineOf(known, 'refundAmount')).not.toHaveProperty('asks');
  });

  it('neither wins nor loses in silence once the page says something else', () => {
    const known = row(page(400), { refundAmount: said(379, 361) });
    expect(factsOf(known).refundAmount?.value).toBe(379);
    const line = lineOf(known, 'refundAmount');
    expect(line?.asks?.why).toBe('changed');
    expect(values(line)).toEqual([379, 400]);
  });

  it('is no question once the page says the same', () => {
    expect(lineOf(row(page(379), { refundAmount: said(379, 361) }), 'refundAmount')).not.toHaveProperty(
      'asks',
    );
  });

  it.each([
    ['an answer given before any page said it', said(379)],
    ['a correction of another value', said(379, 1)],
  ])('%s is asked about in the same way', (_, told) => {
    expect(lineOf(row(page(400), { refundAmount: told }), 'refundAmount')?.asks?.why).toBe('changed');
  });
});

describe('a correction in the store', () => {
  it('holds, asks, is taken back: each by an entry', async () => {
    const db = await openDesk();
    const read = (refundAmount: number, at: number) =>
      keepReading(db, {
        reading: caseReading({ shopName: 's', afterSaleId: '7', refundAmount }),
        url: '/7',
        at,
      });
    const key = unwrap(await read(361, NOW))?.key ?? '';
    const correct = (value: number | null, was: number, at: number) =>
      append(db, newEntry({ kind: 'correction', fact: 'refundAmount', value, read: was }, key, '林', at));
    const now = async () => {
      const view = await caseView(db, key);
      if (view === undefined) throw new Error('not kept');
      const line = lineOf(view.row, 'refundAmount');
      return { counts: view.facts.refundAmount?.value, asks: values(line) };
    };

    unwrap(await correct(379, 361, NOW + 1));
    expect(await now()).toEqual({ counts: 379 });
    unwrap(await read(361, NOW + MINUTE));
    expect(await now()).toEqual({ counts: 379 });
    unwrap(await read(400, NOW + 2 * MINUTE));
    expect(await now()).toEqual({ counts: 379, asks: [379, 400] });
    unwrap(await correct(379, 400, NOW + 3 * MINUTE));
    expect(await now()).toEqual({ counts: 379 });
    unwrap(await correct(null, 400, NOW + 4 * MINUTE));
    expect(await now()).toEqual({ counts: 400 });
    const log = (await caseView(db, key))?.entries.filter(({ kind }) => kind === 'correction');
    expect(log).toHaveLength(3);
  });
});
