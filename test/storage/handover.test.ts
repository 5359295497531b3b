import { describe, expect, it } from 'vitest';
import type { Turn } from '@/rules';
import {
  type CaseRow,
  draftHandover,
  type Entry,
  type EntryBody,
  exportRegister,
  type HandoverCase,
  type HandoverLine,
  handoverMarkdown,
  handoverSheet,
  handoverText,
  type LineDrafted,
  type Promised,
  type Sums,
  sumsOf,
} from '@/storage';
import { readCsv } from './csv-reader';
import { HOUR, NOW, unwrap } from './desk';
import { placedEntry } from './placed';

const words = {
  tail: (tail: string) => `尾号${tail}`,
  place: (row: CaseRow) => row.shop,
  calls: (count: number, last: { at: number; reached: boolean }) =>
    `打过${count}次,${(last.at - NOW) / HOUR}h${last.reached ? '通' : '没通'}`,
  owed: ({ fen }: { fen: number }) => `快递欠${fen}`,
  asking: ({ fen }: { fen: number }) => `等批${fen}`,
  granted: ({ step, fen }: { step: string; fen: number }) => `${step}${fen}`,
  plan: ({ offers }: { offers: string[] }) => `打算${offers.join('/')}`,
  who: (turn: Turn, next: string) => (turn === 'buyer' ? '买家' : next),
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

type About = { turn: Turn; clock?: HandoverCase['clock']; next?: string; ifThen?: string; open?: 0 | 1 };
const one = (n: number, { turn, clock = null, next = '', ifThen = '', open = 1 }: About): HandoverCase => ({
  row: row(n, { open }),
  facts: { statusText: { value: '退货已签收', from: 'page', seenAt: NOW } },
  turn,
  clock,
  next,
  ifThen,
});
const ours = (hours: number, costly = false) =>
  ({ endsAt: NOW + hours * HOUR, owner: 'seller', costly }) as const;
const log = (
  cases: HandoverCase[],
  entries: Entry[] = [],
  promises: Promised[] = [],
  sums = new Map<string, Sums>(),
) =>
  draftHandover(
    { cases, entries, promises, sums, at: NOW, next: { who: '陈', endsAt: NOW + 9 * HOUR } },
    words,
  );
const sections = (lines: LineDrafted[]) =>
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
      ['dueSoon', '8'],
      ['unfinished', '9'],
      ['unfinished', '4'],
      ['unfinished', '5'],
      ['waitBuyer', '1'],
      ['waitCourier', '2'],
      ['watch', '3'],
    ]);
  });

  it('takes a clock of somebody else for no deadline of ours', () => {
    const theirs = { endsAt: NOW + HOUR, owner: 'buyer', costly: true } as const;
    expect(sections(log([one(1, { turn: 'buyer', clock: theirs })]))).toEqual([['waitBuyer', '1']]);
  });

  it('grades each line by its rule', () => {
    const cases: [About, LineDrafted['severity']][] = [
      [{ turn: 'seller', clock: ours(0) }, 'now'],
      [{ turn: 'seller', clock: ours(4, true) }, 'now'],
      [{ turn: 'seller', clock: ours(4) }, 'today'],
      [{ turn: 'seller', clock: ours(4.1, true) }, 'today'],
      [{ turn: 'seller', clock: ours(9) }, 'today'],
      [{ turn: 'seller', clock: ours(9.1, true) }, 'calm'],
      [{ turn: 'seller' }, 'today'],
      [{ turn: 'unknown' }, 'today'],
      [{ turn: 'buyer' }, 'calm'],
      [{ turn: 'buyer', clock: { endsAt: NOW - HOUR, owner: 'buyer', costly: false } }, 'today'],
      [{ turn: 'buyer', clock: { endsAt: NOW + 10 * HOUR, owner: 'buyer', costly: false } }, 'calm'],
    ];
    for (const [about, severity] of cases)
      expect(log([one(1, about)])[0], JSON.stringify(about)).toMatchObject({ severity });
  });

  it('begins with the gravest, and within that with what ends first', () => {
    const lines = log([
      one(1, { turn: 'seller', clock: ours(1) }),
      one(2, { turn: 'seller', clock: ours(3, true) }),
      one(3, { turn: 'seller', clock: ours(2, true) }),
      one(4, { turn: 'seller', clock: ours(-1) }),
      one(5, { turn: 'buyer' }),
      one(6, { turn: 'seller' }),
    ]);
    expect(sections(lines).map(([, n]) => n)).toEqual(['4', '3', '2', '1', '6', '5']);
  });

  it('says shop, last four digits, status and the latest note; what to do, who does it, and what if', () => {
    const entries = [
      entry({ kind: 'note', text: '早先' }, 1),
      entry({ kind: 'note', text: '外壳\n有裂' }, 1, NOW + 1),
    ];
    const clock = ours(2);
    const [line] = log([one(1, { turn: 'seller', clock, next: '同意退款', ifThen: '有破损' })], entries);
    expect(line).toMatchObject({
      ...{ summary: '甲店|尾号0001|退货已签收|外壳 有裂', next: '同意退款', who: '陈', ifThen: '有破损' },
      ...{ caseKey: row(1).key, dueAt: NOW + 2 * HOUR, afterSaleId: '900000001' },
    });
    expect(log([one(1, { turn: 'buyer' })])[0]?.who).toBe('买家');
  });

  it('follows amended words, and says nothing of words taken back', () => {
    const first = entry({ kind: 'note', text: '写错了' }, 1);
    const other = entry({ kind: 'note', text: '收回的' }, 1, NOW + 1);
    const entries = [
      first,
      other,
      entry({ kind: 'edit', of: first.id, text: '改好了' }, 1, NOW + 2),
      entry({ kind: 'strike', of: other.id, text: '' }, 1, NOW + 3),
    ];
    expect(log([one(1, { turn: 'seller' })], entries)[0]?.summary).toBe('甲店|尾号0001|退货已签收|改好了');
  });

  it('says how often the buyer was called today, so that nobody rings once more', () => {
    const call = (hours: number, reached: boolean) =>
      entry({ kind: 'call', text: '打', reached }, 1, NOW + hours * HOUR);
    const said = (...calls: Entry[]) =>
      log([one(1, { turn: 'seller' })], calls)[0]
        ?.summary.split('|')
        .at(-1);
    expect(said(call(-3, false), call(-2, true), call(-1, false))).toBe('打过3次,-1h没通');
    expect(said(call(-3, true))).toBe('打过1次,-3h通');
    // 20:00 less 21 hours is the day before.
    expect(said(call(-21, false))).toBe('打');
  });

  it('says what was meant to be offered, the latest plan alone', () => {
    const plan = (offer: string, hours: number) =>
      entry(
        { kind: 'plan', offers: [offer, '退一半'], floor: null, limit: null, ifMore: '' },
        1,
        NOW + hours * HOUR,
      );
    const said = log([one(1, { turn: 'seller' })], [plan('换新', -3), plan('补寄', -1)])[0]?.summary;
    expect(said?.split('|').at(-1)).toBe('打算补寄/退一半');
  });

  it('has a line of its own for money one waits for, of a settled case too, and none for what is over', () => {
    const sum = (about: 'grant' | 'courier', step: 'asked' | 'paid' | 'agreed', fen: number) =>
      entry({ kind: 'sum', about, step, fen, who: '' }, 1, NOW - HOUR);
    const waits = sumsOf([sum('grant', 'asked', 5000), sum('courier', 'asked', 8000)]);
    const over = sumsOf([sum('grant', 'agreed', 5000), sum('courier', 'paid', 8000)]);
    const key = row(1).key;
    const [open] = log([one(1, { turn: 'nobody' })], [], [], new Map([[key, waits]]));
    expect(open).toMatchObject({
      section: 'money',
      summary: '甲店|尾号0001|等批5000|快递欠8000',
      caseKey: key,
    });
    const [settled] = log([], [], [], new Map([[key, waits]]));
    expect(settled).toMatchObject({
      section: 'money',
      summary: '尾号0001|等批5000|快递欠8000',
      caseKey: key,
    });
    expect(log([], [], [], new Map([[key, over]]))).toEqual([]);
  });

  it('says in the line of the case what was granted, and nothing of a request nobody answered', () => {
    const said = (step: 'asked' | 'agreed') =>
      log(
        [one(1, { turn: 'seller' })],
        [entry({ kind: 'sum', about: 'grant', step, fen: 5000, who: '组长' }, 1, NOW - HOUR)],
      )[0]?.summary;
    expect(said('agreed')?.split('|').at(-1)).toBe('agreed5000');
    expect(said('asked')).not.toContain('5000');
  });

  it('shows no long number in any part, whoever typed it', () => {
    const said = '电话 13800138000，单号 YT1234567890123，订单 260311-138312345678901，11-22 前，¥704.00';
    const about = { turn: 'seller', next: said, ifThen: said } as const;
    const [line] = log([one(1, about)], [entry({ kind: 'call', text: said, reached: true }, 1)]);
    for (const part of [line?.summary, line?.next, line?.ifThen]) {
      expect(part).toContain('电话 …8000，单号 YT…0123，订单 …8901，11-22 前，¥704.00');
      expect(part).not.toMatch(/\d{5}/);
    }
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
      { summary: '甲店|尾号0001', next: '答复运费；回电', who: '陈', dueAt: NOW + HOUR, severity: 'now' },
      { summary: '查库存', next: '', dueAt: null, caseKey: null, severity: 'today' },
    ]);
  });

  it('hands over a promise in a case that is settled', () => {
    const [line] = log([], [], [promised('补寄说明书', 3, null)]);
    expect(line).toMatchObject({ section: 'promises', summary: '尾号0003', next: '补寄说明书' });
  });
});

const textWords = {
  head: (day: string, from: string, to: string) => `【交接 ${day} ${from}→${to}】`,
  section: (section: string) =>
    ({ unfinished: '未完', dueSoon: '临期', waitBuyer: '等买家' })[section] ?? section,
  severity: (severity: string) => ({ now: '急', today: '今班' })[severity] ?? '缓',
  left: (ms: number) => `${ms / HOUR}h`,
  next: (what: string, who: string) => `下一步:${what}(${who})`,
  ifThen: (what: string) => `万一:${what}`,
  foot: (code: string) => `链 ${code}`,
};
const line = (
  section: HandoverLine['section'],
  summary: string,
  more: Partial<HandoverLine> = {},
): HandoverLine => ({
  ...{ id: summary, caseKey: null, orderId: null, afterSaleId: null, shop: '', dueAt: null },
  ...{ section, severity: 'calm', summary, next: '', who: '', ifThen: '' },
  ...more,
});
const sheet = (lines: HandoverLine[], at = NOW, code: string | null = null) => ({
  ...{ at, from: '早', to: '晚', lines, code },
});
const returned = line('dueSoon', '尾号1234|退货已签收', {
  ...{ severity: 'now', dueAt: NOW + 2 * HOUR, next: '同意退款', who: '陈', ifThen: '有破损→拍照' },
});

describe('the text for the group', () => {
  it('begins with the counts, has one numbered line a case, and the chain at its foot', () => {
    const lines = [returned, line('waitBuyer', '尾号5678\n等'), line('watch', '停电')];
    expect(handoverText(sheet(lines, NOW, 'K7QF-2M9D·12'), textWords)).toBe(
      [
        '【交接 11-22 早→晚】未完 2 · 临期 1 · 等买家 1 · watch 1',
        '①急·临期 2h|尾号1234|退货已签收|下一步:同意退款(陈)|万一:有破损→拍照',
        '②缓·等买家|尾号5678 等',
        '③缓·watch|停电',
        '链 K7QF-2M9D·12',
      ].join('\n'),
    );
  });

  it('masks what was typed by hand into any part, and into the names', () => {
    const phone = '13800138000';
    const typed = line('watch', phone, { next: phone, who: phone, ifThen: phone });
    const named = { ...sheet([typed]), from: phone };
    for (const text of [handoverText(named, textWords), handoverMarkdown(named, textWords).join()]) {
      expect(text.match(/…8000/g)).toHaveLength(5);
      expect(text).not.toContain(phone);
    }
  });

  it('says the day in Shanghai', () => {
    expect(handoverText(sheet([], Date.UTC(2026, 10, 22, 16)), textWords)).toMatch(/^【交接 11-23 /);
    expect(handoverText(sheet([]), textWords)).toBe('【交接 11-22 早→晚】未完 0 · 临期 0 · 等买家 0');
  });

  it('counts on after twenty', () => {
    const last = handoverText(sheet(Array.from({ length: 21 }, () => line('unfinished', '甲'))), textWords);
    expect(last.split('\n').slice(-2)).toEqual(['⑳缓·未完|甲', '21.缓·未完|甲']);
  });

  it('is Markdown with a block a case, in which what was typed is no markup', () => {
    const lines = [returned, line('watch', '**<font>[看](x)')];
    expect(handoverMarkdown(sheet(lines, NOW, 'K7QF'), textWords)).toEqual([
      '### 【交接 11-22 早→晚】\n未完 1 · 临期 1 · 等买家 0 · watch 1',
      '**①急·临期 2h** 尾号1234|退货已签收\n> 下一步:同意退款(陈)\n> 万一:有破损→拍照',
      '**②缓·watch** ＊＊＜font＞［看］(x)',
      '链 K7QF',
    ]);
  });
});

describe('the files', () => {
  const lines = log([one(1, { turn: 'seller', clock: ours(2), next: '退' })]).map((l) => ({
    ...{ ...l, id: 'l1' },
    summary: '=1 13800138000',
  }));
  const words = {
    column: (c: string) => c,
    section: (s: string) => s,
    severity: (s: string) => s,
    name: '交接',
  };
  const csv = async (wholeIds: boolean) => {
    const file = unwrap(
      await exportRegister(handoverSheet({ from: '林', to: '陈', lines }, wholeIds, words), 'csv'),
    );
    return readCsv((await file.text()).replace('\uFEFF', ''));
  };
  it('hold the handover with masked words, and ids cut to their end', async () => {
    expect(await csv(false)).toEqual([
      [
        'severity',
        'section',
        'shop',
        'orderId',
        'afterSaleId',
        'summary',
        'next',
        'who',
        'ifThen',
        'dueAt',
        'from',
        'to',
      ],
      [
        'today',
        'dueSoon',
        '甲店',
        '…8901',
        '…0001',
        "'=1 …8000",
        '退',
        '陈',
        '',
        '2026-11-22 22:00',
        '林',
        '陈',
      ],
    ]);
  });

  it('hold whole ids as text where the person asked for them, and the words masked as ever', async () => {
    expect((await csv(true))[1]?.slice(3, 6)).toEqual([
      '260311-138312345678901\t',
      '900000001\t',
      "'=1 …8000",
    ]);
  });
});
