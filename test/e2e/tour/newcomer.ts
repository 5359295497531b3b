import type { Page } from 'playwright-core';
import { practiceCase } from '../../console/cases.ts';
import type { Desk } from '../desk.ts';
import { until } from '../until.ts';
import { wordsOf } from '../words.ts';
import { keptCase } from './read-cases.ts';
import { shootOne } from './shots.ts';
import type { Steps } from './steps.ts';

const word = wordsOf('zh-CN');
const DRAFT = '加微信返你20，今天给您补发';

/** The walk of the README, by keys alone, with a picture at each step: `walk-1-radar.png` … */
export async function walkThrough(desk: Desk, steps: Steps, store: Page): Promise<void> {
  const c = practiceCase(desk.now, 'tmall-no-reason-returned');
  const { key } = await keptCase(store, c);
  await steps.step('两分钟走一遍 · 1 雷达：先做哪几单', async () => {
    const page = await desk.page('desk.html#radar');
    await page.getByText(c.afterSaleId.slice(-6)).first().waitFor();
    return shootOne(page, 'walk-1-radar', 1280);
  });
  const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);
  await steps.step('2 侧栏：轮到谁、还剩多久、该怎么办、凭什么', async () => {
    await panel.getByText(word('panel.log.title')).first().waitFor();
    return shootOne(panel, 'walk-2-case', 400);
  });
  await steps.step('3 D 拟一句：不能说的、算承诺的当场标出来', async () => {
    await panel.keyboard.press('d');
    await panel.keyboard.type(DRAFT);
    await until('the draft is looked over', async () => (await panel.locator('mark').count()) === 3);
    return shootOne(panel, 'walk-3-draft', 400);
  });
  await steps.step('4 / 话术：合适的排最前，带着依据', async () => {
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('/');
    await panel.getByRole('dialog').waitFor();
    const files = await shootOne(panel, 'walk-4-replies', 400);
    await panel.keyboard.press('Escape');
    await panel.getByRole('dialog').waitFor({ state: 'hidden' });
    return files;
  });
  await steps.step('5 S 申诉陈述：每一句都有凭证，没有的标黄', async () => {
    // Where the palette was opened from a field, the focus is back in it, and a letter would be typed.
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await panel.keyboard.press('s');
    await panel.getByText(word('panel.statement.hint')).waitFor();
    await panel.getByRole('button', { name: word('panel.statement.draft') }).press('Enter');
    const first = word('panel.statement.sentence').replace('{n}', '1');
    await panel.getByRole('textbox', { name: first }).waitFor();
    return shootOne(panel, 'walk-5-statement', 400);
  });
  await steps.step('6 快查：拼音首字母，三个键有答案', async () => {
    const page = await desk.page('popup.html');
    await page.keyboard.type('ycfh');
    await page.getByRole('option').first().waitFor();
    return shootOne(page, 'walk-6-popup', 400);
  });
  await steps.step('7 练习：在规则的边上出题', async () => {
    const page = await desk.page('desk.html#practice');
    await page.locator('main kbd').first().waitFor();
    return shootOne(page, 'walk-7-practice', 1280);
  });
  await steps.step('8 数据：退款用了多久，为什么申请', async () => {
    const page = await desk.page('desk.html#numbers');
    await page.locator('svg.recharts-surface').first().waitFor();
    return shootOne(page, 'walk-8-numbers', 1280);
  });
}
