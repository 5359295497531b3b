// @vitest-environment happy-dom
import '../components/locale';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outline } from '@/entrypoints/console.content/outline';
import { createPicker } from '@/entrypoints/console.content/pick';
import { MAPS } from '@/entrypoints/console.content/reader';
import { failed } from '@/utils/result';

const TAG = 'aftersale-desk-pick';
const layer = () => document.querySelector(TAG);
const outlined: (Element | null)[] = [];
const outline: Outline = {
  show: (find) => outlined.push(find()) > 0,
  place: () => {},
  clear: () => void outlined.push(null),
};
const heard: string[] = [];
let picker = createPicker(outline, () => MAPS);

/** What lies under the pointer, front to back; the layer is always in front. */
function under(...elements: (Element | null)[]) {
  document.elementsFromPoint = () =>
    [layer(), ...elements].filter((element) => element !== null) as Element[];
}
const press = (type: string) => {
  const event = new MouseEvent(type, {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: 5,
    clientY: 5,
  });
  layer()?.dispatchEvent(event);
  return event;
};
const key = (name: string) => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  outlined.length = 0;
  heard.length = 0;
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL('https://mms.pinduoduo.com/aftersales-ssr/detail?id=23111111111111');
  document.body.innerHTML = `<div>售后编号：23111111111111</div><div>退款金额：¥65.00</div>
    <div id="field">售后发起于：<b id="value">2026-09-21 10:00</b></div><div id="gap"></div>`;
  for (const type of ['click', 'mousedown', 'pointerdown', 'keydown']) {
    document.body.addEventListener(type, () => heard.push(type));
    document.addEventListener(type, () => heard.push(`document ${type}`));
  }
  picker = createPicker(outline, () => MAPS);
});
afterEach(() => picker.giveUp());
const at = (id: string) => document.getElementById(id);

describe('pointing at a value', () => {
  it('answers with what stands there, and takes the layer away', async () => {
    const answer = picker.ask('appliedAt');
    under(at('value'), at('field'));
    press('click');
    expect(await answer).toMatchObject({
      ok: true,
      value: { text: '2026-09-21 10:00', shape: 'moment', leads: ['售后发起于'] },
    });
    expect(layer()).toBeNull();
    expect(outlined.at(-1)).toBeNull();
  });

  it('outlines what is under the pointer, beneath our own layer', () => {
    void picker.ask('appliedAt');
    under(at('value'), at('field'));
    press('pointermove');
    expect(outlined.at(-1)).toBe(at('value'));
  });

  it('lets the page hear nothing of it, and leaves it its focus', () => {
    void picker.ask('appliedAt');
    under(at('gap'));
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) press(type);
    expect(heard).toEqual([]);
    expect(press('mousedown').defaultPrevented).toBe(true);
  });

  it('goes on when nothing stands there', async () => {
    const answer = picker.ask('appliedAt');
    under(at('gap'));
    press('click');
    expect(layer()).not.toBeNull();
    under(at('value'));
    press('click');
    expect((await answer).ok).toBe(true);
  });

  it('says in the page what to do, in a closed root', () => {
    void picker.ask('appliedAt');
    expect(layer()?.shadowRoot ?? null).toBeNull();
    expect(document.body.textContent).not.toContain('Esc');
  });
});

describe('giving up', () => {
  it('is Escape, which the page does not get', async () => {
    const answer = picker.ask('appliedAt');
    key('a');
    expect(heard).toContain('keydown');
    heard.length = 0;
    expect(key('Escape').defaultPrevented).toBe(true);
    expect(await answer).toEqual(failed('given-up'));
    expect(heard).toEqual([]);
    expect(layer()).toBeNull();
  });

  it('leaves the next Escape to the page', async () => {
    const answer = picker.ask('appliedAt');
    picker.giveUp();
    expect(await answer).toEqual(failed('given-up'));
    expect(key('Escape').defaultPrevented).toBe(false);
    expect(heard).toContain('keydown');
  });

  it('is asking for another fact', async () => {
    const first = picker.ask('appliedAt');
    const second = picker.ask('refundAmount');
    expect(await first).toEqual(failed('given-up'));
    expect(document.querySelectorAll(TAG)).toHaveLength(1);
    picker.giveUp();
    expect(await second).toEqual(failed('given-up'));
  });

  it('is leaving the tab', async () => {
    const answer = picker.ask('appliedAt');
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(await answer).toEqual(failed('given-up'));
    vi.restoreAllMocks();
  });
});

describe('pointing at a part of the page', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<main id="main"><div id="block">退款 <b id="bold" style="display: inline">¥3.61</b></div></main>';
  });

  it('takes the block that what is pressed stands in', async () => {
    const answer = picker.askPart();
    under(at('bold'), at('block'));
    press('click');
    expect(await answer).toEqual({ ok: true, value: at('block') });
  });

  it('takes in what is around with ↑ and less again with ↓, and never the whole page', async () => {
    const answer = picker.askPart();
    under(at('bold'));
    press('pointermove');
    expect(outlined.at(-1)).toBe(at('block'));
    expect(key('ArrowUp').defaultPrevented).toBe(true);
    expect(outlined.at(-1)).toBe(at('main'));
    key('ArrowUp');
    expect(outlined.at(-1)).toBe(at('main'));
    key('ArrowDown');
    key('ArrowDown');
    press('click');
    expect(await answer).toEqual({ ok: true, value: at('block') });
    expect(heard.filter((type) => !type.includes('keydown'))).toEqual([]);
  });

  it('leaves the arrows to the page where a value is pointed at', () => {
    void picker.ask('appliedAt');
    expect(key('ArrowUp').defaultPrevented).toBe(false);
  });
});
