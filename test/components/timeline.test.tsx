// @vitest-environment happy-dom
/** What was written can be put in other words, taken back and put back, by entries that only add. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Shown } from '@/entrypoints/sidepanel/shown';
import { useScreen } from '@/entrypoints/sidepanel/store';
import { TimelineSection } from '@/entrypoints/sidepanel/timeline-section';
import type { Entry, EntryBody, StoreTrouble } from '@/storage';
import { placedEntry } from '../storage/placed';
import { button, click, draw, press, type, undraw } from './draw';
import './locale';

const AT = Date.parse('2026-11-22T12:00:00Z');
const KEY = 'pdd|店|7';
const note = placedEntry({ kind: 'note', text: '仓库说明天到' }, KEY, '林', AT, '1');
const promise = placedEntry({ kind: 'promise', text: '今晚回电', dueAt: AT }, KEY, '林', AT + 1, '2');

beforeEach(() => {
  localStorage.clear();
  useScreen.setState({ drafts: {} });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(undraw);

const show = (entries: Entry[], record: (body: EntryBody) => Promise<StoreTrouble | null>) =>
  draw(<TimelineSection shown={{ entries } as unknown as Shown} record={record} />);
const fine = () => vi.fn(async (_: EntryBody): Promise<StoreTrouble | null> => null);
const labelled = (label: string) =>
  document.querySelector(`[aria-label="${label}"]`) as HTMLButtonElement & HTMLTextAreaElement;
const lines = () => [...document.querySelectorAll('li')].map((line) => line.textContent ?? '');

it('puts a note in other words with the keyboard alone, and begins with the words it has', async () => {
  const record = fine();
  await show([note], record);
  await click(labelled('改写：仓库说明天到'));
  const box = document.querySelector('textarea') as HTMLTextAreaElement;
  expect(document.activeElement).toBe(box);
  expect(box.value).toBe('仓库说明天到');
  await type(box, '仓库说后天到');
  await press(box, 's', { code: 'KeyS', altKey: true });
  expect(record).toHaveBeenCalledExactlyOnceWith({ kind: 'edit', of: '1', text: '仓库说后天到' });
  expect(document.querySelector('textarea')).toBeNull();
});

it('keeps the other words when they could not be written, and when one leaves', async () => {
  const record = vi.fn(async (_: EntryBody): Promise<StoreTrouble | null> => 'full');
  await show([note], record);
  await click(labelled('改写：仓库说明天到'));
  await type(document.querySelector('textarea') as HTMLTextAreaElement, '仓库说后天到');
  await click(button('保存'));
  const box = document.querySelector('textarea') as HTMLTextAreaElement;
  expect(box.value).toBe('仓库说后天到');
  await press(box, 'Escape');
  expect(document.querySelector('textarea')).toBeNull();
  await click(labelled('改写：仓库说明天到'));
  expect((document.querySelector('textarea') as HTMLTextAreaElement).value).toBe('仓库说后天到');
});

it('writes nothing when nothing was changed', async () => {
  const record = fine();
  await show([note], record);
  await click(labelled('改写：仓库说明天到'));
  await click(button('保存'));
  expect(record).not.toHaveBeenCalled();
});

it('shows the words as they are now, and the first ones on demand', async () => {
  const edit = placedEntry({ kind: 'edit', of: '1', text: '仓库说后天到' }, KEY, '陈', AT + 5, '3');
  await show([note, edit], fine());
  expect(lines()).toHaveLength(1);
  expect(document.querySelector('details')?.open).toBe(false);
  expect(lines()[0]).toMatch(/^仓库说后天到.*陈 改写过.*仓库说明天到/);
});

it('takes a promise back: it stands among the open ones no more, and can be put back as a new entry', async () => {
  const record = fine();
  await show([note, promise], record);
  await click(labelled('收回：今晚回电'));
  expect(record).toHaveBeenLastCalledWith({ kind: 'strike', of: '2', text: '' });
  const strike = placedEntry({ kind: 'strike', of: '2', text: '' }, KEY, '陈', AT + 5, '3');
  await show([note, promise, strike], record);
  expect(() => button('做到了')).toThrow();
  expect(document.querySelector('h2 ~ span')?.textContent).toBe('1');
  expect(document.querySelector('s')?.textContent).toContain('今晚回电');
  await click(labelled('放回：今晚回电'));
  expect(record).toHaveBeenLastCalledWith({ kind: 'promise', text: '今晚回电', dueAt: AT });
  expect(() => button('放回')).toThrow();
});

it('offers neither for what a machine wrote or what was overruled', async () => {
  const status = placedEntry({ kind: 'status', text: '退款中', was: null }, KEY, '', AT, '4');
  await show([status], fine());
  expect(() => button('改写')).toThrow();
  expect(() => button('收回')).toThrow();
});
