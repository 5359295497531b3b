import type { Page } from 'playwright-core';
import type { Desk } from '../e2e/desk.ts';
import { type Line, median } from './line.ts';

const ROUNDS = 3;

type Surface = {
  name: string;
  path: (caseKey: string) => string;
  /** Resolves when all that the surface reads by itself is read. */
  whole: (page: Page) => Promise<unknown>;
};

const listed = (page: Page) => page.waitForSelector('[data-whole]', { timeout: 120_000 });
const drawn = (css: string) => (page: Page) => page.waitForSelector(css, { timeout: 120_000 });

const SURFACES: readonly Surface[] = [
  {
    name: 'control: desk, a page that reads no case (A)',
    path: () => 'desk.html#settings',
    whole: drawn('input'),
  },
  {
    name: 'panel with one of these cases open',
    path: (key) => `sidepanel.html?case=${encodeURIComponent(key)}`,
    whole: drawn('#log'),
  },
  { name: 'popup, nothing typed yet', path: () => 'popup.html', whole: drawn('input:focus') },
  { name: 'popup, every case read by the first key', path: () => 'popup.html', whole: typed },
  { name: 'radar', path: () => 'desk.html#radar', whole: listed },
  { name: 'register', path: () => 'desk.html#register', whole: listed },
  {
    name: 'numbers, counted and drawn',
    path: () => 'desk.html#numbers',
    whole: drawn('main svg.recharts-surface'),
  },
  {
    name: 'control: desk, a page that reads no case (A again)',
    path: () => 'desk.html#settings',
    whole: drawn('input'),
  },
];

/** The foot tells how many cases are read until all are; then it shows the shift instead. */
async function typed(page: Page): Promise<void> {
  await page.locator('input:focus').pressSequentially('延迟');
  await page.waitForFunction(
    () => {
      const foot = document.querySelector('footer')?.textContent ?? '';
      return /\d/.test(foot) && !/\d+ \/ \d+/.test(foot) && document.querySelector('[role=option]') !== null;
    },
    undefined,
    { timeout: 120_000 },
  );
}

/** What one surface holds, bytes of its script's heap. Pages of one extension share a heap, so no other may be open. */
async function heldBy(desk: Desk, { path, whole }: Surface, caseKey: string): Promise<number> {
  const page = await desk.page(path(caseKey));
  await whole(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize;
}

/** Memory per surface after a collection, in turns. */
export async function memoryOfSurfaces(desk: Desk): Promise<Line[]> {
  const caseKey = `tmall|示例旗舰店|10${'49'.padStart(17, '0')}`;
  const held = SURFACES.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [nth, surface] of SURFACES.entries()) held[nth]?.push(await heldBy(desk, surface, caseKey));
  return SURFACES.map(({ name }, nth) => ({
    budget: `memory: ${name}`,
    measured: `${(median(held[nth] ?? []) / 1e6).toFixed(0)} MB`,
    ok: null,
  }));
}
