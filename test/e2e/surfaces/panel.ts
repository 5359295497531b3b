import type { Page } from 'playwright-core';
import { CHANGED, LOGIN, PDD_LIST } from '../../console/addresses.ts';
import { madePicture } from '../pictures.ts';
import { beginning } from '../words.ts';
import { owing } from './owing.ts';
import type { Stage, State } from './state.ts';

type Chrome = { tabs: { query(what: object): Promise<{ id?: number }[]> } };
const tabIds = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return (await chrome.tabs.query({})).map(({ id }) => id);
  });

/** The panel as it stands beside a page of the practice console: its tab is the one that was not there before. */
async function beside({ desk, word }: Stage, address: string, says: string): Promise<Page> {
  const panel = await desk.page('sidepanel.html');
  const before = await tabIds(panel);
  const tab = await desk.console(address);
  const id = (await tabIds(panel)).find((one) => !before.includes(one));
  await panel.goto(`chrome-extension://${desk.extensionId}/sidepanel.html?tab=${id}`);
  await panel.getByText(word(says)).first().waitFor();
  panel.once('close', () => void tab.close());
  return panel;
}

const ofCase = (slug: string) => async (stage: Stage) => {
  const panel = await stage.desk.page(`sidepanel.html?case=${encodeURIComponent(stage.keyOf(slug))}`);
  await panel.getByText(stage.word('panel.log.title')).first().waitFor();
  return panel;
};

const alone = async ({ desk, word }: Stage) => {
  const panel = await desk.page('sidepanel.html');
  await panel.getByText(word('panel.none.title')).waitFor();
  return panel;
};

const troubled = async ({ desk }: Stage) => {
  const panel = await desk.page('sidepanel.html');
  await panel.getByRole('alert').waitFor();
  return panel;
};

/** Then those keys, one after the other. */
const andPress = (
  show: State['show'],
  keys: string[],
  waitFor: (panel: Page, stage: Stage) => Promise<unknown>,
) =>
  (async (stage) => {
    const panel = await show(stage);
    for (const key of keys) await panel.keyboard.press(key);
    await waitFor(panel, stage);
    return panel;
  }) satisfies State['show'];

/** Twenty minutes later nothing was read again. */
const later = (show: State['show']) =>
  (async (stage) => {
    const panel = await show(stage);
    await panel.clock.setFixedTime(Date.now() + 20 * 60_000);
    await panel.reload();
    await panel.locator('[data-old]:visible').first().waitFor();
    return panel;
  }) satisfies State['show'];

/** A reply with everything a box can say: what must not be sent, whose data it is, what it promises. Of a case no other state shows. */
const drafting: State['show'] = async (stage) => {
  const panel = await ofCase('taobao-underwear-opened')(stage);
  await panel.keyboard.press('d');
  const box = panel.getByRole('textbox', { name: stage.word('replies.draft.label') });
  await box.fill('没有发票，今天给您补发，电话13800138000');
  await panel.locator('mark').nth(2).waitFor();
  await panel.keyboard.press('Alt+c');
  await panel.locator('[data-refused]').waitFor();
  return panel;
};

/** Facts told by hand, one after the other, as who knows more than the page does. */
const telling = (slug: string, told: Record<string, string>, waitFor: string) =>
  (async (stage) => {
    const panel = await ofCase(slug)(stage);
    for (const [fact, value] of Object.entries(told)) {
      await panel.getByRole('combobox', { name: stage.word('panel.tell.pick') }).selectOption(fact);
      const choices = panel.getByRole('group', { name: stage.word(`fact.${fact}`), exact: true });
      await choices
        .getByRole('button', { name: stage.word(`value.${fact}.${value}`), exact: true })
        .last()
        .click();
    }
    await panel.locator('#verdict').getByText(stage.word(waitFor)).first().waitFor();
    return panel;
  }) satisfies State['show'];

/** A statement drafted from the case: one sentence on a piece of evidence, one on nothing, one that is heated. */
const stating: State['show'] = async (stage) => {
  const panel = await ofCase('tmall-quality')(stage);
  const { word } = stage;
  const buffer = Buffer.from(await madePicture(panel, 'image/png'));
  const evidence = panel.locator('#evidence');
  await evidence
    .locator('input[type=file]')
    .setInputFiles({ name: '外箱.png', mimeType: 'image/png', buffer });
  const form = panel.getByRole('region', { name: word('panel.capture.title'), exact: true });
  await form.getByRole('textbox', { name: word('panel.capture.why') }).fill('外箱破了');
  await form.getByRole('button', { name: word('panel.capture.keep'), exact: true }).click();
  await evidence.locator('details', { hasText: '外箱破了' }).waitFor();
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: beginning(word('panel.statement.start')) }).click();
  await panel.getByRole('button', { name: word('panel.statement.draft') }).click();
  const sentence = (n: number) =>
    panel.getByRole('textbox', { name: word('panel.statement.sentence').replace('{n}', String(n)) });
  await sentence(1).waitFor();
  await sentence(1).fill('这个骗子买家简直无耻，外箱完好无损地送到了。');
  await panel
    .getByRole('button', { name: word('panel.statement.mark').replace('{n}', '1') })
    .first()
    .click();
  return panel;
};

const on = (world: State['world'], states: Record<string, State['show']>): State[] =>
  Object.entries(states).map(([name, show]) => ({ surface: 'panel', name, world, show }));

export const PANEL: State[] = [
  ...on('fresh', {
    'no page': alone,
    paste: andPress(alone, ['v'], (panel, { word }) =>
      panel.getByRole('textbox', { name: word('panel.paste.box') }).waitFor(),
    ),
  }),
  ...on('worked', {
    'sign-in page': (stage) => beside(stage, LOGIN, 'panel.unreadable.login'),
    'page rebuilt': (stage) => beside(stage, CHANGED, 'panel.unreadable.changed'),
    list: (stage) => beside(stage, PDD_LIST, 'panel.counters.title'),
    'returned, no reason': ofCase('tmall-no-reason-returned'),
    quality: ofCase('tmall-quality'),
    damaged: ofCase('pdd-damaged'),
    'refused, platform to judge': ofCase('pdd-refused'),
    'not received': ofCase('taobao-not-received'),
    'waiting for the buyer': ofCase('tmall-wait-buyer-return'),
    settled: ofCase('pdd-success'),
    'old reading': later(ofCase('pdd-no-reason-returned')),
    replies: andPress(ofCase('tmall-quality'), ['/'], (panel) =>
      panel.getByRole('dialog').getByRole('option', { selected: true }).waitFor(),
    ),
    'draft of a reply': drafting,
    'before a call': andPress(ofCase('taobao-not-received'), ['c'], (panel, { word }) =>
      panel.getByRole('form', { name: word('panel.contact.plan.title') }).waitFor(),
    ),
    keys: andPress(ofCase('tmall-quality'), ['?'], (panel, { word }) =>
      panel.getByRole('dialog', { name: word('panel.keys.title') }).waitFor(),
    ),
  }),
  ...on('missed', {
    statement: stating,
    'money asked for and owed': owing,
    'rules that disagree': ofCase('taobao-not-received'),
    'source to be checked': telling(
      'pdd-damaged',
      { status: 'waitSeller', goodsState: 'signed', reason: 'quality', sellerFault: 'unclear' },
      'state.checkSource',
    ),
  }),
  ...on('newer', { 'store in trouble': troubled }),
  ...on('lost', { 'store lost': troubled }),
];
