/** A promise is caught in a draft, kept with its clock, and shown done once it was kept. By the keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import { type Row, storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { beginning, wordsOf } from '../words.ts';
import { openCase } from './open-case.ts';
import { tabTo } from './tab-to.ts';

const word = wordsOf('zh-CN');
const PROMISE = '48小时内给您补发';
const HOURS_48 = 48 * 3_600_000;

const timeline = (panel: Page) => panel.getByRole('region', { name: word('panel.log.title') });
const saidDone = (panel: Page) => timeline(panel).getByText(word('panel.log.promiseDone'));

describe('a promise', () => {
  let desk: Desk;
  let panel: Page;
  let store: Page;
  const entry = async (kind: string): Promise<Row | undefined> =>
    (await storedTable(store, 'entries')).find((row) => row.kind === kind);

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    ({ panel, store } = await openCase(desk, 'tmall-no-reason-returned'));
  });
  afterAll(() => desk.remove());

  it('is caught in what is being written, with the last moment its words allow', async () => {
    await panel.keyboard.press('d');
    await panel.keyboard.type(`您好，${PROMISE}`);
    const caught = panel.getByRole('region', { name: word('desk.scripts.promises') });
    await caught.getByText(PROMISE).waitFor();
    expect(await caught.textContent()).toContain(beginning(word('desk.scripts.due')));
  });

  it('is kept by one key, with its clock, and once', async () => {
    const before = Date.now();
    await panel.keyboard.press('Alt+p');
    await panel.keyboard.press('Alt+p');
    const kept = await until('it is in the log', () => entry('promise'));
    expect(kept).toMatchObject({ text: PROMISE, author: '林' });
    const dueAt = Number(kept.dueAt);
    // The minute it was written in, and forty-eight hours.
    expect(dueAt).toBeGreaterThanOrEqual(before - 60_000 + HOURS_48);
    expect(dueAt).toBeLessThanOrEqual(Date.now() + HOURS_48);
    const promises = (await storedTable(store, 'entries')).filter(({ kind }) => kind === 'promise');
    expect(promises).toHaveLength(1);
  });

  it('stands in the timeline with the time that is left, also after the panel was loaded again', async () => {
    const open = timeline(panel).getByRole('listitem').filter({ hasText: PROMISE });
    await open.getByText(/1天\s*23时/).waitFor();
    await panel.reload();
    await open.first().waitFor();
    expect(await saidDone(panel).count()).toBe(0);
  });

  it('is shown done once it was kept', async () => {
    await tabTo(panel, beginning(word('panel.log.doneLabel')));
    await panel.keyboard.press('Enter');
    await saidDone(panel).waitFor();
    const line = timeline(panel).getByRole('listitem').filter({ hasText: PROMISE });
    await line.getByText(word('panel.log.over'), { exact: true }).waitFor();
    expect((await until('it is in the log', () => entry('promiseDone'))).of).toBe(
      (await entry('promise'))?.id,
    );
    expect(
      await timeline(panel)
        .getByRole('button', { name: word('panel.log.done') })
        .count(),
    ).toBe(0);
  });
});
