/** Before a call: C brings the card, the plan is made and stays, the call is written down and counted; by keys alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import { type Row, storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { wordsOf } from '../words.ts';
import { openCase } from './open-case.ts';
import { tabOnto } from './tab-to.ts';

const word = wordsOf('zh-CN');

describe('a call', () => {
  let desk: Desk;
  let panel: Page;
  let store: Page;
  const entry = async (kind: string): Promise<Row | undefined> =>
    (await storedTable(store, 'entries')).find((row) => row.kind === kind);
  const card = () => panel.getByRole('region', { name: word('panel.contact.title') });
  const box = () => panel.getByRole('textbox', { name: word('panel.write.call') });
  const field = (name: string) => card().getByLabel(word(`panel.contact.plan.${name}`));
  const today = (n: number) => card().getByText(word('panel.contact.today').replace('{n}', String(n)));

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    ({ panel, store } = await openCase(desk, 'tmall-no-reason-returned'));
  });
  afterAll(() => desk.remove());

  it('brings by C what to know before it, with the focus where it is written down', async () => {
    expect(await card().count()).toBe(0);
    await panel.keyboard.press('c');
    await today(0).waitFor();
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keeps the plan, which is no sum where a sum must stand', async () => {
    await tabOnto(field('a'), 'Shift+Tab');
    await panel.keyboard.type('补发一条，不用退回');
    await tabOnto(field('floor'));
    await panel.keyboard.type('二十');
    await card().getByText(word('panel.contact.noSum')).waitFor();
    await panel.keyboard.press('ControlOrMeta+a');
    await panel.keyboard.type('20');
    await tabOnto(field('more'));
    await panel.keyboard.type('我请示后再回您');
    await tabOnto(card().getByRole('button', { name: word('panel.contact.plan.save') }));
    await panel.keyboard.press('Enter');
    const plan = await until('the plan is in the log', () => entry('plan'));
    expect(plan).toMatchObject({ offers: ['补发一条，不用退回'], floor: 2000, ifMore: '我请示后再回您' });
    await card().getByText('¥20').waitFor();
    // The form is gone; the next key must go on from here.
    expect(await panel.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  it('is written down by Alt+S and counted, with the plan still in sight', async () => {
    await tabOnto(box());
    await panel.keyboard.type('说好补发，周四前寄出');
    await panel.keyboard.press('Alt+s');
    const call = await until('the call is in the log', () => entry('call'));
    expect(call).toMatchObject({ text: '说好补发，周四前寄出', reached: true, author: '林' });
    await today(1).waitFor();
    await card().getByText('补发一条，不用退回').waitFor();
    await panel
      .getByRole('region', { name: word('panel.log.title') })
      .getByRole('listitem')
      .filter({ hasText: '说好补发' })
      .first()
      .waitFor();
  });

  it('is left by Esc, which takes the card along, and the plan is there to be changed at the next one', async () => {
    await panel.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await panel.keyboard.press('c');
    await today(1).waitFor();
    await tabOnto(card().getByRole('button', { name: word('panel.contact.plan.change') }), 'Shift+Tab');
    await panel.keyboard.press('Enter');
    await until('the first field has the focus', () =>
      field('a').evaluate((element) => element === document.activeElement),
    );
    await panel.keyboard.press('End');
    await panel.keyboard.type('，运费我们出');
    // Esc leaves the field; what was typed stays, also after the panel was loaded again.
    await panel.keyboard.press('Escape');
    await panel.reload();
    await panel.getByText(word('panel.log.title')).first().waitFor();
    await panel.keyboard.press('c');
    await until(
      'it is there',
      async () => (await field('a').inputValue()) === '补发一条，不用退回，运费我们出',
    );
  });
});
