/** The map under `?`: what it shows is bound, everything in its table is shown somewhere, and it keeps the focus. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY_MAP } from '@/entrypoints/shared/keys/key-table';
import type { Stage } from './surfaces/state.ts';
import { makeWorld } from './surfaces/worlds.ts';
import { until } from './until.ts';

let stage: Stage;
const seen = new Set<string>();

beforeAll(async () => {
  stage = await makeWorld('worked', 'zh-CN');
});
afterAll(() => stage.desk.remove());

const map = (page: Page) => page.getByRole('dialog', { name: stage.word('panel.keys.title') });

/** A closed dialog has no role any more and lies in the page a moment longer. */
const gone = (page: Page) => page.locator('dialog').waitFor({ state: 'detached' });

/** Opens the map by its key, notes its lines as `key what`, and leaves it by Esc with the focus where it was. */
async function read(page: Page): Promise<string[]> {
  const before = await page.evaluate(() => document.activeElement?.tagName);
  await page.keyboard.press('?');
  await map(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  const lines = await map(page)
    .locator('dl > div')
    .evaluateAll((all) =>
      all.map((line) =>
        [
          [...line.querySelectorAll('kbd')].map((key) => key.textContent).join(' '),
          line.querySelector('dd')?.textContent,
        ].join(': '),
      ),
    );
  await page.keyboard.press('Escape');
  await gone(page);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(before);
  for (const line of lines) seen.add(line);
  return lines;
}

const line = (keys: string, what: string) => `${keys}: ${stage.word(what)}`;

describe('? shows what is bound here', () => {
  it('beside a case, and no key of the page acts behind it', async () => {
    const panel = await stage.desk.page(
      `sidepanel.html?case=${encodeURIComponent(stage.keyOf('pdd-no-reason-returned'))}`,
    );
    await panel.getByText(stage.word('panel.log.title')).first().waitFor();
    const lines = await read(panel);
    expect(lines).toContain(line('N', 'panel.keys.note'));
    expect(lines).not.toContain(line('Alt+C', 'panel.keys.copyDraft'));

    await panel.keyboard.press('?');
    await map(panel).waitFor();
    await panel.keyboard.press('s');
    await panel.keyboard.press('Escape');
    await gone(panel);
    expect(await panel.getByText(stage.word('panel.statement.hint')).count()).toBe(0);
    // The same key without the map.
    await panel.keyboard.press('s');
    await panel.getByText(stage.word('panel.statement.hint')).waitFor();

    await panel.keyboard.press('Escape');
    await panel.keyboard.press('d');
    const box = panel.getByRole('textbox', { name: stage.word('replies.draft.label') });
    await box.waitFor();
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await read(panel)).toContain(line('Alt+C', 'panel.keys.copyDraft'));
    await panel.close();
  });

  it('beside no case it has only what is left', async () => {
    const panel = await stage.desk.page('sidepanel.html');
    await panel.getByText(stage.word('panel.none.title')).waitFor();
    const lines = await read(panel);
    expect(lines).toContain(line('V', 'panel.paste.key'));
    expect(lines).not.toContain(line('N', 'panel.keys.note'));
    await panel.close();
  });

  it('in the popup by typing it alone, in either width of the sign', async () => {
    const popup = await stage.desk.page('popup.html');
    const box = popup.getByRole('combobox');
    await popup.getByRole('button', { name: stage.word('popup.endShift') }).waitFor();
    expect(await read(popup)).toContain(line('Enter', 'keys.takeHit'));
    await popup.keyboard.insertText('？');
    await map(popup).waitFor();
    await popup.keyboard.press('Escape');
    await popup.keyboard.type('退?');
    expect(await box.inputValue()).toBe('退?');
    await popup.close();
  });

  it('on the pages of the desk, where Alt and the place of a page leads to it', async () => {
    const desk = await stage.desk.page('desk.html#radar');
    await desk.getByRole('row').nth(1).waitFor();
    expect(await read(desk)).toContain(line('Enter', 'keys.openRow'));
    await desk.keyboard.press('Alt+2');
    await until('the register', () => desk.url().endsWith('#register'));
    await desk.locator('[data-progress]').first().waitFor();
    expect(await read(desk)).toContain(line('P', 'keys.progress'));
    await desk.keyboard.press('Alt+-');
    await until('the settings', () => desk.url().endsWith('#settings'));

    await desk.keyboard.press('Alt+6');
    await desk.locator('[aria-keyshortcuts="1"]').waitFor();
    expect(await read(desk)).toContain(line('1–9', 'keys.choose'));
    await desk.keyboard.press('1');
    await desk.locator('[aria-keyshortcuts="J"]').waitFor();
    expect(await read(desk)).toContain(line('J', 'keys.next'));

    await desk.keyboard.press('Alt+3');
    await desk.getByRole('button', { name: stage.word('handover.draft') }).click();
    await desk.getByRole('heading', { name: stage.word('handover.preview') }).waitFor();
    expect(await read(desk)).toContain(line('Alt+↑ Alt+↓', 'keys.moveLine'));
    await desk.close();
  });

  it('beside what came due while nobody was there, which one key puts aside and brings back', async () => {
    const missed = await makeWorld('missed', 'zh-CN');
    try {
      const desk = await missed.desk.page('desk.html');
      const list = desk.getByText(stage.word('catchUp.away')).first();
      await list.waitFor();
      expect(await read(desk)).toContain(line('Alt+X', 'keys.caughtUp'));
      await desk.keyboard.press('Alt+x');
      await list.waitFor({ state: 'detached' });
      expect(await read(desk)).toContain(line('Alt+X', 'keys.caughtUp'));
      await desk.keyboard.press('Alt+x');
      await list.waitFor();
    } finally {
      await missed.desk.remove();
    }
  });

  it('has shown every line of its table but what only another shift brings', () => {
    const table = KEY_MAP.flatMap(({ lines }) => lines.map(({ keys, what }) => line(keys, what)));
    // Taking over is of the next machine, and heard in `share.test.ts`.
    const elsewhere = [line('J K', 'keys.takeLines'), line('R', 'keys.readBack')];
    expect(table.filter((one) => !seen.has(one))).toEqual(elsewhere);
  });
});
