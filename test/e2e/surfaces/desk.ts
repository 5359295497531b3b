import type { Page } from 'playwright-core';
import { owing } from './owing.ts';
import { choosePack } from './own-pack.ts';
import type { Stage, State } from './state.ts';

/** A tab of the desk once its page, not only its name, is there. */
const tab = (name: string, ready: (page: Page, stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  const page = await stage.desk.page(`desk.html#${name}`);
  await page.locator('main').waitFor();
  await ready(page, stage);
  return page;
};

/** Waits for one of the page's own words. */
const says =
  (key: string) =>
  (page: Page, { word }: Stage) =>
    page.getByText(word(key)).first().waitFor();
const heading =
  (key: string) =>
  (page: Page, { word }: Stage) =>
    page
      .getByRole('heading', { name: word(key) })
      .first()
      .waitFor();
const rows = (page: Page) => page.getByRole('row').nth(1).waitFor();

/** The same with a dialog open that a button of that name opens. */
const withDialog =
  (show: State['show'], button: string): State['show'] =>
  async (stage) => {
    const page = await show(stage);
    await page
      .getByRole('button', { name: stage.word(button), exact: true })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    return page;
  };

const troubled = (page: Page) => page.getByRole('alert').first().waitFor();

const on = (world: State['world'], states: Record<string, State['show']>): State[] =>
  Object.entries(states).map(([name, show]) => ({ surface: 'desk', name, world, show }));

/** The draft of the shift that runs, made from its log. */
const drafted: State['show'] = async (stage) => {
  const page = await tab('handover', says('desk.tabs.handover'))(stage);
  const draft = page.getByRole('button', { name: stage.word('handover.draft') });
  const preview = page.getByRole('heading', { name: stage.word('handover.preview') });
  await draft.or(preview).first().waitFor();
  // Drafted once in this world, it stays.
  if (await draft.isVisible()) await draft.click();
  await preview.waitFor();
  return page;
};

/** The fields of a script of one's own, with one that a clause forbids in them. */
const writingScript: State['show'] = async (stage) => {
  const page = await tab('scripts', says('replies.own.heading'))(stage);
  await page.getByRole('button', { name: stage.word('replies.own.add') }).click();
  await page
    .getByRole('textbox', { name: stage.word('replies.own.text') })
    .fill('亲，好评返现5元，寄到{退货地址}');
  await page.locator('form mark').first().waitFor();
  return page;
};

/** The first exercise of the day, answered by keys: its verdict, its evidence where there is some, the proof. */
const practised: State['show'] = async (stage) => {
  const page = await tab('practice', says('desk.tabs.practice'))(stage);
  const next = page.getByRole('button', { name: stage.word('desk.practice.next') });
  const evidence = page.getByRole('button', { name: stage.word('desk.practice.show') });
  await page.locator('main kbd', { hasText: /^1$/ }).first().waitFor();
  await page.keyboard.press('1');
  await next.or(evidence).first().waitFor();
  if (await evidence.isVisible()) await page.keyboard.press('j');
  await next.waitFor();
  return page;
};

const lookedThrough: State['show'] = async (stage) => {
  const page = await tab('rules', heading('desk.packs.title'))(stage);
  await choosePack(page);
  await page.getByRole('button', { name: stage.word('desk.review.activate'), exact: true }).waitFor();
  return page;
};

const register = tab('register', rows);
const bars = (page: Page) => page.locator('svg [data-order]');
const numbers = tab('numbers', (page) => bars(page).first().waitFor());
const PLAIN: Record<string, State['show']> = {
  rules: tab('rules', heading('desk.packs.title')),
  scripts: tab('scripts', says('desk.tabs.scripts')),
  'scripts, writing one': writingScript,
  lessons: tab('lessons', says('desk.tabs.lessons')),
  care: tab('care', heading('desk.backup.title')),
  settings: tab('settings', (page, { word }) =>
    page.getByRole('textbox', { name: word('desk.settings.name') }).waitFor(),
  ),
};

export const DESK: State[] = [
  ...on('fresh', {
    'radar, empty': tab('radar', says('desk.tabs.radar')),
    'practice, empty': tab('practice', says('desk.tabs.practice')),
    'numbers, empty': tab('numbers', says('numbers.none')),
    'register, empty': tab('register', says('desk.register.none')),
    'handover, empty': tab('handover', says('desk.tabs.handover')),
    'health, empty': tab('health', says('desk.health.none')),
    'lessons, empty': tab('lessons', says('desk.tabs.lessons')),
  }),
  ...on('worked', {
    radar: tab('radar', says('desk.tabs.radar')),
    practice: tab('practice', says('desk.tabs.practice')),
    numbers,
    'numbers, as a table': async (stage) => {
      const page = await numbers(stage);
      await page
        .getByRole('button', { name: stage.word('chart.table') })
        .last()
        .click();
      await page.getByRole('table').waitFor();
      return page;
    },
    'numbers, behind a bar': async (stage) => {
      const page = await numbers(stage);
      await bars(page).first().press('Enter');
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
      return page;
    },
    register,
    'register, the cases of a bar': tab('register?bar=reason.cases.quality', rows),
    'register, import': withDialog(register, 'desk.register.tools.import'),
    'register, export': withDialog(register, 'desk.register.tools.export'),
    'register, check': withDialog(register, 'desk.register.tools.check'),
    handover: drafted,
    health: tab('health', (page) => page.getByRole('heading', { level: 2 }).first().waitFor()),
    ...PLAIN,
  }),
  ...on('missed', {
    'radar, catch-up list': tab('radar', says('catchUp.away')),
    'radar, start of a shift': tab('radar?view=start', rows),
    'radar, money awaited': async (stage) => {
      await (await owing(stage)).close();
      return tab('radar?view=money', rows)(stage);
    },
    'pack looked through': lookedThrough,
    'practice, answered': practised,
  }),
  ...on('newer', { 'store in trouble': tab('register', troubled) }),
  ...on('lost', { 'store lost': tab('register', troubled) }),
];
