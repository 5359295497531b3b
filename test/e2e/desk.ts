import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page, Worker } from 'playwright-core';
import { serveConsole } from '../console/serve.ts';
import { CHROME_BUILD, extensionCopy, type Lang } from './extension.ts';
import { launchChromium } from './launch.ts';
import { STRIP_TAG } from './own-tags.ts';
import { connectToBrowser, openPanel } from './side-panel.ts';
import { closedRoot, type Strip } from './strip.ts';
import { until } from './until.ts';

export type DeskOptions = {
  lang?: Lang;
  dark?: boolean;
  headless?: boolean;
  netLog?: string;
  toolbar?: boolean;
  /** Another unpacked extension instead of the production build. */
  build?: string;
};

/** The extension in a real Chromium, in front of the practice console. */
export type Desk = {
  context: BrowserContext;
  extensionId: string;
  /** Epoch ms that the practice cases' moments hang on; the same after a restart. */
  now: number;
  /** Requests that no page of the practice console makes; they were refused. */
  strays: string[];
  /** Opens a page of the practice console and waits until it is drawn. */
  console(address: string): Promise<Page>;
  strip(page: Page): Promise<Strip>;
  /** The browser's side panel, once something opened it. */
  panel(): Promise<Page>;
  /** An extension page in a tab of its own: `popup.html`, `desk.html#handover`, `sidepanel.html?case=…`. */
  page(path: string): Promise<Page>;
  worker(): Promise<Worker>;
  /** Kills the background worker, as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Ends the browser and starts it again on the same profile. */
  restart(): Promise<Desk>;
  /** Ends the browser; the profile stays. */
  close(): Promise<void>;
  /** Ends the browser and removes what it kept. */
  remove(): Promise<void>;
};

const drawn = (page: Page, address: string) =>
  page.waitForFunction((url) => document.documentElement.dataset.drawn === url, address);

/** The worker that runs our background. A stopped one is woken by nothing here; ask after the page that wakes it. */
const findWorker = (context: BrowserContext) =>
  until('the background worker runs', () =>
    context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://')),
  );

/** Starts the production build in Chromium on a profile folder. */
export async function openDesk(profile: string, options: DeskOptions = {}, now = Date.now()): Promise<Desk> {
  const { lang = 'zh-CN', headless = true, build = CHROME_BUILD, ...launch } = options;
  const extension = extensionCopy(build, `${profile}-extension`, lang);
  const context = await launchChromium(profile, { extension, headless, ...launch });
  const { strays } = await serveConsole(context, now);
  const extensionId = new URL((await findWorker(context)).url()).host;
  let overPort: Browser | null = null;

  const close = async () => {
    await overPort?.close();
    await context.close();
  };

  return {
    context,
    extensionId,
    now,
    strays,
    async console(address) {
      const page = await context.newPage();
      await page.goto(address);
      await drawn(page, address);
      return page;
    },
    strip: (page) => closedRoot(page, STRIP_TAG),
    async panel() {
      overPort ??= await connectToBrowser(profile);
      return openPanel(overPort);
    },
    async page(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    worker: () => findWorker(context),
    async stopWorker() {
      const page = context.pages()[0] ?? (await context.newPage());
      const cdp = await context.newCDPSession(page);
      const stopped = new Promise<void>((resolve) => {
        cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
        });
      });
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await cdp.detach();
    },
    async restart() {
      await close();
      return openDesk(profile, options, now);
    },
    close,
    async remove() {
      await close();
      await rm(dirname(profile), { recursive: true, force: true });
    },
  };
}

/** A profile in a folder of its own, in which a run may put more; both are gone when this process ends. */
export function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aftersale-desk-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'profile');
}
