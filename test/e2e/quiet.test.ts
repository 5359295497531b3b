/**
 * Read-only towards the console: nothing is asked of the network, nothing is clicked, nothing of the page is
 * changed. Each recording is shown to hear by a planted extension that breaks all three.
 */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as address from '../console/addresses.ts';
import { practiceCase, practiceCases } from '../console/cases.ts';
import { serveConsole } from '../console/serve.ts';
import { newProfile, openDesk } from './desk.ts';
import { noteActs, notedActs, pageWithoutUs } from './in-page-events.ts';
import { launchChromium } from './launch.ts';
import { askedByExtensions } from './net-log.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const now = Date.now();
const word = wordsOf('zh-CN');
const VISITED = [
  address.PDD_LIST,
  address.TMALL_LIST,
  address.FRAMED_LIST,
  address.CHANGED,
  ...practiceCases(now).map(address.caseAddress),
];

/** The pages as they are with nobody looking over their shoulder. */
const untouched = new Map<string, string>();
beforeAll(async () => {
  const context = await launchChromium(newProfile(), { headless: true });
  await serveConsole(context, now);
  await Promise.all(
    VISITED.map(async (at) => {
      const page = await context.newPage();
      await page.goto(at);
      await page.waitForSelector('html[data-drawn]');
      untouched.set(at, await pageWithoutUs(page));
    }),
  );
  await context.close();
});

describe('the product', () => {
  const netLog = `${newProfile()}-net-log.json`;
  const acts: string[] = [];
  const changed: string[] = [];
  let strays: string[];

  beforeAll(async () => {
    const desk = await openDesk(newProfile(), { netLog }, now);
    strays = desk.strays;
    await noteActs(desk.context);
    await Promise.all(
      VISITED.map(async (at) => {
        const page = await desk.console(at);
        const strip = await desk.strip(page);
        await until('the strip says something final', async () => {
          const text = await strip.text();
          return text !== '' && !text.includes(word('strip.reading'));
        });
        if ((await pageWithoutUs(page)) !== untouched.get(at)) changed.push(at);
        acts.push(...(await notedActs(page)));
        await page.close();
      }),
    );
    const page = await desk.console(address.caseAddress(practiceCase(now, 'pdd-no-reason-returned')));
    const strip = await desk.strip(page);
    await until('the strip has its button', async () =>
      (await strip.text()).includes(word('strip.openPanel')),
    );
    await strip.click(word('strip.openPanel'));
    await desk.panel();
    for (const path of [
      'popup.html',
      'desk.html#register',
      'desk.html#handover',
      'desk.html#rules',
      'desk.html#settings',
    ]) {
      await (await desk.page(path)).waitForLoadState('load');
    }
    await desk.remove();
  });

  it('asks nothing of the network: no page of the console got an unexpected request', () => {
    expect(strays).toEqual([]);
  });
  it("asks nothing of the network: none in the browser's own log", () => {
    expect(askedByExtensions(netLog)).toEqual([]);
  });
  it('leaves every console page byte for byte as it was, apart from its own hosts', () => {
    expect(untouched.size).toBe(VISITED.length);
    expect(changed).toEqual([]);
  });
  it('clicks, types and focuses nothing in a console page', () => {
    expect(acts).toEqual([]);
  });
});

describe('the recordings, with an extension that breaks every promise', () => {
  const extension = fileURLToPath(new URL('planted/talkative', import.meta.url));
  let context: BrowserContext;
  let page: Page;
  let strays: string[];

  beforeAll(async () => {
    context = await launchChromium(newProfile(), { headless: true, extension });
    ({ strays } = await serveConsole(context, now));
    await noteActs(context);
    page = await context.newPage();
    await page.goto(address.PDD_LIST);
    await page.waitForSelector('body[data-touched]');
  });
  afterAll(() => context.close());

  it('hear the call to the console', () => {
    expect(strays).toContain('POST https://mms.pinduoduo.com/mercury/mms/afterSales/queryList');
  });
  it('see the changed page', async () => {
    expect(await pageWithoutUs(page)).not.toBe(untouched.get(address.PDD_LIST));
  });
  it('see the click', async () => {
    expect(await notedActs(page)).toContain('click on button');
  });
  it("find a worker's call in the browser's own log, where no route stands before the network", async () => {
    const netLog = `${newProfile()}-net-log.json`;
    const unrouted = await launchChromium(newProfile(), { headless: true, extension, netLog });
    const worker = unrouted.serviceWorkers()[0] ?? (await unrouted.waitForEvent('serviceworker'));
    await worker.evaluate(() => fetch('https://example.com/from-the-worker').catch(() => null));
    await unrouted.close();
    expect(askedByExtensions(netLog)).toContain('https://example.com/from-the-worker');
  });
});
