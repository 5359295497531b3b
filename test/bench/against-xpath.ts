import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { longList } from '../console/addresses.ts';
import { serveConsole } from '../console/serve.ts';
import { newProfile } from '../e2e/desk.ts';
import { launchChromium } from '../e2e/launch.ts';
import { type Line, median, ms, times } from './line.ts';
import { taskTime, traceOf } from './list-page.ts';
import { stubExtension } from './stub-extension.ts';
import { ourTasks } from './trace.ts';

const SIZES = [50, 200, 1_000] as const;
const ROUNDS = 5;
const READINGS = 15;
const at = (name: string) => fileURLToPath(new URL(`stubs/${name}`, import.meta.url));
const xpath = readFileSync(at('xpath.js'), 'utf8');

async function withStub(script: string, now: number): Promise<BrowserContext> {
  const profile = newProfile();
  const extension = stubExtension(`${profile}-extension`, script);
  const context = await launchChromium(profile, { headless: true, extension });
  await serveConsole(context, now);
  return context;
}

type Arms = { blank: BrowserContext; xpath: BrowserContext; desk: BrowserContext };

/**
 * Everything a list page's main thread does until it is idle: beside a blank content script, what the XPath
 * label search adds and what all of the desk adds. In turns; the blank arm twice, for the noise.
 */
async function wholeWork({ blank, xpath, desk }: Arms, rows: number): Promise<Line> {
  const taken = { blank: [] as number[], xpath: [] as number[], desk: [] as number[], again: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    taken.blank.push(await taskTime(blank, rows));
    taken.xpath.push(await taskTime(xpath, rows));
    taken.desk.push(await taskTime(desk, rows));
    taken.again.push(await taskTime(blank, rows));
  }
  const added = (arm: number[]) => ms(median(arm) - median(taken.blank));
  const ratio = times(median(taken.desk) / median(taken.blank));
  const longest = async (arm: BrowserContext) =>
    ms(Math.max(0, ...ourTasks(await traceOf(arm, rows)).map(({ ours }) => ours)));
  return {
    budget: `${rows.toLocaleString('en')} rows, added to a blank content script`,
    measured:
      `desk ${added(taken.desk)} (${ratio}), XPath ${added(taken.xpath)}, control ${added(taken.again)}; ` +
      `longest task: desk ${await longest(desk)}, XPath ${await longest(xpath)}`,
    ok: null,
  };
}

/** Our reader as one script that a page can run. */
async function readerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rollupOptions: { input: at('reader.ts'), output: { format: 'iife' } },
    },
  });
  const output = 'output' in built ? built.output : [];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('the reader was not built');
  return chunk.code;
}

type Race = { first: number; warm: number; facts: number };

/** One reader in a page of its own: the first reading, the median of the next ones, and how many facts it found. */
async function read(page: Page, script: string, name: string): Promise<Race> {
  await page.evaluate(script);
  return page.evaluate(
    ({ name, readings }) => {
      const reader = (globalThis as unknown as Record<string, () => unknown>)[name];
      if (reader === undefined) throw new Error(`no ${name}`);
      const timed: number[] = [];
      let result: unknown;
      for (let n = 0; n <= readings; n++) {
        const from = performance.now();
        result = reader();
        timed.push(performance.now() - from);
      }
      const rows = (
        Array.isArray(result) ? result : (result as { rows: { facts: object }[] }).rows
      ) as object[];
      const facts = rows.map((row) => Object.keys('facts' in row ? (row.facts as object) : row).length);
      const [first = Number.NaN, ...rest] = timed;
      const warm = rest.toSorted((a, b) => a - b)[rest.length >> 1] ?? Number.NaN;
      return { first, warm, facts: facts.reduce((sum, n) => sum + n, 0) };
    },
    { name, readings: READINGS },
  );
}

/** The readings alone, each in a fresh page, in turns. */
async function readings(bare: BrowserContext, ours: string, rows: number): Promise<Line> {
  const arms = { ours: [] as Race[], xpath: [] as Race[], again: [] as Race[] };
  const fresh = async (script: string, name: string) => {
    const page = await bare.newPage();
    await page.goto(longList(rows));
    await page.waitForSelector('html[data-drawn]');
    const race = await read(page, script, name);
    await page.close();
    return race;
  };
  for (let round = 0; round < ROUNDS; round++) {
    arms.ours.push(await fresh(ours, 'readByUs'));
    arms.xpath.push(await fresh(xpath, 'readByXPath'));
    arms.again.push(await fresh(ours, 'readByUs'));
  }
  const of = (arm: Race[], what: keyof Race) => median(arm.map((race) => race[what]));
  const pair = (what: 'first' | 'warm') =>
    `${ms(of(arms.ours, what))} against ${ms(of(arms.xpath, what))} (${times(of(arms.ours, what) / of(arms.xpath, what))}, ` +
    `control ${times(of(arms.again, what) / of(arms.ours, what))})`;
  return {
    budget: `${rows.toLocaleString('en')} rows, one reading against an XPath label search`,
    measured: `first ${pair('first')}; warm ${pair('warm')}; facts ${of(arms.ours, 'facts')} against ${of(arms.xpath, 'facts')}`,
    ok: null,
  };
}

/** Lists of three sizes: what the desk costs beside a blank content script and beside the straightforward way. */
export async function againstXPath(bare: BrowserContext, desk: BrowserContext, now: number): Promise<Line[]> {
  const arms = { blank: await withStub('', now), xpath: await withStub(xpath, now), desk };
  const ours = await readerScript();
  const lines: Line[] = [];
  for (const rows of SIZES) lines.push(await wholeWork(arms, rows), await readings(bare, ours, rows));
  await Promise.all([arms.blank.close(), arms.xpath.close()]);
  return lines;
}
