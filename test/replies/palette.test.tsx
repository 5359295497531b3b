// @vitest-environment happy-dom
import '../components/locale';
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useReplies } from '@/entrypoints/shared/draft/reply-store';
import { countCopied } from '@/entrypoints/shared/replies/count-copied';
import { Say } from '@/entrypoints/shared/replies/say';
import { book, type Facts } from '@/rules';
import { type DeskDb, keepScripts, type OwnScript, scriptUse } from '@/storage';
import { draw, press, type, undraw } from '../components/draw';
import { NOW, openDesk } from '../storage/desk';

const CASE = 'tmall|店|1';
const FACTS: Facts = { trackingNo: { value: 'SF123456', from: 'page', seenAt: NOW } };
const own = (part: Partial<OwnScript>): OwnScript => ({
  id: 'a',
  layer: 'mine',
  title: '问候',
  text: '您好',
  code: 'nh',
  topic: null,
  basis: [],
  at: 1,
  author: '林',
  ...part,
});

let db: DeskDb;
const choosing = vi.fn();
const copied = vi.fn(async (_: string) => {});
const show = (open: boolean) =>
  draw(
    <Say
      db={db}
      of={CASE}
      facts={FACTS}
      platform="tmall"
      open={false}
      onLeave={() => {}}
      choosing={open}
      setChoosing={choosing}
    />,
  );
const settled = (what: () => void) =>
  vi.waitFor(
    async () => {
      await act(async () => {});
      what();
    },
    { timeout: 10_000, interval: 5 },
  );
const search = () => document.querySelector('[role=combobox]') as HTMLInputElement;
const options = () => [...document.querySelectorAll('[role=option]')];
const chosen = () => document.querySelector('[role=option][aria-selected=true]');
const text = () => useReplies.getState().drafts[CASE]?.now.text;
const ask = async (query: string, first: string) => {
  await type(search(), query);
  await settled(() => expect(chosen()?.textContent).toContain(first));
};

beforeEach(async () => {
  db = await openDesk();
  choosing.mockClear();
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: copied } });
});
afterEach(async () => {
  await undraw();
  localStorage.clear();
  useReplies.setState({ drafts: {} });
  vi.unstubAllGlobals();
});

describe('the palette', () => {
  it('tells which line is chosen, and moves with the arrows, round and round', async () => {
    await show(true);
    await settled(() => expect(options().length).toBeGreaterThan(3));
    expect(document.activeElement).toBe(search());
    const at = () => document.getElementById(search().getAttribute('aria-activedescendant') ?? '');
    expect(at()).toBe(options()[0]);
    await press(search(), 'ArrowDown');
    expect([at(), chosen()]).toEqual([options()[1], options()[1]]);
    await press(search(), 'ArrowUp');
    await press(search(), 'ArrowUp');
    expect(at()).toBe(options().at(-1));
  });

  it('stacks several, filled from the case, and the general words are where the box then stands', async () => {
    await keepScripts(db, [own({ text: '单号{单号|我这边}，{回复时间|一有进展}就告诉您' })]);
    await show(true);
    await settled(() => expect(options().length).toBeGreaterThan(3));
    await ask('nh', '问候');
    await press(search(), 'Enter', { shiftKey: true });
    expect(choosing).not.toHaveBeenCalled();
    await ask('问付款方式', '问付款方式');
    await press(search(), 'Enter');
    expect(choosing).toHaveBeenCalledWith(false);
    expect(text()).toMatch(/^单号SF123456，一有进展就告诉您\n您好，页面上显示的付款方式/);
    expect(useReplies.getState().drafts[CASE]?.now).toMatchObject({
      stops: ['一有进展'],
      scripts: ['a', expect.any(String)],
    });
  });

  it('does not put in what a clause forbids, and says what does', async () => {
    await keepScripts(db, [own({ text: '好评返现5元' })]);
    await show(true);
    await settled(() => expect(options().length).toBeGreaterThan(3));
    await ask('nh', '问候');
    await press(search(), 'Enter');
    expect(text()).toBeUndefined();
    expect(document.body.textContent).toContain('没有放进草稿');
    expect(document.body.textContent).toContain('TM-REV-02');
  });

  it('shows what makes a script safe, and why the opposite is not', async () => {
    await show(true);
    await settled(() => expect(options().length).toBeGreaterThan(3));
    await ask('要发票', '要发票');
    for (const part of ['这样说，靠的是', 'L-INV-01', '反过来这样说就违规'])
      expect(document.body.textContent).toContain(part);
  });

  it('leaves an input method’s own Enter alone', async () => {
    await show(true);
    await settled(() => expect(options().length).toBeGreaterThan(3));
    await press(search(), 'Enter', { isComposing: true });
    expect(text()).toBeUndefined();
  });
});

describe('the use of a script', () => {
  it('is counted when it is copied, and not when it is only put in', async () => {
    await keepScripts(db, [own({})]);
    await show(true);
    await settled(() => expect(options().length).toBeGreaterThan(3));
    await ask('nh', '问候');
    await press(search(), 'Enter');
    expect(await scriptUse(db)).toEqual({});
    await show(false);
    const box = document.querySelector('textarea') as HTMLTextAreaElement;
    await press(box, 'c', { code: 'KeyC', altKey: true });
    await settled(() => expect(copied).toHaveBeenCalledWith('您好'));
    await vi.waitFor(async () => expect((await scriptUse(db)).a?.n).toBe(1), { timeout: 10_000 });
    await press(box, 'c', { code: 'KeyC', altKey: true });
    await settled(() => expect(copied).toHaveBeenCalledTimes(2));
    expect((await scriptUse(db)).a?.n).toBe(1);
  });

  it('of the tree keeps its clauses as they were', async () => {
    await countCopied(db, ['ship-when', 'no such script'], book);
    const uses = await scriptUse(db);
    expect(uses['ship-when']?.basis.map(({ rule }) => rule)).toEqual(['L-QLT-04']);
    expect(uses['no such script']?.basis).toEqual([]);
  });
});
