import type { Stage, State } from './state.ts';

const open = async ({ desk, word }: Stage) => {
  const popup = await desk.page('popup.html');
  await popup.getByRole('combobox', { name: word('popup.search') }).waitFor();
  return popup;
};

const searched = (query: string, roles: 'option' | null) => async (stage: Stage) => {
  const popup = await open(stage);
  await popup.getByRole('combobox').fill(query);
  if (roles === null)
    await popup
      .getByText(stage.word('popup.none').split('{')[0] ?? '')
      .first()
      .waitFor();
  else await popup.getByRole(roles).first().waitFor();
  return popup;
};

const asksName = async (stage: Stage) => {
  const popup = await open(stage);
  await popup.getByRole('textbox', { name: stage.word('popup.askName') }).waitFor();
  return popup;
};

const atWork = async (stage: Stage) => {
  const popup = await open(stage);
  await popup.getByRole('button', { name: stage.word('popup.endShift') }).waitFor();
  return popup;
};

const caughtUp = async (stage: Stage) => {
  const popup = await open(stage);
  await popup.getByRole('button', { name: stage.word('catchUp.list') }).click();
  await popup.getByText(stage.word('catchUp.away')).first().waitFor();
  return popup;
};

const troubled = async (stage: Stage) => {
  const popup = await open(stage);
  await popup.getByRole('alert').waitFor();
  return popup;
};

const on = (world: State['world'], states: Record<string, State['show']>): State[] =>
  Object.entries(states).map(([name, show]) => ({ surface: 'popup', name, world, show }));

export const POPUP: State[] = [
  ...on('fresh', {
    'first opened': asksName,
    results: searched('发货', 'option'),
    'nothing found': searched('zzzz9999', null),
  }),
  ...on('worked', { 'nearest deadlines': atWork, cases: searched('2206', 'option') }),
  ...on('missed', { 'catch-up list': caughtUp }),
  ...on('newer', { 'store in trouble': troubled }),
  ...on('lost', { 'store lost': troubled }),
];
