// @vitest-environment happy-dom
/** The tables of sounds come after the palette: what is typed meanwhile stands in the box and is looked for. */
import '../components/locale';
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Palette } from '@/entrypoints/shared/replies/palette';
import { draw, press, type, undraw } from '../components/draw';
import { openDesk } from '../storage/desk';

const tables = vi.hoisted(() => {
  let come: () => void = () => {};
  const read = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { read, come: () => come() };
});
vi.mock('@/entrypoints/shared/replies/find-replies', async (original) => {
  await tables.read;
  return original();
});

const settled = (what: () => void) =>
  vi.waitFor(
    async () => {
      await act(async () => {});
      what();
    },
    { timeout: 10_000, interval: 5 },
  );
const search = () => document.querySelector('[role=combobox]') as HTMLInputElement;
const options = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent);
const chosen = () => document.querySelector('[role=option][aria-selected=true]');
const take = vi.fn();

beforeEach(async () => {
  const db = await openDesk();
  await draw(<Palette db={db} facts={{}} platform="tmall" onTake={take} onClose={() => {}} />);
});
afterEach(undraw);

it('offers what suits at once, takes nothing that was not looked for, and then finds what stands in the box', async () => {
  await settled(() => expect(options().length).toBeGreaterThan(3));
  expect(chosen()?.textContent).toBe(options()[0]);
  expect(document.activeElement).toBe(search());

  const before = options();
  await type(search(), 'yunfei');
  expect(search().value).toBe('yunfei');
  await settled(() => expect(chosen()).toBeNull());
  expect(options()).toEqual(before);
  await press(search(), 'Enter');
  expect(take).not.toHaveBeenCalled();

  tables.come();
  await settled(() => expect(chosen()?.textContent).toContain('运费'));
  expect(search().value).toBe('yunfei');
  expect(document.activeElement).toBe(search());
  await press(search(), 'Enter');
  expect(take).toHaveBeenCalledOnce();
});
