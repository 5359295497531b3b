/**
 * `npm run bench:numbers`: what the numbers page costs with 50,000 cases in a real Chromium: the address → the first
 * sign that it counts, all counted, the first chart; tasks of the page over 50 ms meanwhile; and what every surface
 * holds after a collection, each in a page of its own. Interleaved with a page of the desk that reads no case, and that
 * page with itself, which says how far two numbers lie apart by chance. Nothing here passes or fails by time.
 */
import { interleaved, spread } from './interleaved.ts';
import { type Line, ms, tableOf } from './line.ts';
import { seededDesk } from './seeded-desk.ts';
import { memoryOfSurfaces } from './surfaces.ts';

const CASES = Number(process.env.CASES ?? 50_000);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
/** It counts; all is counted; a chart. */
const [WORKS, COUNTED, CHART] = ['main progress', 'main [data-whole]', 'main svg.recharts-surface'];

const desk = await seededDesk({ cases: CASES, entries: 1_000, mixed: true });
const page = await desk.page('desk.html#settings');
const address = (hash: string) => `chrome-extension://${desk.extensionId}/desk.html#${hash}`;

/** Epoch of the page: ms from its clock's zero at which each came, and its tasks over 50 ms by [start, length]. */
type Seen = { from: number; at: number[]; long: [start: number, length: number][] };

/** From `#settings` with an open store on to a page, until the last of `selectors` is drawn. */
async function seenOn(hash: string, selectors: readonly string[]): Promise<Seen> {
  await page.goto('about:blank');
  await page.goto(address('settings'));
  await page.locator('input').first().waitFor();
  return page.evaluate(
    ([to, wanted]) =>
      new Promise<Seen>((done) => {
        const long: Seen['long'] = [];
        const observer = new PerformanceObserver((seen) => {
          for (const { startTime, duration } of seen.getEntries()) long.push([startTime, duration]);
        });
        observer.observe({ type: 'longtask' });
        const at: number[] = [];
        const from = performance.now();
        location.hash = to;
        const look = () => {
          for (const [nth, css] of wanted.entries())
            if (at[nth] === undefined && document.querySelector(css) !== null) at[nth] = performance.now();
          if (at[wanted.length - 1] === undefined) return requestAnimationFrame(look);
          // A task is told of after it ended.
          requestAnimationFrame(() => requestAnimationFrame(() => done({ from, at, long })));
        };
        requestAnimationFrame(look);
      }),
    [hash, selectors] as const,
  );
}

const counting: Seen[] = [];
const control = async () => {
  const { from, at } = await seenOn('care', ['main h2']);
  return (at[0] ?? Number.NaN) - from;
};
const controls = await interleaved(ROUNDS, {
  'control: settings → care (A)': control,
  'settings → numbers, the first chart': async () => {
    const seen = await seenOn('numbers', [WORKS, COUNTED, CHART]);
    counting.push(seen);
    return (seen.at[2] ?? Number.NaN) - seen.from;
  },
  'control: settings → care (A again)': control,
});
const after = (nth: number) => spread(counting.map(({ from, at }) => (at[nth] ?? Number.NaN) - from));
const tasks = (within: (start: number, seen: Seen) => boolean) => {
  const found = counting.flatMap((seen) => seen.long.filter(([start]) => within(start, seen)));
  return `${found.length} in ${ROUNDS} rounds, the longest ${ms(Math.max(0, ...found.map(([, length]) => length)))}`;
};
const lines: Line[] = [
  ...[...controls].map(([budget, all]) => ({ budget, measured: spread(all), ok: null })),
  { budget: 'settings → numbers, says that it counts', measured: after(0), ok: null },
  { budget: `settings → numbers, ${CASES} counted`, measured: after(1), ok: null },
  {
    budget: 'tasks over 50 ms: before it counts (the page loads)',
    measured: tasks((start, { at }) => start < (at[0] ?? 0)),
    ok: null,
  },
  {
    budget: 'tasks over 50 ms: while it counts',
    measured: tasks((start, { at }) => start >= (at[0] ?? 0) && start < (at[1] ?? 0)),
    ok: null,
  },
  {
    budget: 'tasks over 50 ms: from counted to drawn',
    measured: tasks((start, { at }) => start >= (at[1] ?? 0)),
    ok: null,
  },
];
await page.close();
lines.push(...(await memoryOfSurfaces(desk)));
console.log(tableOf(lines));
await desk.remove();
