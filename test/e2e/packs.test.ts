/**
 * A pack brought by a shop: refused in words when it is broken, tried on the cases of this machine before it is
 * switched on, then judging everywhere; and never used when what lies on the disk is not what was checked.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePack } from '../../rules/index.ts';
import type { Pack } from '../../rules/pack/schema.ts';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { storedTable } from './stored.ts';
import type { Strip } from './strip.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const filled = (key: string, places: Record<string, string | number>) =>
  word(key).replace(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ''));
const now = Date.now();
const c = practiceCase(now, 'pdd-no-reason-returned');

const PACK: Pack = {
  format: 1,
  id: 'our-shop',
  title: { zh: '我店的规则', en: 'Our rules' },
  sources: { OWN: { title: '店铺公告', url: 'https://example.org/promise' } },
  words: {},
  conditions: {},
  rules: [
    {
      id: 'OWN-01',
      title: { zh: '拼多多的单一律换货', en: 'Exchange on Pinduoduo' },
      platforms: ['pdd'],
      status: 'OFF-FULL',
      source: 'OWN',
      checkedOn: '2026-11-01',
      governedBy: 'ruling',
      values: [{ from: '2020-01-01', is: {} }],
      says: [{ kind: 'answer', question: 'outcome', value: 'exchange', tier: 1000, when: 'always' }],
    },
  ],
  examples: [
    {
      name: { zh: '一单', en: 'One' },
      at: '2026-11-20T10:00:00+08:00',
      facts: { platform: 'pdd' },
      expect: { outcome: 'exchange' },
    },
  ],
};
const TEXT = writePack(PACK);
const BROKEN = TEXT.replace('"OFF-FULL"', '"MAYBE"');
const OURS = word('answer.outcome.exchange');

const file = (text: string) => ({
  name: 'our-shop.pack.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const choose = (rules: Page, text: string) => rules.locator('input[type=file]').setInputFiles(file(text));
const packSwitch = (rules: Page) => rules.getByRole('switch', { name: '我店的规则' });
const saysOurs = (strip: Strip) =>
  until('the strip says ours', async () => (await strip.text()).includes(OURS));
const saysBuiltIn = (strip: Strip, words: string) =>
  until('the strip says what the built-in book says', async () => (await strip.text()).includes(words));

describe('a rule pack', () => {
  let desk: Desk;
  let rules: Page;
  let page: Page;
  let panel: Page;
  let strip: Strip;
  /** The verdict of the built-in book, as the strip says it. */
  let before: string;

  const open = async () => {
    page = await desk.console(caseAddress(c));
    strip = await desk.strip(page);
    await until('the strip has its button', async () =>
      (await strip.text()).includes(word('strip.openPanel')),
    );
    await strip.click(word('strip.openPanel'));
    panel = await desk.panel();
    await panel.getByText(c.afterSaleId).first().waitFor();
  };

  beforeAll(async () => {
    desk = await openDesk(newProfile(), {}, now);
    rules = await desk.page('desk.html#rules');
    await open();
    before = word('state.unknown');
    await saysBuiltIn(strip, before);
  });
  afterAll(() => desk.remove());

  it('that is broken is refused with the place and what was expected there', async () => {
    await choose(rules, BROKEN);
    const alert = rules.getByRole('alert');
    await alert.getByText(word('desk.packs.wrong')).waitFor();
    const said = (await alert.textContent()) ?? '';
    expect(said).toContain('our-shop.pack.json');
    expect(said).toContain('rules[OWN-01].status');
    expect(said).toContain('MAYBE');
    expect(await storedTable(rules, 'packs')).toEqual([]);
  });

  it('shows what it holds and which cases it would change before it can be switched on', async () => {
    await choose(rules, TEXT);
    await rules.getByText('拼多多的单一律换货').waitFor();
    await rules.getByText(filled('desk.review.changed', { n: 1, all: 1 })).waitFor();
    await rules.getByText(filled('desk.review.examplesPass', { n: 1 })).waitFor();
    const changed = rules.getByRole('listitem').filter({ hasText: c.afterSaleId });
    expect(await changed.textContent()).toContain(OURS);
    expect(await storedTable(rules, 'packs')).toEqual([]);
  });

  it('judges panel and strip once it is switched on, and is cited', async () => {
    await rules.getByRole('button', { name: word('desk.review.activate'), exact: true }).click();
    await packSwitch(rules).waitFor();
    await saysOurs(strip);
    await panel.getByRole('heading', { name: OURS }).waitFor();
    await panel.getByText('OWN-01', { exact: false }).first().waitFor();
  });

  it('still judges after the browser was restarted', async () => {
    desk = await desk.restart();
    rules = await desk.page('desk.html#rules');
    await open();
    await saysOurs(strip);
    await panel.getByRole('heading', { name: OURS }).waitFor();
  });

  it('leaves as it came, byte for byte', async () => {
    const [download] = await Promise.all([
      rules.waitForEvent('download'),
      rules.getByRole('button', { name: filled('desk.packs.exportLabel', { pack: '我店的规则' }) }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe(TEXT);
  });

  it('that is switched off leaves everything as it was', async () => {
    await packSwitch(rules).click({ force: true });
    await saysBuiltIn(strip, before);
    await panel.getByRole('heading', { name: before }).waitFor();
    expect(await storedTable(rules, 'packs')).toMatchObject([{ id: 'our-shop', on: false }]);
  });

  it('that was damaged on the disk is announced, and the built-in book judges', async () => {
    await packSwitch(rules).click({ force: true });
    await rules.getByRole('button', { name: word('desk.review.activate'), exact: true }).click();
    await saysOurs(strip);
    await damage(rules);
    desk = await desk.restart();
    rules = await desk.page('desk.html#rules');
    await rules.getByRole('alert').getByText('our-shop', { exact: false }).waitFor();
    await open();
    await saysBuiltIn(strip, before);
    expect(await strip.text()).toContain(word('trouble.packLeftOut'));
    await panel.getByRole('alert').getByText('our-shop', { exact: false }).waitFor();
    await panel.getByRole('heading', { name: before }).waitFor();
    expect(desk.strays).toEqual([]);
  });

  it('that was removed can be had back', async () => {
    await rules
      .getByRole('button', { name: filled('desk.packs.removeLabel', { pack: '我店的规则' }) })
      .click();
    await until('it is gone', async () => (await storedTable(rules, 'packs')).length === 0);
    await rules.getByRole('alert').waitFor({ state: 'detached' });
    await rules.getByRole('button', { name: word('common.undo') }).click();
    await rules.getByRole('alert').getByText('our-shop', { exact: false }).waitFor();
  });
});

/** Changes one word of the kept pack past our own code, as a bad disk might: it is still a pack, and not ours. */
function damage(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('desk'));
    const table = db.transaction('packs', 'readwrite').objectStore('packs');
    const row = await settled(table.get('our-shop'));
    await settled(table.put({ ...row, text: row.text.replace('"exchange"', '"refusable"') }));
    db.close();
  });
}
