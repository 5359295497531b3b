/** Evidence that somebody else has: what makes it count, the words that ask for it, and a note that it was asked for; by keys alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceCase } from '../../console/cases.ts';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import { type Row, storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { beginning, wordsOf } from '../words.ts';
import { openCase } from './open-case.ts';
import { pasted } from './pasted.ts';
import { tabOnto } from './tab-to.ts';

const word = wordsOf('zh-CN');
const COURIER = word('panel.evidence.whom.courier');

describe('evidence that the courier has', () => {
  let desk: Desk;
  let panel: Page;
  let store: Page;
  const asked = async (): Promise<Row[]> =>
    (await storedTable(store, 'entries')).filter(({ kind }) => kind === 'asked');
  /** The first need that the courier can meet. */
  const need = () =>
    panel
      .locator('#evidence li')
      .filter({
        has: panel.getByText(word('panel.evidence.ask').replace('{whom}', COURIER), { exact: true }),
      })
      .first();
  const row = () => panel.locator('#evidence').getByText(word('panel.evidence.tookNote')).locator('..');

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    ({ panel, store } = await openCase(desk, 'tmall-mirror-broken'));
  });
  afterAll(() => desk.remove());

  it('is come to by E, and says what makes it count', async () => {
    await panel.keyboard.press('e');
    await until('the list has the focus', () =>
      panel.evaluate(() => document.activeElement?.id === 'evidence'),
    );
    const guide = need().locator('summary').first();
    await tabOnto(guide);
    await panel.keyboard.press('Enter');
    await need()
      .getByRole('list', { name: word('panel.evidence.guide') })
      .waitFor();
    await panel.keyboard.press('Enter');
    expect(await need().locator('details[open]').count()).toBe(0);
  });

  it('is asked for in words that hold this parcel and nobody’s name', async () => {
    const ask = need().getByRole('button', {
      name: beginning(word('panel.evidence.askLabel').replace('{whom}', COURIER)),
    });
    await tabOnto(ask, 'Shift+Tab');
    await panel.keyboard.press('Enter');
    await row().waitFor();
    const text = await pasted(desk);
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/[{}]|1[3-9]\d{9}/);
    expect(text).toContain(practiceCase(desk.now, 'tmall-mirror-broken').out?.number);
    // Copied is not sent: nothing is noted until somebody says so.
    expect(await asked()).toHaveLength(0);
  });

  it('is noted as asked for by the next key, and stands so in the list and the timeline', async () => {
    await panel.bringToFront();
    await panel.keyboard.press('Tab');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe(
      word('panel.evidence.tookNote'),
    );
    await panel.keyboard.press('Enter');
    const [entry] = await until('it is in the log', async () => {
      const all = await asked();
      return all.length > 0 && all;
    });
    expect(entry).toMatchObject({ whom: 'courier', author: '林' });
    const said = panel.locator('#evidence').getByText(`已向${COURIER}要`);
    await said.first().waitFor();
    expect(await said.first().textContent()).toContain('林');
    // The button that did it is gone; the focus must not be thrown to the top of the page.
    expect(await panel.evaluate(() => document.activeElement === document.body)).toBe(false);
    await panel.reload();
    await said.first().waitFor();
    const log = panel.getByRole('region', { name: word('panel.log.title') });
    await log.getByRole('listitem').filter({ hasText: COURIER }).first().waitFor();
  });

  it('asked nothing of anybody', () => {
    expect(desk.strays).toEqual([]);
  });
});
