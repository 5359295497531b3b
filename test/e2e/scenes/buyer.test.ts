/** The same buyer comes again: the earlier case beside the new one, opened and left by keys, the draft as it was. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../../console/addresses.ts';
import { practiceCase } from '../../console/cases.ts';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import { type Row, storedRows, storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { beginning, wordsOf } from '../words.ts';
import { openCase } from './open-case.ts';
import { tabOnto } from './tab-to.ts';

const word = wordsOf('zh-CN');
const NICK = '蓝色的海豚88';
const DRAFT = '上次也是换货，先看';

describe('a buyer who comes again', () => {
  let desk: Desk;
  let panel: Page;
  let store: Page;
  const earlier = () => practiceCase(desk.now, 'tmall-quality');
  const box = () => panel.getByRole('textbox', { name: word('panel.write.note') });
  const section = () => panel.getByRole('region', { name: word('panel.buyer.title').replace('{n}', '1') });

  /** Has a case read from a page that names the buyer. */
  const read = async (slug: Parameters<typeof practiceCase>[1]): Promise<Row> => {
    const c = practiceCase(desk.now, slug);
    const page = await desk.console(caseAddress(c));
    await page.evaluate((nick) => {
      const line = document.createElement('div');
      line.textContent = `买家昵称：${nick}`;
      document.querySelector('#app > *')?.append(line);
    }, NICK);
    const row = await until('the buyer is kept', async () =>
      (await storedTable(store, 'cases')).find(
        (one) => one.afterSaleId === c.afterSaleId && one.buyer !== undefined,
      ),
    );
    await page.close();
    return row;
  };

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    ({ panel, store } = await openCase(desk, 'tmall-no-reason-returned'));
    await read('tmall-quality');
    await read('tmall-no-reason-returned');
  });
  afterAll(() => desk.remove());

  it('is known by a hash, and by name to nobody', async () => {
    await section().waitFor();
    expect(await section().textContent()).not.toContain(NICK);
    expect(JSON.stringify(await storedRows(store))).not.toContain(NICK);
  });

  it('opens the earlier case by Enter, beside this one', async () => {
    await panel.keyboard.press('n');
    await panel.keyboard.type(DRAFT);
    const tail = earlier().afterSaleId.slice(-4);
    const other = section().getByRole('button', { name: word('panel.buyer.open').replace('{tail}', tail) });
    await tabOnto(other, 'Shift+Tab');
    const opened = desk.context.waitForEvent('page');
    await panel.keyboard.press('Enter');
    const beside = await opened;
    await beside.getByText(earlier().afterSaleId).first().waitFor();
    expect(await beside.getByRole('textbox', { name: word('panel.write.note') }).inputValue()).toBe('');
    await beside.close();
  });

  it('finds the draft and the place in the page as they were left', async () => {
    await panel.bringToFront();
    expect(await box().inputValue()).toBe(DRAFT);
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
      beginning(word('panel.buyer.open')),
    );
    await tabOnto(box());
    await panel.keyboard.type('凭证');
    await panel.reload();
    await box().waitFor();
    expect(await box().inputValue()).toBe(`${DRAFT}凭证`);
  });

  it('hands out the facts of both after-sales for a complaint, with no name and nothing anybody wrote', async () => {
    const waiting = panel.waitForEvent('download');
    await tabOnto(panel.getByRole('button', { name: word('panel.buyer.file.make') }));
    await panel.keyboard.press('Enter');
    const file = await (await waiting).path();
    const text = await readFile(file, 'utf8');
    for (const slug of ['tmall-quality', 'tmall-no-reason-returned'])
      expect(text).toContain(practiceCase(desk.now, slug).afterSaleId);
    for (const said of [NICK, DRAFT]) expect(text).not.toContain(said);
    await panel.getByText(word('panel.buyer.file.made')).waitFor();
  });
});
