/**
 * `npm run bench:kept`: what a store of 50,000 cases and 1,000,000 entries costs in a real
 * Chromium. Of its own beside `npm run bench`, since filling it takes minutes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Desk, newProfile, openDesk } from '../e2e/desk.ts';
import { wordsOf } from '../e2e/words.ts';
import { type Line, median, ms, tableOf } from './line.ts';
import { type Seed, seedLog } from './seed-log.ts';

const SEED: Seed = {
  cases: Number(process.env.CASES ?? 50_000),
  entries: Number(process.env.ENTRIES ?? 1_000_000),
};
const ROUNDS = 5;
const APPENDS = 100;
const word = wordsOf('zh-CN');

/** A page of ours that runs nothing: the store is neither opened nor upgraded under the seeder. */
async function quietPage(desk: Desk, extension: string): Promise<Page> {
  writeFileSync(join(extension, 'quiet.html'), '<!doctype html><title>quiet</title>');
  return desk.page('quiet.html');
}

/** ms from the address until `selector` is there, as the page's own clock has it. */
async function shownAfter(page: Page, address: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address);
  const at = await page.waitForFunction(
    (css) => (document.querySelector(css) === null ? false : performance.now()),
    selector,
    { polling: 'raf', timeout: 120_000 },
  );
  return Number(await at.jsonValue());
}

async function repeated(rounds: number, part: () => Promise<number>): Promise<number[]> {
  const measured: number[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await part());
  return measured;
}

const line = (budget: string, measured: string): Line => ({ budget, measured, ok: null });
const spread = (all: number[]) => `${ms(median(all))} (${ms(Math.min(...all))} … ${ms(Math.max(...all))})`;

const profile = newProfile();
const first = await openDesk(profile);
// The store is made by the code itself, then left, so that the seeder finds every table and index.
const opener = await first.page('desk.html#settings');
await opener.getByRole('textbox').first().waitFor();
await opener.close();
const quiet = await quietPage(first, `${profile}-extension`);
const seeding = await seedLog(quiet, SEED);
const desk = await first.restart();

const page = await desk.page('desk.html#settings');
const address = (path: string) => `chrome-extension://${desk.extensionId}/${path}`;
const settings = await repeated(ROUNDS, () => shownAfter(page, address('desk.html#settings'), 'input'));
const register = await repeated(ROUNDS, () =>
  shownAfter(page, address('desk.html#register'), '[role=row] [role=cell], tbody tr'),
);
const session = await page.context().newCDPSession(page);
await session.send('HeapProfiler.collectGarbage');
const { usedSize } = await session.send('Runtime.getHeapUsage');

/** Writes as a person does, in the panel: from the key to "saved". */
async function appended(): Promise<number[]> {
  const key = `tmall|示例旗舰店|10${'0'.repeat(17)}`;
  const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);
  const box = panel.getByRole('textbox', { name: word('panel.write.note') });
  await box.waitFor({ timeout: 60_000 });
  const took = await repeated(APPENDS, async () => {
    await box.fill(`第 ${Math.random()} 条`);
    return panel.evaluate(
      (saved) =>
        new Promise<number>((done) => {
          const field = document.querySelector('textarea');
          const at = performance.now();
          field?.dispatchEvent(
            new KeyboardEvent('keydown', {
              code: 'KeyS',
              key: 's',
              altKey: true,
              bubbles: true,
              cancelable: true,
            }),
          );
          const look = () =>
            [...document.querySelectorAll('[role=status]')].some((one) => one.textContent === saved)
              ? done(performance.now() - at)
              : requestAnimationFrame(look);
          look();
        }),
      word('common.saved'),
    );
  });
  await panel.close();
  return took.sort((a, b) => a - b);
}
const appends = await appended();
const popup = await repeated(ROUNDS, () => shownAfter(page, address('popup.html'), 'input:focus'));

console.log(
  tableOf([
    line(`seeding ${SEED.cases} cases, ${SEED.entries} entries`, `${(seeding / 1000).toFixed(0)} s`),
    line('desk, settings page: address → drawn (the store opened)', spread(settings)),
    line('desk, register: address → first rows', spread(register)),
    line('memory of the desk page on the register, after a collection', `${(usedSize / 1e6).toFixed(0)} MB`),
    line('append: key → saved, p50', ms(appends[APPENDS / 2] ?? Number.NaN)),
    line('append: key → saved, p95', ms(appends[Math.floor(APPENDS * 0.95)] ?? Number.NaN)),
    line('popup: address → can type', spread(popup)),
  ]),
);
await desk.remove();
