import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import * as address from '../../console/addresses.ts';
import { practiceCase } from '../../console/cases.ts';
import type { Desk } from '../desk.ts';
import { STRIP_TAG } from '../own-tags.ts';
import { closedRoot } from '../strip.ts';
import { until } from '../until.ts';
import { beginning, wordsOf } from '../words.ts';
import { keptCase } from './read-cases.ts';
import type { Steps } from './steps.ts';

const FOLDER = fileURLToPath(new URL('../../../.output/tour/', import.meta.url));
const PANEL_WIDTHS = [320, 400, 560];
const SCHEMES = ['light', 'dark'] as const;
const word = wordsOf('zh-CN');

export function emptyFolder(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
}

/** One picture per colour scheme: `<name>-light.png`, `<name>-dark.png`; says their names. */
export async function shoot(page: Page, name: string): Promise<string[]> {
  const files: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Our own pages repaint a moment after the browser has changed its mind.
    await page.waitForFunction(
      (scheme) => (document.documentElement.dataset.mantineColorScheme ?? scheme) === scheme,
      colorScheme,
    );
    const file = join(FOLDER, `${name}-${colorScheme}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    files.push(file);
  }
  return [files.map((file) => file.slice(FOLDER.length)).join(' ')];
}

/** One picture in light, of what the window shows at this width: `<name>.png`; says its name. */
export async function shootOne(page: Page, name: string, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  return [`${name}.png`];
}

/** A window as tall as the page, so that what sticks to its foot stands at the foot of the picture. */
async function fitTo(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 600 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

/** A picture of every surface that was not taken during the work, light and dark. */
export async function takePictures(desk: Desk, steps: Steps, store: Page): Promise<void> {
  const c = practiceCase(desk.now, 'tmall-no-reason-returned');
  await steps.step('图：页面上的提示条', async () => {
    const page = await desk.console(address.caseAddress(c));
    const strip = await closedRoot(page, STRIP_TAG);
    await until('the strip shows the verdict', async () =>
      (await strip.text()).includes(word(`turn.${c.expect.turn}`)),
    );
    return shoot(page, 'strip');
  });
  await steps.step('图：列表里的小签', async () => {
    const page = await desk.console(address.PDD_LIST);
    const strip = await closedRoot(page, STRIP_TAG);
    await until('the strip counts the list', async () =>
      (await strip.text()).includes(beginning(word('strip.list'))),
    );
    return shoot(page, 'chips');
  });
  await steps.step('图：侧栏 320 / 400 / 560', async () => {
    const { key } = await keptCase(store, c);
    const page = await desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);
    await page.getByText(word('panel.log.title')).first().waitFor();
    const shots: string[] = [];
    for (const width of PANEL_WIDTHS) {
      await fitTo(page, width);
      shots.push(...(await shoot(page, `panel-${width}`)));
    }
    return shots;
  });
  await steps.step('图：弹窗', async () => {
    const page = await desk.page('popup.html');
    await page.getByText(word('popup.nearest')).waitFor();
    await fitTo(page, 380);
    return shoot(page, 'popup');
  });
  for (const tab of [
    'radar',
    'register',
    'rules',
    'scripts',
    'health',
    'lessons',
    'care',
    'settings',
  ] as const) {
    await steps.step(`图：工作台 · ${word(`desk.tabs.${tab}`)}`, async () => {
      const page = await desk.page(`desk.html#${tab}`);
      await page.getByRole('link', { name: word(`desk.tabs.${tab}`), exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
      return shoot(page, `desk-${tab}`);
    });
  }
}
