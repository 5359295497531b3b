import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { newProfile, openDesk } from '../e2e/desk.ts';
import { type Line, median, ms, times } from './line.ts';
import { seedLog } from './seed-log.ts';

const CASES = Number(process.env.CASES ?? 50_000);
const ENTRIES = Number(process.env.ENTRIES ?? 20_000);
const ROUNDS = 15;

/** As they are typed: part of a number, initials, 拼音, words, a whole number. Each finds something. */
const QUERIES = ['0000049', 'ycfh', 'yanchifahuo', '延迟发货', '运费', '1000000000000012345'];

/**
 * ms from a key to the list it makes, as the page's own clock has it: the box takes the text as from the keyboard,
 * and the list is there when the box, the list and the foot say the same query. Queries in turns, each one twice
 * (A and A), so that the difference between the two says what the machine itself adds.
 */
const keyToHits = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (text) => {
    const box = document.querySelector('input') as HTMLInputElement;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const type = (value: string) => {
      set?.call(box, value);
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    type('');
    await frame();
    await frame();
    const from = performance.now();
    type(text);
    return new Promise<number>((done) => {
      const look = () => {
        if (document.querySelector('[role=option]') !== null) done(performance.now() - from);
      };
      new MutationObserver((_, observer) => {
        look();
        if (document.querySelector('[role=option]') !== null) observer.disconnect();
      }).observe(document.body, { childList: true, subtree: true });
      look();
    });
  }, query);

/** From a key to its hits in a popup that has read everything, how long that reading takes, and what it holds. */
export async function popupSearch(): Promise<Line[]> {
  const profile = newProfile();
  const first = await openDesk(profile);
  // The store is made by the code itself, then left, so that the seeder finds every table and index.
  const opener = await first.page('desk.html#settings');
  await opener.getByRole('textbox').first().waitFor();
  await opener.close();
  writeFileSync(join(`${profile}-extension`, 'quiet.html'), '<!doctype html><title>quiet</title>');
  await seedLog(await first.page('quiet.html'), { cases: CASES, entries: ENTRIES });
  const desk = await first.restart();
  const page = await desk.page('popup.html');
  await page.waitForSelector('input:focus');

  const opened = Date.now();
  const early = await keyToHits(page, '延迟');
  // The foot tells how many are read until all are; then it shows the shift instead.
  await page.waitForFunction(
    () => {
      const foot = document.querySelector('footer')?.textContent ?? '';
      return /\d/.test(foot) && !/\d+ \/ \d+/.test(foot);
    },
    undefined,
    { timeout: 120_000 },
  );
  const readAll = Date.now() - opened;

  const a: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const query of QUERIES) {
      a.push(await keyToHits(page, query));
      again.push(await keyToHits(page, query));
    }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await desk.remove();

  const all = [...a, ...again].toSorted((x, y) => x - y);
  const p95 = all[Math.floor(all.length * 0.95)] ?? Number.NaN;
  return [
    {
      budget: `popup, key → hits with ${CASES} cases and the whole book ≤ 16 ms`,
      measured: `${ms(median(all))}, p95 ${ms(p95)} (A/A ${times(median(a) / median(again))})`,
      ok: median(all) <= 16,
    },
    { budget: 'popup, first key while nothing is read yet', measured: ms(early), ok: null },
    { budget: 'popup, all cases read after the first key', measured: ms(readAll), ok: null },
    {
      budget: 'popup, memory with all of it, after a collection',
      measured: `${(usedSize / 1e6).toFixed(0)} MB`,
      ok: null,
    },
  ];
}
