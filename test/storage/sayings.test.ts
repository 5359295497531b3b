import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactKey, FactValue } from '@/rules';
import {
  append,
  type CaseRow,
  caseView,
  type Entry,
  factsOf,
  keepReading,
  knownOf,
  newEntry,
  sayingsOf,
} from '@/storage';
import { caseReading, MINUTE, NOW, openDesk, unwrap } from './desk';

type Said = { id: string; device?: string; at?: number; value: FactValue | null; after?: string[] };

const answer = ({ id, device = 'a', at = NOW, value, after }: Said): Entry => ({
  kind: 'answer',
  fact: 'opened',
  value,
  was: null,
  ...(after === undefined ? {} : { after }),
  id,
  caseKey: 'pdd|s|7',
  at,
  offset: 480,
  author: device,
  salt: '',
  device,
  seq: 1,
  prev: '',
  hash: '',
});

const valueTold = (...said: Said[]) => sayingsOf(said.map(answer)).told.opened?.value ?? null;
const values = (...said: Said[]) =>
  sayingsOf(said.map(answer)).disputed.opened?.map(({ value }) => value) ?? null;

describe('of what was said of a fact', () => {
  it('the latest of one device holds', () => {
    expect(valueTold({ id: '1', value: true }, { id: '2', at: NOW + 1, value: false })).toBe(false);
    expect(valueTold({ id: '2', at: NOW + 1, value: false }, { id: '1', value: true })).toBe(false);
  });

  it('nothing holds after it was taken back', () => {
    expect(valueTold({ id: '1', value: true }, { id: '2', value: null })).toBeNull();
  });

  it('two devices that say the same agree', () => {
    const both = [
      { id: '1', value: true },
      { id: '2', device: 'b', value: true },
    ];
    expect(valueTold(...both)).toBe(true);
    expect(values(...both)).toBeNull();
  });

  it('two devices that did not know of each other are in dispute, whoever was later', () => {
    const both = [
      { id: '1', value: true },
      { id: '2', device: 'b', at: NOW + MINUTE, value: false },
    ];
    expect(values(...both)).toEqual([true, false]);
    expect(valueTold(...both)).toBeNull();
  });

  it('whoever knew of the other outlives it, also by a clock that is behind', () => {
    const both = [
      { id: '1', value: true },
      { id: '2', device: 'b', at: NOW - MINUTE, value: false, after: ['1'] },
    ];
    expect(valueTold(...both)).toBe(false);
    expect(values(...both)).toBeNull();
  });

  it('one who knew of both settles it', () => {
    const all = [
      { id: '1', value: true },
      { id: '2', device: 'b', value: false },
      { id: '3', device: 'b', at: NOW + 1, value: true, after: ['1'] },
    ];
    expect(valueTold(...all)).toBe(true);
    expect(values(...all)).toBeNull();
  });

  it('taken back on one device does not speak against the other', () => {
    const both = [
      { id: '1', value: null },
      { id: '2', device: 'b', value: false },
    ];
    expect(valueTold(...both)).toBe(false);
  });

  it('comes to the same in any order, and with any of it twice', () => {
    const said = fc.record({
      device: fc.constantFrom('a', 'b', 'c'),
      at: fc.integer({ min: NOW, max: NOW + 5 }),
      value: fc.constantFrom(true, false, null),
      after: fc.array(fc.constantFrom('0', '1', '2', '3', '4', '5'), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(said, { maxLength: 6 }).chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(
              all.map((_, nth) => nth),
              { minLength: all.length },
            ),
          ),
        ),
        ([all, order]) => {
          const entries = all.map((one, nth) => answer({ id: String(nth), ...one }));
          const shuffled = order.flatMap((nth) => [entries[nth] as Entry, entries[nth] as Entry]);
          expect(sayingsOf([...new Set(shuffled)])).toEqual(sayingsOf(entries));
        },
      ),
    );
  });
});

describe('a fact in dispute', () => {
  const said = (value: FactValue) => ({ entry: String(value), value, author: '', at: NOW });
  const row = (told: CaseRow['told'], disputed?: CaseRow['disputed']): CaseRow => ({
    key: 'pdd|s|7',
    platform: 'pdd',
    shop: 's',
    orderId: '1',
    afterSaleId: '7',
    firstSeenAt: 1,
    readAt: 1,
    pages: {
      aftersale: {
        at: 1,
        url: '/',
        missed: [],
        facts: { opened: { value: true, from: 'page', seenAt: 1 } },
      },
    },
    told,
    ...(disputed === undefined ? {} : { disputed }),
    turn: 'unknown',
    open: 1,
  });
  const both = { opened: [said(true), said(false)] };

  it('is not known, whatever a page says, and is asked with who said what', () => {
    expect(factsOf(row({}, both)).opened).toBeUndefined();
    expect(knownOf(row({}, both)).find(({ key }) => key === 'opened')?.asks).toEqual({
      why: 'people',
      said: [
        { value: true, from: 'agent', by: { author: '', at: NOW } },
        { value: false, from: 'agent', by: { author: '', at: NOW } },
      ],
    });
  });

  it('of the order is known once the case itself was spoken of', () => {
    const order = row({}, both);
    expect(factsOf(row({}), order).opened).toBeUndefined();
    const told = { opened: { value: false, from: 'agent', seenAt: NOW } as const };
    expect(factsOf(row(told), order).opened?.value).toBe(false);
  });
});

describe('an answer that is appended', () => {
  const KEY = 'pdd|店|7';
  const FACT: FactKey = 'opened';

  it('names what other devices said of it, and settles a dispute', async () => {
    const db = await openDesk();
    const reading = caseReading({ shopName: '店', afterSaleId: '7', orderId: '1' });
    unwrap(await keepReading(db, { reading, url: '/', at: NOW }));
    const mine = newEntry({ kind: 'answer', fact: FACT, value: true, was: null }, KEY, '我', NOW);
    unwrap(await append(db, mine));
    await db.entries.add({ ...answer({ id: 'theirs', device: 'b', value: false }), caseKey: KEY });
    const again = newEntry({ kind: 'answer', fact: FACT, value: true, was: null }, KEY, '我', NOW + 1);
    const kept = unwrap(await append(db, again));
    expect(kept).toMatchObject({ after: ['theirs'] });
    expect((await caseView(db, KEY))?.row).toMatchObject({ told: { opened: { value: true } } });
    expect((await caseView(db, KEY))?.row.disputed).toBeUndefined();
    // Its own entries it need not name: their place in its chain says it.
    const first = newEntry({ kind: 'answer', fact: 'intact', value: 'yes', was: null }, KEY, '我', NOW + 2);
    expect(unwrap(await append(db, first))).not.toHaveProperty('after');
  });
});
