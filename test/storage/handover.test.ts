import { describe, expect, it } from 'vitest';
import type { Turn } from '@/rules';
import {
  type CaseRow,
  draftHandover,
  type Entry,
  type EntryBody,
  type HandoverCase,
  type HandoverLine,
  handoverCsv,
  handoverText,
  type Promised,
  registerCsv,
  registerRows,
} from '@/storage';
import { readCsv } from './csv-reader';
import { HOUR, NOW } from './desk';
import { placedEntry } from './placed';

const words = {
  tail: (tail: string) => `尾号${tail}`,
  next: (what: string) => `下一步:${what}`,
  place: (row: CaseRow) => row.shop,
};

const row = (n: number, more: Partial<CaseRow> = {}) =>
  ({
    key: `pdd|甲店|90000000${n}`,
    platform: 'pdd',
    shop: '甲店',
    orderId: `260311-13831234567890${n}`,
    afterSaleId: `90000000${n}`,
    firstSeenAt: NOW,
    open: 1,
    ...more,
  }) as CaseRow;

type About = { turn: Turn; clock?: HandoverCase['clock']; next?: string; open?: 0 | 1 };
const one = (n: number, { turn, clock = null, next = '', open = 1 }: About): HandoverCase => ({
  row: row(n, { open }),
  facts: { statusText: { value: '退货已签收', from: 'page', seenAt: NOW } },
  turn,
  clock,
  next,
});
const ours = (hours: number, costly = false) =>
  ({ endsAt: NOW + hours * HOUR, owner: 'seller', costly }) as const;
const log = (cases: HandoverCase[], entries: Entry[] = [], promises: Promised[] = []) =>
  draftHandover({ cases, entries, promises, at: NOW }, words);
const sections = (lines: HandoverLine[]) =>
  lines.map(({ section, afterSaleId }) => [section, afterSaleId?.at(-1)]);
const entry = (body: EntryBody, n: number | null, at = NOW) =>
  placedEntry(body, n === null ? null : row(n).key, '林', at);
const promised = (text: string, n: number | null, dueAt: number | null) =>
  entry({ kind: 'promise', text, dueAt }, n) as Promised;

describe('a handover drafted from the log', () => {
  it('puts each open case where it stands', () => {
    const lines = log([
      one(1, { turn: 'buyer' }),
      one(2, { turn: 'courier' }),
      one(3, { turn: 'platform' }),
      one(4, { turn: 'seller' }),
      one(5, { turn: 'unknown' }),
      one(6, { turn: 'nobody', clock: ours(1) }),
      one(7, { turn: 'seller', open: 0 }),
      one(8, { turn: 'seller', clock: ours(4) }),
      one(9, { turn: 'seller', clock: ours(4.1) }),
    ]);
    expect(sections(lines)).toEqual([
      ['unfinished', '9'],
      ['unfinished', '4'],
      ['unfinished', '5'],
      ['dueSoon', '8'],
      ['waitBuyer', '1'],
      ['waitCourier', '2'],
      ['watch', '3'],
    ]);
  });

  it('takes a clock of somebody else for no deadline of ours', () => {
    const theirs = { endsAt: NOW + HOUR, owner: 'buyer', costly: true } as const;
    expect(sections(log([one(1, { turn: 'buyer', clock: theirs })]))).toEqual([['waitBuyer', '1']]);
  });

  it('begins each section with what presses most: past, then costly, then the rest, each by its end', () => {
    const lines = log([
      one(1, { turn: 'seller', clock: ours(1) }),
      one(2, { turn: 'seller', clock: ours(3, true) }),
      one(3, { turn: 'seller', clock: ours(2, true) }),
      one(4, { turn: 'seller', clock: ours(-1) }),
    ]);
    expect(sections(lines).map(([, n]) => n)).toEqual(['4', '3', '2', '1']);
  });

  it('says shop, last four digits, status, next step and the latest note, on one line', () => {
    const entries = [
      entry({ kind: 'note', text: '早先' }, 1),
      entry({ kind: 'note', text: '外壳\n有裂' }, 1, NOW + 1),
    ];
    const [line] = log([one(1, { turn: 'seller', clock: ours(2), next: '同意退款' })], entries);
    expect(line?.text).toBe('甲店|尾号0001|退货已签收|下一步:同意退款|外壳 有裂');
    expect(line).toMatchObject({ caseKey: row(1).key, dueAt: NOW + 2 * HOUR, afterSaleId: '900000001' });
  });

  it('shows no long number, whoever typed it', () => {
    const said = '电话 13800138000，单号 YT1234567890123，订单 260311-138312345678901，11-22 前，¥704.00';
    const [line] = log([one(1, { turn: 'seller' })], [entry({ kind: 'call', text: said, reached: true }, 1)]);
    expect(line?.text).toContain('电话 …8000，单号 YT…0123，订单 …8901，11-22 前，¥704.00');
    expect(line?.text).not.toMatch(/\d{5}/);
  });

  it('has one line for each case in which something was promised, due at the first of it', () => {
    const lines = log(
      [one(1, { turn: 'buyer' })],
      [],
      [
        promised('答复运费', 1, NOW + 9 * HOUR),
        promised('回电', 1, NOW + HOUR),
        promised('查库存', null, null),
      ],
    );
    expect(lines.filter(({ section }) => section === 'promises')).toMatchObject([
      { text: '甲店|尾号0001|答复运费；回电', dueAt: NOW + HOUR, afterSaleId: '900000001' },
      { text: '查库存', dueAt: null, caseKey: null },
    ]);
  });

  it('hands over a promise in a case that is settled', () => {
    const [line] = log([], [], [promised('补寄说明书', 3, null)]);
    expect(line).toMatchObject({ section: 'promises', text: '尾号0003|补寄说明书' });
  });
});

describe('the text for the group', () => {
  const textWords = {
    head: (day: string, from: string, to: string) => `【交接 ${day} ${from}→${to}】`,
    section: (section: string) =>
      ({ unfinished: '未完', dueSoon: '临期', waitBuyer: '等买家' })[section] ?? section,
    mark: (section: string, left: number | null) => (left === null ? section : `临期${left / HOUR}h`),
  };
  const line = (
    section: HandoverLine['section'],
    text: string,
    dueAt: number | null = null,
  ): HandoverLine => ({
    ...{ caseKey: null, orderId: null, afterSaleId: null, shop: '' },
    ...{ section, text, dueAt },
  });
  const text = (lines: HandoverLine[], at = NOW) =>
    handoverText({ at, from: '早', to: '晚', lines }, textWords);

  it('begins with the counts and has one numbered line a case', () => {
    const lines = [
      line('dueSoon', '尾号1234|退货已签收', NOW + 2 * HOUR),
      line('waitBuyer', '尾号5678\n等'),
      line('watch', '停电'),
    ];
    expect(text(lines)).toBe(
      '【交接 11-22 早→晚】未完 2 · 临期 1 · 等买家 1 · watch 1\n①临期2h|尾号1234|退货已签收\n②waitBuyer|尾号5678 等\n③watch|停电',
    );
  });

  it('says the day in Shanghai', () => {
    expect(text([], Date.UTC(2026, 10, 22, 16))).toMatch(/^【交接 11-23 /);
    expect(text([])).toBe('【交接 11-22 早→晚】未完 0 · 临期 0 · 等买家 0');
  });

  it('counts on after twenty', () => {
    const last = text(Array.from({ length: 21 }, () => line('unfinished', '甲'))).split('\n');
    expect(last.slice(-2)).toEqual(['⑳unfinished|甲', '21.unfinished|甲']);
  });
});

describe('the files', () => {
  it('hold the handover with whole ids as text and masked words', () => {
    const lines = log([one(1, { turn: 'seller', clock: ours(2) })]).map((l) => ({
      ...l,
      text: '=1 13800138000',
    }));
    const file = handoverCsv(
      { from: '林', to: '陈', lines },
      { column: (c) => c, section: (s) => s, moment: (at) => String(at - NOW) },
    );
    expect(readCsv(file.slice(1))).toEqual([
      ['section', 'shop', 'orderId', 'afterSaleId', 'text', 'dueAt', 'from', 'to'],
      [
        'dueSoon',
        '甲店',
        '260311-138312345678901\t',
        '900000001\t',
        "'=1 …8000",
        String(2 * HOUR),
        '林',
        '陈',
      ],
    ]);
  });

  const registerWords = {
    column: (c: string) => c,
    value: (k: string, v: unknown) => `${k}:${v}`,
    moment: () => 'day',
  };
  it('hold the register, money in yuan, ids as text, nothing for what was not read', () => {
    const facts = { refundAmount: { value: 704, from: 'page', seenAt: NOW } } as const;
    const kept = { row: row(1), facts, plan: '退款', handler: '林', note: '记' };
    expect(registerRows([kept], registerWords)[0]).toMatchObject({
      refund: '7.04',
      buyer: null,
      item: '',
      reason: '',
    });
    const [, cells] = readCsv(registerCsv([kept], registerWords).slice(1));
    expect(cells).toEqual([
      'day',
      '甲店',
      'platform:pdd',
      '260311-138312345678901\t',
      '900000001\t',
      '',
      '',
      '',
      '',
      '7.04',
      '',
      '退款',
      '',
      '林',
      '记',
    ]);
  });
});
