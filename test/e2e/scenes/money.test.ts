/**
 * More than one may grant: asked for, agreed to, void once the sum is another; and what the courier owes, from the
 * claim to the money. By the keyboard alone.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import { type Row, storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { wordsOf } from '../words.ts';
import { openCase } from './open-case.ts';
import { tabTo } from './tab-to.ts';

const word = wordsOf('zh-CN');

describe('a sum that somebody else decides about', () => {
  let desk: Desk;
  let panel: Page;
  let store: Page;
  const sums = async (): Promise<Row[]> =>
    (await storedTable(store, 'entries'))
      .filter(({ kind }) => kind === 'sum')
      .sort((a, b) => Number(a.at) - Number(b.at));
  const kept = (n: number) =>
    until(`${n} steps are in the log`, async () => {
      const all = await sums();
      return all.length === n ? all.at(-1) : undefined;
    });
  const card = (title: string) => panel.getByRole('region', { name: word(title) });
  const fill = async (label: string, text: string) => {
    await tabTo(panel, word(label));
    await panel.keyboard.press('Control+a');
    await panel.keyboard.type(text);
  };
  const press = async (name: string) => {
    await tabTo(panel, word(name));
    await panel.keyboard.press('Enter');
  };

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    ({ panel, store } = await openCase(desk, 'tmall-no-reason-returned'));
  });
  afterAll(() => desk.remove());

  it('is asked for once the plan of a call goes beyond one’s own authority', async () => {
    await panel.keyboard.press('c');
    await fill('panel.contact.plan.floor', '80');
    await fill('panel.contact.plan.limit', '50');
    await panel.keyboard.press('Enter');
    const asking = card('panel.money.grant.title');
    await asking.getByText('¥80.00').waitFor();
    expect(await sums()).toEqual([]);
    await fill('panel.money.grant.who', '组长');
    await panel.keyboard.press('Enter');
    expect(await kept(1)).toMatchObject({
      about: 'grant',
      step: 'asked',
      fen: 8000,
      who: '组长',
      author: '林',
    });
    await asking.getByRole('status').getByText('没回').waitFor();
    expect(await asking.getByText('同意了 ¥80.00').count()).toBe(0);
  });

  it('is agreed to by a person, and void as soon as the plan goes beyond that', async () => {
    await press('panel.money.grant.yes');
    expect(await kept(2)).toMatchObject({ step: 'agreed', fen: 8000, who: '组长' });
    const asking = card('panel.money.grant.title');
    await asking.getByRole('status').getByText('同意了 ¥80.00').waitFor();
    await press('panel.contact.plan.change');
    await fill('panel.contact.plan.floor', '120');
    await panel.keyboard.press('Enter');
    await asking.getByText(/原先同意的 ¥80\.00（组长）已作废.*¥120\.00/).waitFor();
    expect(await sums()).toHaveLength(2);
  });

  it('is claimed from the courier by hand, and stands on the radar with its sum', async () => {
    await press('panel.money.courier.raise');
    await fill('panel.money.sum', '35');
    await fill('panel.money.courier.who', '网点');
    await panel.keyboard.press('Enter');
    expect(await kept(3)).toMatchObject({ about: 'courier', step: 'asked', fen: 3500, who: '网点' });
    await card('panel.money.courier.title').getByText('快递欠 ¥35.00（网点）').waitFor();
    const radar = await desk.page('desk.html#radar?view=money');
    await radar.getByRole('note').getByText('快递欠 1 单，共 ¥35.00').waitFor();
    await radar.getByRole('row').filter({ hasText: '快递欠 ¥35.00' }).waitFor();
    await radar.close();
  });

  it('is done once it is paid, and the timeline tells it', async () => {
    await press('panel.money.courier.ways.paid');
    expect(await kept(4)).toMatchObject({ step: 'paid', fen: 3500 });
    await panel
      .getByRole('region', { name: word('panel.log.title') })
      .getByText('快递赔到 ¥35.00（网点）')
      .waitFor();
    expect(await card('panel.money.courier.title').count()).toBe(0);
    // The button that was pressed is gone; Tab goes on from the timeline that tells what it did.
    await until('the timeline has the focus', () =>
      panel.evaluate(() => document.activeElement?.id === 'log'),
    );
  });
});
