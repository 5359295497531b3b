import { describe, expect, it } from 'vitest';
import { asked } from '@/entrypoints/popup/calc/asked';
import { typedMoment } from '@/entrypoints/popup/calc/signed-at';
import { VOCABULARY } from '@/entrypoints/popup/calc/vocabulary';
import { type Line, workOut } from '@/entrypoints/popup/calc/work-out';
import { book, citationOf, FACTS, type FactKey, historyOf, shapedValue, wallClock } from '@/rules';

const NOW = Date.parse('2026-11-23T12:00:00+08:00');
const clock = (at: number | undefined) => (at === undefined ? undefined : wallClock(at));

describe('a day as it is typed', () => {
  it.each([
    ['3-8 14:20', '2026-03-08T14:20', true],
    ['3月8日14:20', '2026-03-08T14:20', true],
    ['3/8 14点', '2026-03-08T14:00', true],
    ['2025.3.8 下午2:20', '2025-03-08T14:20', true],
    ['12-8', '2025-12-08T00:00', false],
    ['昨天 9:05', '2026-11-22T09:05', true],
    ['今天', '2026-11-23T00:00', false],
    ['2-29', '2024-02-29T00:00', false],
    ['3-8 24:00', '2026-03-09T00:00', true],
  ])('%s', (text, at, timed) => {
    const typed = typedMoment(text, NOW);
    expect([clock(typed?.at), typed?.timed]).toEqual([at, timed]);
  });

  it.each(['', '13-40', '2026-02-30', '3-8 25:00', '退款', '128.5'])('is none in “%s”', (text) => {
    expect(typedMoment(text, NOW)).toBeNull();
  });
});

describe('what is asked', () => {
  it('is heard in the words of the trade, run together or apart', () => {
    expect(asked('运费 包邮 无理由', NOW)).toEqual({
      calc: 'freight',
      told: { freeShipping: true, reason: 'noReason' },
    });
    expect(asked('运费不包邮質量天猫', NOW)).toEqual({
      calc: 'freight',
      told: { freeShipping: false, reason: 'quality', platform: 'tmall' },
    });
    expect(asked('延迟发货 128.5', NOW)).toEqual({
      calc: 'lateShip',
      act: 'ifLateShip',
      told: { paidAmount: 12850 },
    });
    expect(asked('延期发货 天猫 128.5元 48小时', NOW)).toMatchObject({
      told: { platform: 'tmall', paidAmount: 12850, shipPromiseHours: 48 },
    });
    expect(asked('晚发 99 72小时', NOW)).toMatchObject({ told: { paidAmount: 9900, shipPromiseHours: 72 } });
    expect(asked('七天 3-8 14:20', NOW)).toMatchObject({ calc: 'sevenDays', signed: { timed: true } });
  });

  it('is nothing for a search', () => {
    for (const query of ['退款', '运费险', '1095', '七', 'ty', 'qtx', ''])
      expect(asked(query, NOW)).toBeNull();
  });

  it('knows no word twice, and only facts and values of the catalogue', () => {
    const words = VOCABULARY.flatMap(({ zh, en }) => [...zh, ...en]);
    expect(new Set(words).size).toBe(words.length);
    for (const { fact, value } of VOCABULARY) {
      expect(fact in FACTS).toBe(true);
      expect(shapedValue(fact as FactKey, value), `${fact} ${value}`).toBe(value);
    }
  });
});

const worked = (query: string) => {
  const asking = asked(query, NOW);
  if (asking === null) throw new Error(`nothing is asked by "${query}"`);
  return workOut(asking, book, NOW);
};
type Of<K extends Line['line']> = Extract<Line, { line: K }>;
const linesOf = <K extends Line['line']>(query: string, kind: K): Of<K>[] =>
  worked(query).lines.filter((line): line is Of<K> => line.line === kind);

describe('seven days', () => {
  it('end a week after the midnight that follows, for everybody, and the training’s minute stands beside it', () => {
    const [until, ...others] = linesOf('七天 3-8 14:20', 'until');
    expect(others).toEqual([]);
    expect(clock(until?.endsAt)).toBe('2026-03-16T00:00');
    expect(until?.platforms).toHaveLength(5);
    expect(until?.rules).toContain('L-7D-02');
    const trained = linesOf('七天 天猫 3-8 14:20', 'trained');
    expect(trained.map(({ endsAt, rule }) => [clock(endsAt), rule])).toEqual([
      ['2026-03-15T14:20', 'S2-7D-01'],
    ]);
    expect(historyOf(trained[0]?.rule ?? '')).not.toBeNull();
    expect(linesOf('七天 天猫 3-8 14:20', 'between')).toEqual([
      { line: 'between', earlier: trained[0]?.endsAt, later: until?.endsAt },
    ]);
  });

  it('need no time of day, and then say nothing of what counts from one', () => {
    expect(clock(linesOf('七天 3-8', 'until')[0]?.endsAt)).toBe('2026-03-16T00:00');
    expect(linesOf('七天 3-8', 'trained')).toEqual([]);
    expect(worked('七天').lines).toEqual([]);
  });
});

describe('late shipping', () => {
  const costs = (query: string) =>
    Object.fromEntries(linesOf(query, 'costs').flatMap((line) => line.costs.map(({ id, fen }) => [id, fen])));

  it('is reckoned by the book on both sides of its floor and its ceiling', () => {
    expect(costs('延迟发货 天猫 现货 128.5 48小时')).toEqual({ 'tm-late': 643 });
    expect(costs('延迟发货 天猫 现货 10 48小时')).toEqual({ 'tm-late': 500 });
    expect(costs('延迟发货 天猫 现货 9999 48小时')).toEqual({ 'tm-late': 5000 });
  });

  it('asks for what decides between two amounts, and has both until then', () => {
    expect(Object.keys(costs('延迟发货 天猫 128.5'))).toEqual(['tm-late', 'tm-late-long']);
    expect(worked('延迟发货 天猫').lines).toEqual([]);
    expect(worked('延迟发货 天猫 128.5').ask).toEqual(['saleKind', 'shipPromiseHours']);
    expect(worked('延迟发货 天猫 现货 128.5 48小时').ask).toEqual([]);
  });

  it('has no number for Pinduoduo and says so', () => {
    expect(costs('延迟发货 拼多多 128.5')).toEqual({ 'pd-late': null });
    expect(costs('缺货 拼多多 128.5')).toEqual({ 'pd-stockout': null });
  });

  it('stands for every platform with its clause', () => {
    const lines = linesOf('延迟发货 128.5', 'costs');
    expect(lines.map(({ platform }) => platform)).toEqual(['tmall', 'taobao', 'pdd', 'douyin', 'jd']);
    for (const { costs: all } of lines)
      for (const { rules } of all) expect(citationOf(rules[0] ?? '')).not.toBeNull();
  });
});

describe('freight', () => {
  it('of a parcel sent free and returned without a reason: out the shop, back the buyer', () => {
    const [line, ...others] = linesOf('运费 天猫 包邮 无理由', 'freight');
    expect(others).toEqual([]);
    expect(line?.out).toMatchObject({ state: 'decided', value: 'seller', rules: ['TB-FRT-05'] });
    expect(line?.back).toMatchObject({ state: 'decided', value: 'buyer' });
    expect(linesOf('运费 天猫 不包邮 无理由', 'freight')[0]?.out.value).toBe('buyer');
  });

  it('asks the judge’s next question until it is decided', () => {
    expect(worked('运费 天猫').ask[0]).toBe('reason');
    expect(worked('运费 天猫 无理由').ask).toEqual(['freeShipping']);
    expect(worked('运费 天猫 包邮 无理由').ask).toEqual([]);
  });

  it('is looked up where no text is known', () => {
    expect(linesOf('运费 拼多多 包邮 无理由', 'freight')[0]?.out.state).toBe('check-source');
  });

  it('puts platforms that say the same together', () => {
    const lines = linesOf('运费 包邮 无理由', 'freight');
    expect(lines.flatMap(({ platforms }) => platforms)).toHaveLength(5);
    expect(lines.length).toBeLessThan(5);
  });
});
