// @vitest-environment happy-dom
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Composer } from '@/entrypoints/sidepanel/composer';
import { useScreen } from '@/entrypoints/sidepanel/store';
import type { EntryBody, StoreTrouble } from '@/storage';
import { button, click, draw, press, type, undraw } from './draw';
import { wordsOf } from './locale';

const words = wordsOf('zh_CN');
const SAVE = words.get('common_save') ?? '';

/** A disk that answers when told to. */
function slowDisk() {
  let answer: (trouble: StoreTrouble | null) => void = () => {};
  const record = vi.fn((_: EntryBody) => new Promise<StoreTrouble | null>((done) => (answer = done)));
  return { record, answer: (trouble: StoreTrouble | null) => answer(trouble) };
}

const box = createRef<HTMLTextAreaElement>();
const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const show = (caseKey: string, record: (body: EntryBody) => Promise<StoreTrouble | null>) =>
  draw(<Composer key={caseKey} caseKey={caseKey} record={record} box={box} />);

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

describe('the composer', () => {
  it('keeps the text until the write is acknowledged', async () => {
    const disk = slowDisk();
    await show('a', disk.record);
    await type(field(), '  仓库下午验货  ');
    await click(button(SAVE));
    expect(disk.record).toHaveBeenCalledExactlyOnceWith({ kind: 'note', text: '仓库下午验货' });
    expect(field().value).toBe('  仓库下午验货  ');
    disk.answer(null);
    await vi.waitFor(() => expect(field().value).toBe(''));
    expect(document.querySelector('[role=status]')?.textContent).toBe(words.get('common_saved'));
  });

  it('keeps the text and says why when it was not written', async () => {
    const disk = slowDisk();
    await show('a', disk.record);
    await type(field(), '一句要紧的话');
    await click(button(SAVE));
    disk.answer('full');
    await vi.waitFor(() =>
      expect(document.querySelector('[role=status]')?.textContent).toBe(words.get('common_store_full')),
    );
    expect(field().value).toBe('一句要紧的话');
    expect(button(SAVE).disabled).toBe(false);
  });

  it('does not lose what is typed while a write runs', async () => {
    const disk = slowDisk();
    await show('a', disk.record);
    await type(field(), '第一句');
    await click(button(SAVE));
    await type(field(), '第一句，还有第二句');
    disk.answer(null);
    await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).not.toBe(''));
    expect(field().value).toBe('第一句，还有第二句');
  });

  it('keeps a draft for each case, also when the panel is closed and opened again', async () => {
    const { record } = slowDisk();
    await show('a', record);
    await type(field(), '甲单的话');
    await show('b', record);
    expect(field().value).toBe('');
    await type(field(), '乙单的话');
    useScreen.setState({ drafts: {} });
    await show('a', record);
    expect(field().value).toBe('甲单的话');
  });

  it('takes a draft along when the case gets another key, and joins it to what is there', () => {
    const { change, follow } = useScreen.getState();
    change('pdd||1', { text: '先写的' });
    follow('pdd||1', 'pdd|店|1');
    expect(useScreen.getState().drafts['pdd|店|1']?.text).toBe('先写的');
    change('pdd||1', { text: '又写的' });
    follow('pdd||1', 'pdd|店|1');
    expect(useScreen.getState().drafts['pdd|店|1']?.text).toBe('先写的\n又写的');
    expect(localStorage.getItem('draft:pdd||1')).toBeNull();
  });

  it('saves on Alt+S, and neither on Enter nor on Ctrl+Enter', async () => {
    const { record } = slowDisk();
    await show('a', record);
    await type(field(), '话');
    await press(field(), 'Enter');
    await press(field(), 'Enter', { ctrlKey: true });
    expect(record).not.toHaveBeenCalled();
    await press(field(), 's', { altKey: true, code: 'KeyS' });
    expect(record).toHaveBeenCalledOnce();
  });

  it('has nothing to save while nothing is typed', async () => {
    const { record } = slowDisk();
    await show('a', record);
    await type(field(), '   ');
    expect(button(SAVE).disabled).toBe(true);
  });
});
