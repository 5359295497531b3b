/** By Tab alone through every page of the desk, its dialogs, the panel and the popup: each stop shows where one is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, USUAL_WIDTH } from './surfaces/state.ts';
import { STATES } from './surfaces/states.ts';
import { makeWorld } from './surfaces/worlds.ts';
import { tabWalk } from './tab-walk.ts';

/** Of the panel the two fullest; of the others what differs. */
const PANELS = ['returned, no reason', 'before a call', 'draft of a reply'];
const walked = STATES.filter(
  ({ surface, name, world }) => world === 'worked' && (surface !== 'panel' || PANELS.includes(name)),
);

describe('the focus', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await makeWorld('worked', 'zh-CN');
  });
  afterAll(() => stage.desk.remove());

  it('is told from none: a page whose rings were taken away is found out', async () => {
    const page = await stage.desk.page('desk.html#settings');
    await page.getByRole('textbox').first().waitFor();
    await page.addStyleTag({
      content: '*:focus { outline: none !important; border-color: inherit !important; }',
    });
    const { faults } = await tabWalk(page);
    expect(faults.length).toBeGreaterThan(0);
    await page.close();
  });

  for (const { surface, name, show } of walked)
    it(`is seen at every stop: ${surface}, ${name}`, async () => {
      const page = await show(stage);
      await page.setViewportSize({ width: USUAL_WIDTH[surface], height: 800 });
      const { stops, faults } = await tabWalk(page);
      expect(faults).toEqual([]);
      expect(stops).toBeGreaterThan(0);
      if ((await page.locator('dialog[open]').count()) > 0) {
        await page.locator('dialog[open] button').first().focus();
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
      await page.close();
    });
});
