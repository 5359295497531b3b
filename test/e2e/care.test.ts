/** What is deleted is deleted: everything that spoke of a buyer, through every table, and said so. */
import { afterEach, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { chainFaults } from './chain.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { writeNote } from './hands.ts';
import { type Row, storedRows } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const BUYER = '海棠不是花';
let desk: Desk;
afterEach(() => desk.remove());

it('a buyer is found by words of a note, deleted by keyboard, and nothing is announced as lost', async () => {
  desk = await openDesk(newProfile());
  const [theirs, other] = ['tmall-no-reason-returned', 'pdd-no-reason-returned'].map((slug) =>
    practiceCase(desk.now, slug),
  ) as [ReturnType<typeof practiceCase>, ReturnType<typeof practiceCase>];
  for (const read of [theirs, other]) {
    const strip = await desk.strip(await desk.console(caseAddress(read)));
    await until('the strip shows a verdict', async () =>
      (await strip.text()).includes(word(`turn.${read.expect.turn}`)),
    );
  }
  const page = await desk.page('desk.html#care');
  const rows = await storedRows(page);
  const keyOf = ({ afterSaleId }: typeof theirs) =>
    String((rows.cases ?? []).find((row) => row.afterSaleId === afterSaleId)?.key);
  const panel = (key: string) => desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);
  await writeNote(await panel(keyOf(theirs)), `${BUYER}要我们删掉她的一切`);
  await writeNote(await panel(keyOf(other)), '与她无关');

  await page.bringToFront();
  await page.getByRole('textbox', { name: word('desk.care.erase.about') }).focus();
  await page.keyboard.type(BUYER);
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { checked: true }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText(/已删：1 单/).waitFor();

  const left = await storedRows(page);
  const all = JSON.stringify(left);
  for (const gone of [BUYER, theirs.afterSaleId, theirs.orderId]) expect(all).not.toContain(gone);
  expect(all).toContain('与她无关');
  const head = left.settings?.find(({ name }) => name === 'head')?.value as Row;
  expect(chainFaults(left.entries ?? [], head)).toEqual([]);

  desk = await desk.restart();
  const again = await desk.page('desk.html#register');
  await again.getByText(other.afterSaleId).first().waitFor();
});
