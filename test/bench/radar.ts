/**
 * `npm run bench:radar`: what the long lists of the desk cost with 50,000 open cases in a real Chromium: a page whose
 * store is open goes to the list → first rows; the address → first rows; a scroll from top to bottom; memory.
 * Interleaved with a page of the desk that reads no case, and that page with itself, which says how far two numbers
 * lie apart by chance. Nothing here passes or fails by time.
 */
import type { Page } from 'playwright-core';
import { interleaved, spread } from './interleaved.ts';
import { type Line, median, ms, tableOf } from './line.ts';
import { seededDesk } from './seeded-desk.ts';

const CASES = Number(process.env.CASES ?? 50_000);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const ROW = 'tbody tr[data-index] button';

const desk = await seededDesk({ cases: CASES, entries: 1_000 });
const page = await desk.page('desk.html#settings');
const address = (hash: string) => `chrome-extension://${desk.extensionId}/desk.html#${hash}`;
const cdp = await page.context().newCDPSession(page);

/** ms from `go` until `selector` is drawn, by the page's own clock. */
const drawnAfter = (on: Page, hash: string, selector: string): Promise<number> =>
  on.evaluate(
    ([to, css]) =>
      new Promise<number>((done) => {
        const from = performance.now();
        location.hash = to;
        const look = () =>
          document.querySelector(css) === null ? requestAnimationFrame(look) : done(performance.now() - from);
        requestAnimationFrame(look);
      }),
    [hash, selector] as const,
  );

/** A new page with an open store on `#settings`, then on to the list: nothing of it was read before. */
async function coldTab(hash: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address('settings'));
  await page.locator('input').first().waitFor();
  return drawnAfter(page, hash, selector);
}

/** ms from the address until the first rows, by the page's own clock. */
async function fromAddress(hash: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address(hash));
  const at = await page.waitForFunction(
    (css) => (document.querySelector(css) === null ? false : performance.now()),
    selector,
    { polling: 'raf', timeout: 120_000 },
  );
  return Number(await at.jsonValue());
}

const whole = () =>
  page.waitForFunction(() => document.querySelector('[data-whole]') !== null, null, { timeout: 120_000 });

/** Tasks of the page longer than 50 ms, and ms between frames. */
type Scrolled = { long: number[]; frames: number[] };

/** Scrolls the list in `steps` turns, a frame each: by `px`, or all of it where that is 0. */
const scrolled = (steps: number, px: number): Promise<Scrolled> =>
  page.evaluate(
    ([turns, px]) =>
      new Promise<Scrolled>((done) => {
        const list = document.querySelector('section[tabindex="0"]') as HTMLElement;
        const by = px === 0 ? (list.scrollHeight - list.clientHeight) / turns : px;
        const long: number[] = [];
        const observer = new PerformanceObserver((seen) => {
          for (const { duration } of seen.getEntries()) long.push(duration);
        });
        observer.observe({ type: 'longtask' });
        const times: number[] = [];
        const step = (at: number) => {
          times.push(at);
          if (times.length > turns) {
            const frames = times.slice(1).map((time, i) => time - (times[i] ?? 0));
            return done({ long, frames });
          }
          list.scrollTop += by;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    [steps, px] as const,
  );

const LISTS = ['radar', 'register'] as const;
/** As a wheel turns, and as who drags the bar. */
const SCROLLS = [
  [200, 100, 'scroll by the wheel'],
  [60, 0, 'scroll through all'],
] as const;
const tabs = await interleaved(ROUNDS, {
  'control: settings → care (A)': () => coldTab('care', 'main h2'),
  'settings → radar, first rows': () => coldTab('radar', ROW),
  'settings → register, first rows': () => coldTab('register', ROW),
  'control: settings → care (A again)': () => coldTab('care', 'main h2'),
});
const addresses = await interleaved(ROUNDS, {
  'control: address → settings (A)': () => fromAddress('settings', 'input'),
  'address → radar, first rows': () => fromAddress('radar', ROW),
  'address → register, first rows': () => fromAddress('register', ROW),
  'control: address → settings (A again)': () => fromAddress('settings', 'input'),
});
const lines: Line[] = [...tabs, ...addresses].map(([budget, all]) => ({
  budget,
  measured: spread(all),
  ok: null,
}));

for (const list of LISTS) {
  await fromAddress(list, ROW);
  const from = Date.now();
  await whole();
  console.error(`${list}: whole after ${Date.now() - from} ms`);
  lines.push({
    budget: `${list}: all ${CASES} read, after the first rows`,
    measured: ms(Date.now() - from),
    ok: null,
  });
  for (const [steps, px, how] of SCROLLS) {
    await page.evaluate(() => document.querySelector('section[tabindex="0"]')?.scrollTo(0, 0));
    const { long, frames } = await scrolled(steps, px);
    const sorted = [...frames].sort((a, b) => a - b);
    lines.push({
      budget: `${list}: ${how}, ${steps} frames`,
      measured: `tasks over 50 ms: ${long.length}, the longest ${ms(Math.max(0, ...long))}; frame p50 ${ms(median(frames))}, p95 ${ms(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN)}`,
      ok: null,
    });
  }
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  lines.push({
    budget: `${list}: memory after a collection`,
    measured: `${(usedSize / 1e6).toFixed(0)} MB`,
    ok: null,
  });
}
console.log(tableOf(lines));
await desk.remove();
