/** One shift's file on the next shift's machine: seen first, taken in, and a second time nothing. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { chainFaults } from './chain.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { endShift, handOver, sayName, startShift, writeNote } from './hands.ts';
import { type Row, storedRows } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.remove();
});

async function someone(name: string): Promise<{ desk: Desk; popup: Page }> {
  const desk = await openDesk(newProfile());
  desks.push(desk);
  const popup = await desk.page('popup.html');
  await sayName(popup, name);
  return { desk, popup };
}

async function read(desk: Desk, slug: string): Promise<string> {
  const shown = practiceCase(desk.now, slug);
  const strip = await desk.strip(await desk.console(caseAddress(shown)));
  await until('the strip shows a verdict', async () =>
    (await strip.text()).includes(word(`turn.${shown.expect.turn}`)),
  );
  const page = await desk.page('desk.html#settings');
  const row = (await storedRows(page)).cases?.find(({ afterSaleId }) => afterSaleId === shown.afterSaleId);
  await page.close();
  return String(row?.key);
}

const panelOf = (desk: Desk, key: string) => desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);

/** Chooses a file to take in, by the card on the handover page. */
async function choose(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.getByLabel(word('share.choose')).and(page.locator('input')).setInputFiles(file);
}

const idsOf = (rows: Row[] | undefined) => (rows ?? []).map(({ id }) => String(id)).sort();
const headOf = ({ settings }: Record<string, Row[]>) =>
  settings?.find(({ name }) => name === 'head')?.value as Row;

it('notes go from one machine to the next, once', async () => {
  const giver = await someone('小李');
  await startShift(giver.popup);
  const key = await read(giver.desk, 'pdd-no-reason-returned');
  await writeNote(await panelOf(giver.desk, key), '买家说周三寄回');
  const handover = await endShift(giver.desk, giver.popup);
  await handOver(handover, '小王');
  await handover.locator('summary').first().click();
  await handover.getByRole('button', { name: word('share.give.title') }).click();
  const [download] = await Promise.all([
    handover.waitForEvent('download'),
    handover.getByRole('button', { name: word('share.give.save') }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^交接-.*\.desk-handover\.gz$/);
  const file = await download.path();

  const { desk } = await someone('小王');
  const page = await desk.page('desk.html#handover');
  await choose(page, file);
  await page.getByText(word('share.cases')).waitFor();
  expect((await storedRows(page)).cases).toEqual([]);
  await page.getByRole('button', { name: word('share.apply') }).click();
  await page.getByText(/接好了：新增 1 单/).waitFor();

  const panel = await panelOf(desk, key);
  await panel.getByText('买家说周三寄回').first().waitFor();
  const kept = await storedRows(page);
  expect(
    chainFaults(
      (kept.entries ?? []).filter(({ device }) => device === headOf(kept).device),
      headOf(kept),
    ),
  ).toEqual([]);
  // The background has judged the case that came in.
  await until(
    'the index is made',
    async () => (await storedRows(page)).cases?.some((row) => row.turn !== 'unknown') === true,
  );

  await page.bringToFront();
  await choose(page, file);
  await page.getByText(word('share.nothing')).waitFor();
  expect(await page.getByRole('button', { name: word('share.apply') }).count()).toBe(0);
  expect(idsOf((await storedRows(page)).entries)).toEqual(idsOf(kept.entries));

  await choose(page, { name: 'x.gz', mimeType: 'application/gzip', buffer: Buffer.from('nothing of ours') });
  await page.getByText(word('share.wrong.other')).waitFor();
});
