import type { Page } from 'playwright-core';
import type { Stage } from './state.ts';

/** The panel of a case with a request nobody has answered and a claim that is not paid; said once in this world, they stay. */
export async function owing({ desk, word, keyOf }: Stage): Promise<Page> {
  const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(keyOf('taobao-not-received'))}`);
  const raise = panel.getByRole('button', { name: word('panel.money.courier.raise') });
  await raise.waitFor();
  if ((await panel.locator('#claim').count()) === 0) {
    await raise.click();
    await say(panel.locator('#claim'), word('panel.money.sum'), '35', word('panel.money.courier.ways.asked'));
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('c');
    await panel.getByRole('button', { name: word('panel.money.grant.raise'), exact: true }).click();
    await say(panel.locator('#grant'), word('panel.money.sum'), '80', word('panel.money.grant.ask'));
  }
  await panel.getByRole('button', { name: word('panel.money.grant.yes'), exact: true }).waitFor();
  await panel.getByRole('button', { name: word('panel.money.courier.ways.paid'), exact: true }).waitFor();
  return panel;
}

async function say(
  card: ReturnType<Page['locator']>,
  field: string,
  sum: string,
  way: string,
): Promise<void> {
  await card.getByRole('textbox', { name: field }).fill(sum);
  await card.getByRole('button', { name: way }).click();
}
