/**
 * What was kept as evidence: it stands in the panel under its need, is moved and taken back, and leaves as a zip
 * whose page, opened from a disk, hashes everything again, asks the network for nothing, and shows one changed byte.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { sayName } from './hands.ts';
import { madePicture } from './pictures.ts';
import { storedTable } from './stored.ts';
import { until } from './until.ts';
import { beginning, wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const now = Date.now();
const c = practiceCase(now, 'tmall-no-reason-returned');
const WHY = '<img src=x onerror=alert(1)>外箱破了';

describe('the evidence locker', () => {
  let desk: Desk;
  let store: Page;
  let panel: Page;
  let folder: string;
  const profile = newProfile();

  const evidence = () => panel.locator('#evidence');
  const item = () => evidence().locator('details', { hasText: '外箱破了' });
  const form = () => panel.getByRole('region', { name: word('panel.capture.title'), exact: true });
  const checked = () => evidence().getByRole('checkbox', { checked: true }).count();

  beforeAll(async () => {
    desk = await openDesk(profile, {}, now);
    store = await desk.page('popup.html');
    await sayName(store, '小林');
    const page = await desk.console(caseAddress(c));
    const strip = await desk.strip(page);
    await until('the strip speaks', () => strip.text());
    await strip.click(word('strip.openPanel'));
    panel = await desk.panel();
    await panel.getByText(c.afterSaleId).first().waitFor();
  });
  afterAll(() => desk.remove());

  it('shows what was kept under the need it meets, and ticks it', async () => {
    const buffer = Buffer.from(await madePicture(store, 'image/png'));
    await evidence()
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
    await form()
      .getByRole('textbox', { name: word('panel.capture.why') })
      .fill(WHY);
    const need = form().getByRole('combobox', { name: word('panel.capture.need') });
    await need.selectOption({ index: 1 });
    await form()
      .getByRole('button', { name: word('panel.capture.keep'), exact: true })
      .click();
    await item().waitFor();
    await until('its need is ticked', async () => (await checked()) === 1);
    expect(await storedTable(store, 'evidence')).toMatchObject([{ author: '小林', why: WHY, form: 'file' }]);
  });

  it('draws the picture that was kept, and shows it large', async () => {
    await item().locator('summary').click();
    const picture = item().getByRole('img', { name: WHY }).first();
    await until('it is drawn', () => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth > 0));
    await item()
      .getByRole('button', { name: beginning(word('panel.locker.enlarge')) })
      .click();
    await panel.getByRole('dialog').waitFor();
    await panel.keyboard.press('Escape');
    await panel.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('moves it to no need by a line of the log, and back', async () => {
    const [before] = await storedTable(store, 'evidence');
    const select = item().getByRole('combobox');
    const need = await select.inputValue();
    await select.selectOption('');
    await until('nothing is ticked', async () => (await checked()) === 0);
    if ((await item().getAttribute('open')) === null) await item().locator('summary').click();
    await select.selectOption(need);
    await until('it is ticked again', async () => (await checked()) === 1);
    expect(await storedTable(store, 'evidence')).toEqual([before]);
    const ticks = (await storedTable(store, 'entries')).filter(({ kind }) => kind === 'tick');
    expect(ticks.map(({ done }) => done)).toEqual([true, false, true]);
  });

  it('is taken out, and put back by one press', async () => {
    if ((await item().getAttribute('open')) === null) await item().locator('summary').click();
    await item()
      .getByRole('button', { name: beginning(word('panel.locker.removeLabel')) })
      .click();
    await until('it is gone', async () => (await storedTable(store, 'blobs')).length === 0);
    expect(await checked()).toBe(0);
    await evidence()
      .getByRole('button', { name: beginning(word('panel.locker.backLabel')) })
      .click();
    await item().waitFor();
    await until('it is ticked again', async () => (await checked()) === 1);
    expect(await storedTable(store, 'blobs')).toHaveLength(1);
  });

  it('says that a damaged picture is damaged, and does not draw it', async () => {
    const flip = () =>
      store.evaluate(async () => {
        const settled = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)));
        const db = await settled(indexedDB.open('desk'));
        const blobs = db.transaction('blobs', 'readwrite').objectStore('blobs');
        const [row] = await settled(blobs.getAll());
        const bytes = new Uint8Array(row.bytes);
        bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
        await settled(blobs.put({ ...row, bytes: bytes.buffer }));
        db.close();
      });
    await flip();
    await panel.reload();
    await item().locator('summary').click();
    await item().getByRole('alert').getByText(word('panel.locker.damaged')).waitFor();
    expect(await item().getByRole('img', { name: WHY }).count()).toBe(0);
    await flip();
    await panel.reload();
    await item().waitFor();
  });

  it('leaves as a zip', async () => {
    // The same page in a tab: of the browser's side panel, nothing tells of downloads.
    const [{ caseKey } = {}] = await storedTable(store, 'evidence');
    const tab = await desk.page(`sidepanel.html?case=${encodeURIComponent(String(caseKey))}`);
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('button', { name: word('panel.locker.zipIt') }).click(),
    ]);
    expect(download.suggestedFilename()).toContain(c.afterSaleId.slice(-4));
    folder = join(dirname(profile), 'zip');
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(await download.path())))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
  });

  /** Opens a page from the disk; `asked` tells what it asked for so far beside itself. */
  async function openFile(name: string): Promise<{ page: Page; asked: () => string[] }> {
    const page = await desk.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const address = pathToFileURL(join(folder, name)).href;
    await page.goto(address);
    return { page, asked: () => asked.filter((url) => url !== address && !url.startsWith('blob:')) };
  }
  const verdict = async (page: Page): Promise<string> => {
    const result = page.locator('#result');
    await page.locator('#result.good, #result.bad').waitFor();
    return String(await result.getAttribute('class'));
  };

  it('opens green from the disk, draws the picture, and asks the network for nothing', async () => {
    const { page, asked } = await openFile('index.html');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    expect(await verdict(page)).toBe('good');
    expect(await page.locator('#result').textContent()).toContain('1');
    await until('the picture is drawn', () =>
      page.locator('article img').evaluate((one) => (one as HTMLImageElement).naturalWidth > 0),
    );
    expect(await page.locator('article h3').textContent()).toContain(WHY);
    expect(asked()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('checks files that are handed to it', async () => {
    const { page } = await openFile('index.html');
    await verdict(page);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const path = join(folder, manifest.files[0].path);
    await page.locator('#pick').setInputFiles(path);
    await page.locator('#dropped .good').waitFor();
    const bytes = readFileSync(path);
    bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
    const name = path.split('/').at(-1) ?? '';
    await page.locator('#pick').setInputFiles({ name, mimeType: 'image/png', buffer: bytes });
    await page.locator('#dropped .bad').waitFor();
  });

  it.each([
    [
      'a byte of the picture',
      (text: string) =>
        text.replace(
          /(data-picture="[^"]+">.{100})(.)/,
          (_, head, one) => `${head}${one === 'A' ? 'B' : 'A'}`,
        ),
      'pictureBad',
    ],
    [
      'what is said of it',
      (text: string) => text.replaceAll('"author":"小林"', '"author":"小王"'),
      'recordBad',
    ],
    ['a line of the log', (text: string) => text.replace('"done":false', '"done":true '), 'logBad'],
    ['a word on the page', (text: string) => text.replace('<dd>', '<dd>不是'), 'wordsBad'],
  ])('shows red when %s was changed', async (what, change, said) => {
    const text = readFileSync(join(folder, 'index.html'), 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(join(folder, `${said}.html`), changed);
    const { page } = await openFile(`${said}.html`);
    expect(await verdict(page), what).toBe('bad');
    const rest = word(`panel.locker.zip.${said}`).replace('#', '');
    expect(await page.locator('body').textContent()).toContain(rest.trim());
    expect(await page.locator('article img').count()).toBe(
      said === 'pictureBad' || said === 'recordBad' ? 0 : 1,
    );
  });
});
