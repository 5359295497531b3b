/**
 * Every surface in every state, in both languages, light and dark: nothing that axe knows to be a fault, and no text
 * cut off at any width or with letters twice as large. A new state is a line in `surfaces/`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lang } from './extension.ts';
import { axeFaults, cutOff } from './surfaces/faults.ts';
import { atWidth, inScheme, withText } from './surfaces/look-at.ts';
import { type Stage, USUAL_WIDTH, WIDTHS, WORLDS } from './surfaces/state.ts';
import { STATES } from './surfaces/states.ts';
import { makeWorld } from './surfaces/worlds.ts';

const LANGS: Lang[] = ['zh-CN', 'en-US'];

describe.each(LANGS.flatMap((lang) => WORLDS.map((world) => ({ lang, world }))))(
  '$lang, $world',
  ({ lang, world }) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await makeWorld(world, lang);
    });
    afterAll(() => stage.desk.remove());

    for (const { surface, name, show } of STATES.filter((state) => state.world === world)) {
      it(`${surface}: ${name}`, async () => {
        const page = await show(stage);
        const faults: string[] = [];
        await atWidth(page, USUAL_WIDTH[surface]);
        for (const scheme of ['light', 'dark'] as const) {
          await inScheme(page, scheme);
          for (const fault of await axeFaults(page)) faults.push(`${scheme}: ${fault}`);
        }
        for (const width of WIDTHS[surface]) {
          await atWidth(page, width);
          for (const fault of await cutOff(page)) faults.push(`${width} px: ${fault}`);
        }
        await withText(page, 200);
        await atWidth(page, USUAL_WIDTH[surface]);
        for (const fault of await cutOff(page)) faults.push(`text 200 %: ${fault}`);
        await page.close();
        expect(faults).toEqual([]);
      });
    }
  },
);

describe('the check itself', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await makeWorld('fresh', 'zh-CN');
  });
  afterAll(() => stage.desk.remove());

  it('finds a button without a name, a pale text, and text that is cut off', async () => {
    const page = await stage.desk.page('popup.html');
    await page.getByRole('combobox').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.evaluate(() => {
      const made = (tag: string, text: string, style: string) => {
        const element = document.createElement(tag);
        element.textContent = text;
        element.style.cssText = style;
        document.querySelector('main')?.append(element);
      };
      made('button', '', 'width:40px;height:40px');
      made('p', '看不清的字', 'color:#ddd;background:#fff');
      made('p', '一句放不下的话，后半句没有了', 'width:60px;overflow:hidden;white-space:nowrap');
    });
    const faults = await axeFaults(page);
    expect(faults.some((fault) => fault.startsWith('button-name'))).toBe(true);
    expect(faults.some((fault) => fault.startsWith('color-contrast'))).toBe(true);
    expect((await cutOff(page)).some((fault) => fault.includes('一句放不下的话'))).toBe(true);
  });
});
