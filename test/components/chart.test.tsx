// @vitest-environment happy-dom
import './locale';
import { act } from 'react';
import '@/components/chart/bars';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chart } from '@/components/chart/chart';
import { type ChartBar, type ChartSpec, hasNumbers } from '@/components/chart/chart-data';
import { ticksOf } from '@/components/chart/scale';
import { tableOf } from '@/components/chart/table-of';
import { wrap } from '@/components/chart/wrap';
import { csvOf } from '@/entrypoints/shared/chart-files';
import { button, click, draw, press, undraw } from './draw';

const HOUR = 3_600_000;
const LOAD: ChartSpec = {
  title: '每班到点',
  definition: '轮到我的时限',
  axis: '班次',
  measure: 'count',
  stacked: true,
  series: [
    { id: 'ours', name: '轮到我', tone: 'ours', pattern: 'solid' },
    { id: 'promised', name: '答应的', tone: 'question', pattern: 'stripes' },
  ],
  bars: [
    { key: 'a', label: '早班', values: { ours: { value: 3 }, promised: { value: 1 } } },
    { key: 'b', label: '晚班', values: { ours: { value: null }, promised: { value: 2 } } },
  ],
};
const SPEED: ChartSpec = {
  title: '处理时长',
  definition: '申请到退款成功',
  axis: '周',
  measure: 'time',
  series: [{ id: 'p50', name: '中位数', tone: 'theirs', pattern: 'solid' }],
  bars: [
    {
      key: 'w1',
      label: '=1+1',
      values: { p50: { value: 26 * HOUR, spread: [10 * HOUR, 50 * HOUR], n: 12 } },
    },
  ],
  mark: { value: 60 * HOUR, label: '本店标准' },
};

describe("a chart's numbers", () => {
  const speeds = (value: number | null, n: number): ChartSpec => ({
    ...SPEED,
    bars: [{ key: 'w1', label: '11-02', values: { p50: { value, n } } }],
  });

  it('has something to draw with one known number, and nothing with places alone', () => {
    for (const drawn of [LOAD, SPEED, speeds(0, 3)]) expect(hasNumbers(drawn)).toBe(true);
    const zero = { ...LOAD, bars: [{ key: 'a', label: 'a', values: { ours: { value: 0 } } }] };
    for (const empty of [{ ...LOAD, bars: [] }, zero, speeds(null, 0)]) expect(hasNumbers(empty)).toBe(false);
  });
});

describe('the value axis', () => {
  it('counts whole things, and time by lengths people use', () => {
    expect(ticksOf(LOAD)).toEqual([0, 1, 2, 3, 4]);
    expect(ticksOf(SPEED).map((tick) => tick / HOUR)).toEqual([0, 12, 24, 36, 48, 60]);
  });

  it('reaches what is highest: a pile, a quartile or the mark, and stands when there is nothing', () => {
    for (const highest of [1, 7, 19, 333, 49_999]) {
      const bars = [{ key: 'x', label: 'x', values: { ours: { value: highest }, promised: { value: 1 } } }];
      expect(ticksOf({ ...LOAD, bars }).at(-1)).toBeGreaterThanOrEqual(highest + 1);
      expect(ticksOf({ ...LOAD, bars }).length).toBeLessThanOrEqual(7);
    }
    expect(ticksOf({ ...LOAD, bars: [] })).toEqual([0, 1]);
  });
});

describe('the table', () => {
  it('keeps what is not known apart from 0', () => {
    expect(tableOf(LOAD)).toEqual({
      header: ['班次', '轮到我', '答应的'],
      rows: [
        { key: 'a', cells: ['早班', 3, 1] },
        { key: 'b', cells: ['晚班', null, 2] },
      ],
    });
  });

  it('has quartiles and n where there are any, time in minutes', () => {
    const { header, rows } = tableOf(SPEED);
    expect(header).toHaveLength(5);
    expect(header[1]).toContain('分钟');
    expect(rows[0]?.cells.slice(1)).toEqual([1560, 600, 3000, 12]);
  });

  it('goes out as a sheet in which nothing runs and the unknown is empty', async () => {
    const text = async (spec: ChartSpec) => (await csvOf('x', tableOf(spec)))?.text();
    expect(await text(LOAD)).toContain('晚班,,2\r\n');
    expect(await text(SPEED)).toContain("'=1+1,1560");
  });
});

describe('lines on a picture', () => {
  const measure = (text: string) => text.length;
  it('break between Chinese signs and between words, and lose nothing', () => {
    expect(wrap('退款成功减申请', 4, measure)).toEqual(['退款成功', '减申请']);
    expect(wrap('refund done', 6, measure)).toEqual(['refund', 'done']);
    expect(wrap('', 6, measure)).toEqual([]);
    expect(wrap('unbreakable', 3, measure)).toEqual(['unbreakable']);
  });
});

describe('a chart', () => {
  beforeEach(() => {
    const size = { width: 600, height: 240, top: 0, left: 0, right: 600, bottom: 240, x: 0, y: 0 };
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ ...size, toJSON: () => size });
    vi.stubGlobal(
      'ResizeObserver',
      class {
        told: ResizeObserverCallback;
        constructor(told: ResizeObserverCallback) {
          this.told = told;
        }
        observe() {
          this.told([{ contentRect: size } as ResizeObserverEntry], this as unknown as ResizeObserver);
        }
        unobserve() {}
        disconnect() {}
      },
    );
  });
  afterEach(async () => {
    await undraw();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  const bars = () => [...document.querySelectorAll<SVGElement>('svg [role=button]')];
  const drawn = async (node: React.ReactElement) => {
    await draw(node);
    // The drawing comes by itself, since it is loaded apart, and measures its place before it draws.
    for (let turn = 0; turn < 10 && bars().length === 0; turn++) await act(async () => {});
    return bars();
  };

  it('opens the list behind a bar by mouse and by key, and draws nothing for what is not known', async () => {
    const onOpen = vi.fn();
    const all = await drawn(<Chart spec={LOAD} onOpen={onOpen} />);
    expect(all.map((bar) => bar.getAttribute('aria-label')).sort()).toEqual([
      '早班 · 答应的 · 1',
      '早班 · 轮到我 · 3',
      '晚班 · 答应的 · 2',
    ]);
    const evening = all.find((bar) => bar.getAttribute('aria-label')?.startsWith('晚班')) as SVGElement;
    await press(evening, 'Enter');
    expect(onOpen).toHaveBeenLastCalledWith('b', 'promised');
    await act(async () => evening.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it('is one stop of the Tab key, and arrows lead from bar to bar as people read', async () => {
    const all = await drawn(<Chart spec={LOAD} onOpen={() => {}} />);
    expect(all.filter((bar) => bar.getAttribute('tabindex') === '0')).toHaveLength(1);
    const named = (name: string) => all.find((bar) => bar.getAttribute('aria-label') === name) as SVGElement;
    await act(async () => named('早班 · 轮到我 · 3').focus());
    await press(document.activeElement as Element, 'ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('早班 · 答应的 · 1');
    await press(document.activeElement as Element, 'ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('晚班 · 答应的 · 2');
    expect(
      bars()
        .map((bar) => bar.getAttribute('tabindex'))
        .sort(),
    ).toEqual(['-1', '-1', '0']);
  });

  it('keeps the focus where it was when its numbers change', async () => {
    const [first] = await drawn(<Chart spec={LOAD} onOpen={() => {}} />);
    await act(async () => first?.focus());
    const [a, b] = LOAD.bars as [ChartBar, ChartBar];
    const more = { ...a, values: { ...a.values, ours: { value: 9 } } };
    await drawn(<Chart spec={{ ...LOAD, bars: [more, b] }} onOpen={() => {}} />);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('早班 · 轮到我 · 9');
  });

  it('shows the same numbers as a table whose rows open the same lists', async () => {
    const onOpen = vi.fn();
    await draw(<Chart spec={LOAD} onOpen={onOpen} />);
    expect(document.querySelector('table')).toBeNull();
    await click(button('数字'));
    expect(document.querySelector('table')?.textContent).toContain('未知');
    await click(button('晚班'));
    expect(onOpen).toHaveBeenCalledWith('b');
  });
});
