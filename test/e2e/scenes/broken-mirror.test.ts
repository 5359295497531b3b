/** A mirror signed for by the doorman arrives broken: verdict, what would turn it, evidence, statement; by keys alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import { madePicture } from '../pictures.ts';
import { storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { beginning, wordsOf } from '../words.ts';
import { openCase } from './open-case.ts';
import { pasted } from './pasted.ts';
import { tabOnto, tabTo } from './tab-to.ts';

const word = wordsOf('zh-CN');
const region = (panel: Page, title: string) => panel.getByRole('region', { name: word(title), exact: true });
const REQUEST = '请支持商家，驳回买家的退款申请。';

describe('a broken mirror that the doorman signed for', () => {
  let desk: Desk;
  let panel: Page;
  let store: Page;

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    ({ panel, store } = await openCase(desk, 'tmall-mirror-broken'));
  });
  afterAll(() => desk.remove());

  it('is ours to answer, and who signed is read', async () => {
    await panel.getByText(word('turn.seller')).first().waitFor();
    await panel.getByText(word('value.signedBy.delegate')).first().waitFor();
  });

  it('says who proves, by which clause, and what single fact would turn it', async () => {
    const told = (await panel.locator('main').textContent()) ?? '';
    expect(told).toContain('TB-BUR-03');
    const flips = region(panel, 'panel.flips.title');
    expect(await flips.getByRole('listitem').count()).toBeGreaterThan(0);
  });

  it('takes by one key that it was not our fault, and says then who pays the freight', async () => {
    await panel.keyboard.press('2');
    const freight = region(panel, 'panel.risk.title');
    await freight.getByText(word('answer.freightReturn.buyer')).first().waitFor();
  });

  it('keeps a picture of the slip by E, under the need it meets', async () => {
    await panel.keyboard.press('e');
    const chosen = panel.waitForEvent('filechooser');
    await tabTo(panel, word('panel.capture.file'));
    await panel.keyboard.press('Enter');
    const buffer = Buffer.from(await madePicture(store, 'image/png'));
    await (await chosen).setFiles({ name: 'a.png', mimeType: 'image/png', buffer });
    const form = region(panel, 'panel.capture.title');
    await tabOnto(form.getByRole('textbox', { name: word('panel.capture.why') }));
    await panel.keyboard.type('签收底单，门卫签的字');
    await tabOnto(form.getByRole('combobox', { name: word('panel.capture.need') }));
    await panel.keyboard.press('ArrowDown');
    await tabOnto(form.getByRole('button', { name: word('panel.capture.keep'), exact: true }));
    await panel.keyboard.press('Enter');
    await until('it is kept', async () => (await storedTable(store, 'evidence')).length === 1);
    await panel.locator('#evidence').getByRole('checkbox', { checked: true }).first().waitFor();
  });

  it('writes the statement by S, each fact on the numbered piece, and copies it', async () => {
    await panel.keyboard.press('s');
    const statement = region(panel, 'panel.statement.title');
    await statement.getByText(word('panel.statement.hint')).waitFor();
    await tabTo(panel, word('panel.statement.draft'));
    await panel.keyboard.press('Enter');
    const bare = statement.locator('li[data-bare]');
    await bare.first().waitFor();
    for (let left = await bare.count(); left > 0; left--) {
      const mark = bare
        .first()
        .getByRole('button', { name: beginning(word('panel.statement.cite').replace('{mark}', '证1')) });
      await tabOnto(mark);
      await panel.keyboard.press('Enter');
      await until('one fewer is bare', async () => (await bare.count()) < left);
    }
    await tabOnto(statement.getByRole('textbox', { name: word('panel.statement.request') }));
    await panel.keyboard.type(REQUEST);
    await statement.getByText(word('panel.statement.fine')).waitFor();
    await tabTo(panel, word('panel.statement.copy'));
    await panel.keyboard.press('Enter');
    await statement.getByText(word('common.copied')).waitFor();
    const text = await pasted(desk);
    expect(text).toContain('证1');
    expect(text).toContain('《');
    expect(text).toContain(REQUEST);
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text).not.toMatch(/1[3-9]\d{9}/);
  });

  it('asked nothing of anybody', () => {
    expect(desk.strays).toEqual([]);
  });
});
