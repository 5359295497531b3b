/** What a person does on our surfaces, found by role and name as a person finds it. */
import type { Download, Page } from 'playwright-core';
import type { Desk } from './desk.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Says who is working here; asked once, in the popup. */
export async function sayName(popup: Page, name: string): Promise<void> {
  const field = popup.getByRole('textbox', { name: word('popup.askName') });
  await field.fill(name);
  await field.press('Enter');
  await button(popup, word('popup.startShift')).waitFor();
}

/** Starts the shift and waits until the popup says so. */
export async function startShift(popup: Page): Promise<void> {
  await button(popup, word('popup.startShift')).click();
  await button(popup, word('popup.endShift')).waitFor();
}

/** Ends the shift; the desk comes forward on its handover page, in the tab it has or in a new one. */
export async function endShift(desk: Desk, popup: Page): Promise<Page> {
  await button(popup, word('popup.endShift')).click();
  const page = await until('the desk shows the handover', () =>
    desk.context.pages().find((tab) => tab.url().endsWith('/desk.html#handover')),
  );
  await page
    .getByRole('heading', { name: word('handover.severity.now') })
    .first()
    .waitFor();
  return page;
}

const question = (panel: Page) => panel.getByRole('region', { name: word('panel.ask.title') });

/** Whether the panel asks something that is answered by a button. */
export const asksByButton = async (panel: Page): Promise<boolean> =>
  (await question(panel).getByRole('group').getByRole('button').count()) > 0;

/** Answers the open question by its first button, waits until it is no longer asked, says what the button said. */
export async function answerQuestion(panel: Page): Promise<string> {
  const card = question(panel);
  const choice = card.getByRole('group').getByRole('button').first();
  // Beside its word a button shows where it leads and its key.
  const said = await choice.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const key of copy.querySelectorAll('kbd')) key.remove();
    return copy.textContent;
  });
  const asked = await card.textContent();
  await choice.click();
  await until('the question is no longer asked', async () => {
    if ((await card.count()) === 0) return true;
    return (await card.textContent()) !== asked;
  });
  return said;
}

/** Writes a note and waits for the receipt. */
export async function writeNote(panel: Page, text: string): Promise<void> {
  const card = panel.getByRole('region', { name: word('panel.write.label') });
  await card.getByRole('button', { name: word('panel.write.note') }).click();
  await card.getByRole('textbox', { name: word('panel.write.note') }).fill(text);
  await card.getByRole('button', { name: word('common.save') }).click();
  await card.getByRole('status').getByText(word('common.saved')).waitFor();
}

/** Ticks the first piece of evidence and waits until the log has it; says which one. */
export async function tickEvidence(panel: Page): Promise<string> {
  const boxes = panel.locator('#evidence').getByRole('checkbox');
  // Not check(): the box shows what the log says, and the log is written after the click.
  await boxes.first().click();
  await panel.locator('#evidence').getByRole('checkbox', { checked: true }).first().waitFor();
  return boxes.first().evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? '');
}

/** Names the next agent, keeps the handover, and hands out both files. */
export async function handOver(page: Page, to: string): Promise<{ text: Download; csv: Download }> {
  await page.getByRole('textbox', { name: word('handover.to') }).fill(to);
  const text = await downloadBy(page, word('handover.exportText'));
  // Ids are cut to their ends unless somebody asks for them whole.
  await page
    .getByRole('switch', { name: word('handover.wholeIds') })
    .first()
    .check();
  const csv = await downloadBy(page, word('handover.exportCsv'));
  await button(page, word('handover.keep')).click();
  await page.getByText(word('handover.keptNow')).first().waitFor();
  return { text, csv };
}

/** What a button hands out as a file. */
export async function downloadBy(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return download;
}
