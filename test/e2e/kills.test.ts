/**
 * Promise G1: what the person was told is saved survives a kill. The browser, and in another test the worker, is
 * killed at random moments while notes are typed and pages are read; then what lies on the disk is held against what
 * was acknowledged.
 *
 * `npm test` kills a few times; `npm run kills` a hundred times each. The counts and the seed are printed.
 */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase, practiceCases } from '../console/cases.ts';
import { chainFaults } from './chain.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { browserProcess } from './side-panel.ts';
import { type Row, storedRows } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';
import { writeOnAndOn } from './write-on-and-on.ts';

const word = wordsOf('zh-CN');
const KILLS = Number(process.env.KILLS ?? 5);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** A kill comes within this many ms of the first note that was said to be saved. */
const WITHIN = 600;

let desk: Desk;
afterEach(() => desk.remove());

/** Numerical Recipes' generator: the same seed, the same moments. */
function dice(seed: number): () => number {
  let at = seed >>> 0;
  return () => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    return at / 2 ** 32;
  };
}

const after = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** Reads a case in the console, so that there is something to write about; says its key. */
async function readCase(slug: string): Promise<string> {
  const page = await desk.console(caseAddress(practiceCase(desk.now, slug)));
  const strip = await desk.strip(page);
  await until('the strip shows a verdict', async () => (await strip.text()) !== '');
  const store = await desk.page('desk.html#settings');
  const row = await until('the case is kept', async () => (await storedRows(store)).cases?.[0]);
  await store.close();
  return String(row.key);
}

const panelOf = (key: string) => desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);

/** What lies on the disk is whole: the chain, the tally of rows, the index of the log in the case's row. */
function expectWhole({ entries = [], cases = [], settings = [] }: Record<string, Row[]>): void {
  const value = (name: string) => settings.find((row) => row.name === name)?.value as Row | undefined;
  expect(chainFaults(entries, value('head'))).toEqual([]);
  expect(value('tally')).toMatchObject({ entries: entries.length, cases: cases.length });
  for (const { key, log } of cases) {
    const byPeople = entries.filter(({ caseKey, author }) => caseKey === key && author !== '');
    expect((log as Row | undefined)?.count ?? 0).toBe(byPeople.length);
  }
}

const notesIn = ({ entries = [] }: Record<string, Row[]>) =>
  entries.flatMap(({ kind, text }) => (kind === 'note' ? [String(text)] : []));

async function sayWho(page: Page): Promise<void> {
  const settings = page.getByRole('textbox', { name: word('desk.settings.name') });
  await settings.fill('林');
  await settings.press('Enter');
  await page.getByRole('status').getByText(word('common.saved')).waitFor();
}

it(
  `${KILLS} × kill -9 of the browser while notes are typed: none that was said to be saved is lost`,
  async () => {
    const roll = dice(SEED);
    const profile = newProfile();
    desk = await openDesk(profile);
    await sayWho(await desk.page('desk.html#settings'));
    const key = await readCase('pdd-no-reason-returned');
    const acknowledged: string[] = [];

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const before = acknowledged.length;
      const gone = new Promise((resolve) => desk.context.once('close', resolve));
      await writeOnAndOn(await panelOf(key), `note ${kill}`, (text) => acknowledged.push(text));
      await until('a note was saved', () => acknowledged.length > before);
      await after(roll() * WITHIN);
      process.kill(await browserProcess(profile), 'SIGKILL');
      await gone;

      desk = await openDesk(profile, {}, desk.now);
      const store = await desk.page('desk.html#settings');
      const rows = await storedRows(store);
      const kept = new Set(notesIn(rows));
      expect(acknowledged.filter((text) => !kept.has(text))).toEqual([]);
      expect(kept.size).toBe(notesIn(rows).length);
      expectWhole(rows);
      // The product's own check at opening agrees: no trouble is announced.
      await store.getByRole('textbox', { name: word('desk.settings.name') }).waitFor();
      await store.close();
    }
    console.log(
      `seed ${SEED}: ${KILLS} × kill -9, ${acknowledged.length} notes acknowledged, 0 lost, 0 torn`,
    );
  },
  60_000 + KILLS * 20_000,
);

it(
  `${KILLS} × the worker is stopped while notes are typed and pages are read: nothing acknowledged is lost`,
  async () => {
    const roll = dice(SEED + 1);
    desk = await openDesk(newProfile());
    await sayWho(await desk.page('desk.html#settings'));
    const key = await readCase('pdd-no-reason-returned');
    const acknowledged: string[] = [];
    await writeOnAndOn(await panelOf(key), 'note', (text) => acknowledged.push(text));
    const cases = practiceCases(desk.now);
    const told: { id: string; since: number }[] = [];

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const read = cases[kill % cases.length] as (typeof cases)[number];
      const since = Date.now();
      // The page is drawn while the worker is being stopped: its reading meets none, a dying one, or a new one.
      const drawing = desk.console(caseAddress(read));
      await after(roll() * WITHIN);
      await desk.stopWorker();
      const page = await drawing;
      const strip = await desk.strip(page);
      const verdict = word(`turn.${read.expect.turn}`);
      await until(`the strip says ${verdict}`, async () => (await strip.text()).includes(verdict));
      told.push({ id: read.afterSaleId, since });
      await page.close();
    }
    const before = acknowledged.length;
    await until('notes are saved still', () => acknowledged.length > before);

    const store = await desk.page('desk.html#settings');
    for (const open of desk.context.pages()) if (open !== store) await open.close();
    const rows = await storedRows(store);
    const kept = new Set(notesIn(rows));
    expect(acknowledged.filter((text) => !kept.has(text))).toEqual([]);
    expect(kept.size).toBe(notesIn(rows).length);
    expectWhole(rows);
    const readAt = new Map((rows.cases ?? []).map((row) => [row.afterSaleId, Number(row.readAt)]));
    expect(told.filter(({ id, since }) => (readAt.get(id) ?? 0) < since)).toEqual([]);
    console.log(
      `seed ${SEED}: ${KILLS} × worker stopped, ${acknowledged.length} notes acknowledged and ${told.length} pages answered, 0 lost, 0 torn`,
    );
  },
  60_000 + KILLS * 20_000,
);
