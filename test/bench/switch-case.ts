import type { Page } from 'playwright-core';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import type { Desk } from '../e2e/desk.ts';
import { until } from '../e2e/until.ts';
import { wordsOf } from '../e2e/words.ts';
import { type Line, median, ms, times } from './line.ts';

const ROUNDS = 30;
const word = wordsOf('zh-CN');

type Activated = Record<'addListener' | 'removeListener', (listener: () => void) => void>;
type Watching = { shown?: Promise<number>; chrome: { tabs: { onActivated: Activated } } };

/** In the panel: begins to wait for the browser's word that the tab changed; it is heard before this resolves. */
const beginWatching = (panel: Page, afterSaleId: string): Promise<void> =>
  panel.evaluate((id) => {
    const page = globalThis as unknown as Watching;
    const { onActivated } = page.chrome.tabs;
    page.shown = new Promise<number>((done) => {
      const start = () => {
        onActivated.removeListener(start);
        const from = performance.now();
        const look = () => {
          const head = document.querySelector('h1')?.closest('header')?.textContent ?? '';
          const there = head.includes(id) && document.getElementById('verdict') !== null;
          requestAnimationFrame(there ? () => done(performance.now() - from) : look);
        };
        look();
      };
      onActivated.addListener(start);
    });
  }, afterSaleId);

/** ms from that word to the frame that shows the other case's verdict. */
const endWatching = (panel: Page): Promise<number> =>
  panel.evaluate(() => (globalThis as unknown as Watching).shown ?? Number.NaN);

/** From one tab to the other: how long the panel shows the old case. Both ways, and the same measured against itself. */
export async function panelSwitch(desk: Desk): Promise<Line[]> {
  const cases = (['tmall-quality', 'pdd-no-reason-returned'] as const).map((slug) =>
    practiceCase(desk.now, slug),
  );
  const pages: Page[] = [];
  for (const c of cases) pages.push(await desk.console(caseAddress(c)));
  const last = pages[1];
  if (last === undefined) throw new Error('There is no second tab.');
  const strip = await desk.strip(last);
  await until('the strip has its button', async () => (await strip.text()).includes(word('strip.openPanel')));
  await strip.click(word('strip.openPanel'));
  const panel = await desk.panel();
  await panel
    .getByText(cases[1]?.afterSaleId ?? '')
    .first()
    .waitFor();
  const took: number[] = [];
  for (let round = 0; round < ROUNDS * 2; round++) {
    const to = round % 2;
    await beginWatching(panel, cases[to]?.afterSaleId ?? '');
    await pages[to]?.bringToFront();
    took.push(await endWatching(panel));
  }
  // The same switch, every other time: what differs here is the machine's noise.
  const [even, odd] = [took.filter((_, nth) => nth % 4 < 2), took.filter((_, nth) => nth % 4 >= 2)];
  for (const page of pages) await page.close();
  const sorted = took.toSorted((a, b) => a - b);
  return [
    {
      budget: 'panel: tab changes → verdict of the new case',
      measured: `${ms(median(took))} (p95 ${ms(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN)}, n ${took.length})`,
      ok: null,
    },
    { budget: '  the same against itself', measured: times(median(even) / median(odd)), ok: null },
  ];
}
