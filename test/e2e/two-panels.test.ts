/** Two panels write about one case at once: every note is there once, and the log is one chain. */
import { afterEach, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { chainFaults } from './chain.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { type Row, storedRows } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';
import { writeOnAndOn } from './write-on-and-on.ts';

const word = wordsOf('zh-CN');
const NOTES = 40;
let desk: Desk;
afterEach(() => desk.remove());

it('two panels writing at once', async () => {
  desk = await openDesk(newProfile());
  const c = practiceCase(desk.now, 'pdd-no-reason-returned');
  const strip = await desk.strip(await desk.console(caseAddress(c)));
  const verdict = word(`turn.${c.expect.turn}`);
  await until(`the strip says ${verdict}`, async () => (await strip.text()).includes(verdict));
  const store = await desk.page('desk.html#settings');
  await store.getByRole('textbox', { name: word('desk.settings.name') }).fill('林');
  await store.keyboard.press('Enter');
  await store.getByRole('status').getByText(word('common.saved')).waitFor();
  const key = String((await storedRows(store)).cases?.[0]?.key);
  const saved = { left: [] as string[], right: [] as string[] };
  const panels = await Promise.all(
    (['left', 'right'] as const).map(async (side) => {
      const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);
      await writeOnAndOn(panel, side, (text) => saved[side].push(text));
      return panel;
    }),
  );
  // Each sees the other's notes while it writes its own.
  await until('both wrote', () => saved.left.length >= NOTES && saved.right.length >= NOTES);
  for (const panel of panels) await panel.close();

  const { entries = [], settings = [] } = await storedRows(store);
  const notes = entries.flatMap(({ kind, text }) => (kind === 'note' ? [text] : []));
  expect([...saved.left, ...saved.right].filter((text) => !notes.includes(text))).toEqual([]);
  expect(new Set(notes).size).toBe(notes.length);
  expect(chainFaults(entries, settings.find(({ name }) => name === 'head')?.value as Row)).toEqual([]);
});
