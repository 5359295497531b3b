import type { Desk } from '../desk.ts';

/** What a person gets who pastes now. */
export async function pasted(desk: Desk): Promise<string> {
  const page = await desk.context.newPage();
  await page.setContent('<textarea></textarea>');
  await page.locator('textarea').focus();
  await page.keyboard.press('ControlOrMeta+V');
  const text = await page.locator('textarea').inputValue();
  await page.close();
  return text;
}
