// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { labelsOf, readPage } from '@/entrypoints/console.content/reader';
import { factHealth } from '@/entrypoints/desk/health/fact-health';
import { findingsOf } from '@/entrypoints/desk/health/findings';
import { healthOf } from '@/entrypoints/desk/health/health-of';
import { Health } from '@/entrypoints/desk/health/health-page';
import { reportOf, reportText } from '@/entrypoints/desk/health/report';
import { unopened } from '@/entrypoints/desk/health/unopened';
import { type FactKey, parseLabels, parseReading, type SeenLabel, type Unreadable } from '@/rules';
import { type Skeleton, skeletonOf } from '@/storage';
import { parse } from '../reader/parse';
import { button, click, draw, undraw } from './draw';
import './locale';

const DAY = 86_400_000;
/** 2026-11-22 20:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 22, 12);

type Like = Partial<Pick<Skeleton, 'read' | 'missed' | 'doubtful' | 'labels' | 'unreadable' | 'at' | 'of'>>;
let made = 0;
/** A page; each made later is older by a minute. */
const pageLike = (like: Like = {}, site: Skeleton['site'] = 'pdd'): Skeleton => {
  made++;
  const where = { site, kind: 'case', page: 'aftersale' } as const;
  return {
    ...where,
    place: `${site}|case|aftersale`,
    of: String(made),
    at: NOW - made * 60_000,
    read: [],
    missed: [],
    doubtful: [],
    labels: [],
    unreadable: null,
    ...like,
  };
};
const times = (n: number, like: Like = {}): Skeleton[] => Array.from({ length: n }, () => pageLike(like));
const FACT: FactKey = 'refundAmount';
const read = (n: number) => times(n, { read: [FACT] });
const missed = (n: number) => times(n, { missed: [FACT] });
const doubtful = (n: number) => times(n, { doubtful: [FACT] });
const silent = (n: number) => times(n, { read: ['orderId'] });

beforeEach(() => {
  made = 0;
});

describe('a fact', () => {
  const stateOf = (...pages: Skeleton[][]) => factHealth(pages.flat(), FACT).state;

  it('is broken when it was read as a rule and not on the last five pages', () => {
    expect(stateOf(missed(5), read(7))).toBe('broken');
    expect(stateOf(missed(3), doubtful(2), read(3), missed(2))).toBe('broken');
    expect(stateOf(missed(5), read(1))).toBe('broken');
  });
  it('is not broken while one of the last five shows it, or when it hardly ever was read', () => {
    expect(stateOf(missed(4), read(8))).toBe('worse');
    expect(stateOf(missed(4), read(1), missed(1), read(6))).toBe('worse');
    expect(stateOf(missed(5), read(1), missed(1))).toBe('worse');
  });
  it('is worse when two of the last five do not give it, and fine when only one does not', () => {
    expect(stateOf(missed(1), read(2), doubtful(1), read(5))).toBe('worse');
    expect(stateOf(missed(2))).toBe('never');
    expect(stateOf(missed(1), read(9))).toBe('fine');
    expect(stateOf(read(5), missed(5))).toBe('fine');
  });
  it('was never read when no page remembered gave it, however few', () => {
    expect(stateOf(missed(1))).toBe('never');
    expect(stateOf(doubtful(6))).toBe('never');
  });
  it('was not seen lately when it was on most pages, and the last five neither show nor promise it', () => {
    expect(stateOf(silent(5), read(4), silent(3))).toBe('unseen');
    expect(stateOf(silent(5), read(4), silent(4))).toBe('fine');
    expect(stateOf(silent(4), read(9))).toBe('fine');
  });
  it('is not judged by pages that say nothing of it', () => {
    expect(stateOf(missed(2), silent(3), missed(3), silent(2), read(9))).toBe('broken');
    expect(factHealth([...missed(2), ...silent(9), ...read(3)], FACT)).toMatchObject({
      read: 3,
      missed: 2,
      doubtful: 0,
      run: 2,
      before: { pages: 3, read: 3 },
      lately: { pages: 5, unread: 2 },
    });
  });
});

describe('a kind of page', () => {
  const only = (skeletons: Skeleton[]) => {
    const [health, ...more] = healthOf(skeletons, NOW);
    expect(more).toEqual([]);
    return health as NonNullable<typeof health>;
  };
  const REBUILT: Like = { missed: [FACT], unreadable: 'changed' };

  it('is nothing without pages', () => {
    expect(healthOf([], NOW)).toEqual([]);
  });
  it('is fine when its facts are, whatever the order the pages come in', () => {
    expect(only(read(9).reverse())).toMatchObject({ state: 'fine', pages: 9, readAt: NOW - 60_000 });
  });
  it('is broken with a fact that is, or when two of the last pages were not recognised', () => {
    expect(only([...missed(5), ...read(9)]).state).toBe('broken');
    expect(only([...times(2, REBUILT), ...read(9)])).toMatchObject({
      state: 'broken',
      lately: { pages: 5, rebuilt: 2 },
    });
    expect(only([...times(1, REBUILT), ...read(9)]).state).toBe('fine');
    expect(only([...read(5), ...times(9, REBUILT)]).state).toBe('fine');
  });
  it('is unsteady with a fact read unsteadily, and not by one page that lacks one', () => {
    expect(only([...missed(2), ...read(3)]).state).toBe('worse');
    expect(only(missed(2)).state).toBe('worse');
    expect(only(missed(1)).state).toBe('fine');
  });
  it('was never read when something always stood before it', () => {
    const login: Like = { unreadable: 'login', of: 'login' };
    expect(only(times(1, login))).toMatchObject({ state: 'never', readAt: null, pages: 0, facts: [] });
  });
  it('was not seen lately after two weeks, unless it was broken then', () => {
    const old = (pages: Skeleton[]) => pages.map((page) => ({ ...page, at: page.at - 15 * DAY }));
    expect(only(old(read(9))).state).toBe('unseen');
    expect(only(old([...missed(2), ...read(9)])).state).toBe('unseen');
    expect(only(old([...missed(5), ...read(9)])).state).toBe('broken');
  });
  it('says why it was not read, and whether it was read since', () => {
    const stop = (unreadable: Unreadable, minutes: number) =>
      pageLike({ unreadable, of: unreadable, at: NOW - minutes * 60_000 });
    const stops = [stop('login', 50), stop('rate-limited', 5), stop('loading', 60), stop('id-mismatch', 4)];
    expect(only([...stops, pageLike({ read: [FACT], at: NOW - 30 * 60_000 })]).unreadable).toEqual(
      [
        { reason: 'login', at: NOW - 50 * 60_000, open: false },
        { reason: 'rate-limited', at: NOW - 5 * 60_000, open: true },
        { reason: 'id-mismatch', at: NOW - 4 * 60_000, open: true },
      ].sort((a, b) => b.at - a.at),
    );
  });
  it('names strangers with all their shapes and on how many pages', () => {
    const label = (shape: SeenLabel['shape'], fact: FactKey | null = null, name = '退还数目') => ({
      label: name,
      shape,
      fact,
    });
    const { strangers } = only([
      pageLike({ labels: [label('money'), label('money', FACT, '退款金额')] }),
      pageLike({ labels: [label('money'), label('words'), label('id', null, '单据号码')] }),
    ]);
    expect(strangers).toEqual([
      { label: '退还数目', shapes: ['money', 'words'], pages: 2 },
      { label: '单据号码', shapes: ['id'], pages: 1 },
    ]);
  });
  it('stands before the others the worse it is, and so do its facts', () => {
    const fine = Array.from({ length: 6 }, () => pageLike({ read: [FACT] }, 'taobao'));
    const bad = [
      ...times(5, { read: ['orderId'], missed: [FACT, 'status'] }),
      ...times(6, { read: [FACT, 'orderId'], missed: ['status'] }),
    ];
    const health = healthOf([...fine, ...bad], NOW);
    expect(health.map(({ site }) => site)).toEqual(['pdd', 'taobao']);
    expect(health[0]?.facts.map(({ fact }) => fact)).toEqual([FACT, 'status', 'orderId']);
  });
});

describe('the sentences', () => {
  const kinds = (skeletons: Skeleton[]) =>
    findingsOf(healthOf(skeletons, NOW)).map((found) =>
      found.kind === 'fact' ? found.fact.state : found.kind,
    );

  it('say one thing of a page rebuilt, and nothing of one not opened for long', () => {
    expect(kinds([...times(5, { missed: [FACT], unreadable: 'changed' }), ...read(9)])).toEqual(['rebuilt']);
    expect(kinds([...missed(2), ...read(9)].map((page) => ({ ...page, at: page.at - 20 * DAY })))).toEqual(
      [],
    );
  });
  it('do not make much of one page', () => {
    expect(kinds(missed(1))).toEqual([]);
    expect(kinds(missed(2))).toEqual(['never']);
  });
});

it('names the kinds of pages that were never opened', () => {
  expect(
    unopened(new Set(['pdd|case|aftersale'])).map(({ site, forms, all }) => [site, forms.length, all]),
  ).toEqual([
    ['taobao', 4, true],
    ['pdd', 3, false],
    ['douyin', 4, true],
    ['jd', 4, true],
  ]);
});

describe('the page', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    );
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  });
  afterEach(async () => {
    await undraw();
    vi.useRealTimers();
  });

  it('says in a sentence what a redesign has done', async () => {
    const body = await draw(<Health skeletons={[...missed(9), ...read(40)]} />);
    expect(body.querySelector('[role="status"]')?.textContent).toContain(
      '拼多多 售后详情：“退款金额”最近连着 9 页没读到，之前 40 页里读到 40 页，可能改版了。',
    );
    expect(body.textContent).toContain('读到 40 · 没读到 9');
    expect(body.textContent).toContain('读不到了');
  });
  it('says that all is well, and of which pages nothing is known', async () => {
    const body = await draw(<Health skeletons={read(9)} />);
    expect(body.querySelector('[role="status"]')?.textContent).toBe('1 种页面都读得正常。');
    expect(body.textContent).toContain(
      '还没打开过：千牛 · 拼多多 售后列表 / 订单列表 / 订单详情 · 抖店 · 京麦',
    );
  });
  it('does not call well what was not opened for long', async () => {
    const body = await draw(
      <Health skeletons={read(9).map((page) => ({ ...page, at: page.at - 20 * DAY }))} />,
    );
    expect(body.querySelector('[role="status"]')?.textContent).toBe(
      '有些页面很久没打开，那部分只是当时的情况。',
    );
    expect(body.textContent).toContain('20 天没打开过了');
    expect(body.textContent).not.toContain('都读得正常');
  });
  it('shows the report whole before it can leave, and copies exactly that', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    const skeletons = [...missed(5), ...read(9)];
    const body = await draw(<Health skeletons={skeletons} />);
    expect(body.querySelector('textarea')).toBeNull();
    await click(button('问题报告'));
    const shown = body.querySelector('textarea')?.value;
    expect(shown).toBe(reportText(reportOf(healthOf(skeletons, NOW), skeletons, '0.1.0', NOW)));
    await click(button('复制全文'));
    expect(copied).toEqual([shown]);
    await click(button('收起报告'));
    expect(body.querySelector('textarea')).toBeNull();
    vi.unstubAllGlobals();
  });
});

describe('the report', () => {
  const report = (skeletons: Skeleton[], at = NOW) =>
    reportOf(healthOf(skeletons, at), skeletons, '0.1.0', at);

  it('holds counts, labels and shapes', () => {
    const labels: SeenLabel[] = [
      { label: '订单编号', shape: 'id', fact: 'orderId' },
      { label: '退还数目', shape: 'money', fact: null },
    ];
    const skeletons = times(6, { read: ['orderId'], missed: [FACT], labels });
    expect(report([...skeletons, pageLike({ unreadable: 'login', of: 'login', at: NOW - 3 * DAY })])).toEqual(
      {
        report: 'aftersale-desk page health',
        format: 1,
        product: '0.1.0',
        pages: [
          {
            site: 'pdd',
            kind: 'case',
            page: 'aftersale',
            state: 'worse',
            pages: 6,
            readDaysAgo: 0,
            lately: { pages: 5, rebuilt: 0 },
            facts: {
              [FACT]: { state: 'never', read: 0, missed: 6, doubtful: 0 },
              orderId: { state: 'fine', read: 6, missed: 0, doubtful: 0 },
            },
            unreadable: { login: { daysAgo: 3 } },
            labels: [
              { label: '退还数目', shape: 'money', fact: null, pages: 6 },
              { label: '订单编号', shape: 'id', fact: 'orderId', pages: 6 },
            ],
          },
        ],
      },
    );
  });

  it('leaves out a label of one page, however often that page was read', () => {
    const label = (name: string): SeenLabel => ({ label: name, shape: 'money', fact: null });
    const { pages } = report([
      pageLike({ labels: [label('退还数目'), label('小明金额')] }),
      pageLike({ labels: [label('退还数目')] }),
    ]);
    expect(pages[0]?.labels.map((one) => one.label)).toEqual(['退还数目']);
  });

  it('leaves out what no reader of today would send', () => {
    const labels = ['张三1380', 'Zhang', '地址：上海'].map(
      (label): SeenLabel => ({ label, shape: 'id', fact: null }),
    );
    expect(report(times(3, { labels })).pages[0]?.labels).toEqual([]);
  });

  it('reads as text, one fact and one label on a line, and is the report', () => {
    const whole = report(
      times(2, { read: [FACT], labels: [{ label: '退款金额', shape: 'money', fact: FACT }] }),
    );
    const text = reportText(whole);
    expect(JSON.parse(text)).toEqual(whole);
    expect(text).toContain('{ "label": "退款金额", "shape": "money", "fact": "refundAmount", "pages": 2 }');
  });
});

/** Seeded, so that a failure is the same failure for everybody. */
const SEED = 20261122;

describe(`nothing of a case is in the report (seed ${SEED})`, () => {
  const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
  const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚';
  const name = fc
    .tuple(fc.constantFrom(...SURNAMES), fc.constantFrom(...GIVEN), fc.constantFrom(...GIVEN))
    .map((units) => units.join(''));
  const digits = (n: number) =>
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n }).map((all) => all.join(''));
  const person = fc.record({
    buyer: name,
    agent: name,
    shop: name.map((word) => `${word}家居旗舰店`),
    phone: digits(10).map((rest) => `1${rest}`),
    address: name.map((word) => `浙江省杭州市${word}路`),
    order: digits(15),
    tracking: digits(13),
    yuan: fc.integer({ min: 10_000, max: 99_999 }).map((fen) => (fen / 100).toFixed(2)),
    title: name.map((word) => `${word}牌凉席`),
    said: fc.string({ unit: 'grapheme', minLength: 5, maxLength: 30 }),
  });
  type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

  const lines = (id: string, order: string, p: Person): string[] => [
    `售后编号：${id}`,
    `订单编号：${order}`,
    '售后类型：退货退款',
    '售后状态：退款成功',
    `退还数目：￥${p.yuan}`,
    `店铺：${p.shop}`,
    `收货人：${p.buyer}`,
    p.buyer,
    p.phone,
    `联系电话：${p.phone}`,
    `收货地址：${p.address}`,
    `商品名称：${p.title}`,
    p.title,
    `￥${p.yuan}`,
    // Chat as consoles draw it, in classes nobody knows: a nick, then a time, then words.
    `${p.buyer}：${p.said}`,
    `${p.agent}：2026-11-20 10:00:00`,
    p.agent,
    '2026-11-20 10:00:00',
    `${p.agent}：￥${p.yuan} 可以吗`,
    `退货快递单号：${p.tracking}`,
    `买家留言：${p.said}`,
  ];

  // One document for all runs: making one costs more than reading it a hundred times.
  const document = parse('');

  /** Two after-sales of the same people: the agent, the shop and the buyer stand on both. */
  const skeletonsOf = (p: Person): Skeleton[] =>
    ['22000000000001', '22000000000002'].map((id, i) => {
      const order = `261101-${p.order}`;
      const url = `https://mms.pinduoduo.com/aftersales-ssr/detail?id=${id}&orderSn=${order}`;
      const elements = lines(id, order, p).map((line) => {
        const element = document.createElement('div');
        element.textContent = line;
        return element;
      });
      document.body.replaceChildren(...elements);
      const read = readPage(document, url);
      const reading = parseReading(read);
      if (reading === null) throw new Error('the reading did not pass the door');
      const skeleton = skeletonOf({
        reading,
        url,
        at: NOW - i,
        labels: parseLabels(labelsOf(read)),
        form: { kind: 'case', page: 'aftersale' },
      });
      if (skeleton === null) throw new Error('no skeleton');
      return skeleton;
    });

  it('whoever it is about and whatever they say', () => {
    fc.assert(
      fc.property(person, (p) => {
        const skeletons = skeletonsOf(p);
        const whole = reportOf(healthOf(skeletons, NOW), skeletons, '0.1.0', NOW);
        const text = reportText(whole);
        // It is not empty: the stranger that stands on both pages is what the report is for.
        expect(whole.pages[0]?.labels).toContainEqual({
          label: '退还数目',
          shape: 'money',
          fact: null,
          pages: 2,
        });
        for (const said of [p.buyer, p.agent, p.shop, p.address, p.title, p.yuan])
          expect(text).not.toContain(said);
        expect(text).not.toMatch(/\d{4}/);
        expect(text).not.toContain('pinduoduo');
        const words = new Set(text.match(/\p{Script=Han}+/gu));
        for (const word of words) {
          expect([
            '售后编号',
            '订单编号',
            '售后类型',
            '售后状态',
            '退还数目',
            '店铺',
            '商品名称',
            '退货快递单号',
          ]).toContain(word);
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
