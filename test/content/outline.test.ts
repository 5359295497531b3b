// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutline, type Outline } from '@/entrypoints/console.content/outline';

const TAG = 'aftersale-desk-outline';
const frame = () => document.querySelector<HTMLElement>(TAG);
const box = () => {
  const style = frame()?.style;
  return ['left', 'top', 'width', 'height'].map((name) => style?.getPropertyValue(`--${name}`)).join(' ');
};

/** Where the value stands, as the browser would say: happy-dom lays nothing out. */
let place = { left: 100, top: 50, width: 60, height: 20 };
let over: Element | null = null;
let drawing: (() => void) | null = null;
const nextPicture = () => {
  const draw = drawing;
  drawing = null;
  draw?.();
};
let outline: Outline;
let value: HTMLElement;

beforeEach(() => {
  place = { left: 100, top: 50, width: 60, height: 20 };
  document.body.innerHTML = '<p><b>¥3.61</b></p><aside>另一个</aside>';
  value = document.querySelector('b') as HTMLElement;
  over = value;
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(() => place as DOMRect);
  document.elementsFromPoint = () => (over === null ? [] : [frame() ?? over, over]);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    drawing = draw;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    drawing = null;
  });
  outline = createOutline();
});
afterEach(() => {
  outline.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the outline', () => {
  it('lies around the value and leaves the page as it was', () => {
    const page = document.body.innerHTML;
    expect(outline.show(() => value, false)).toBe(true);
    expect(box()).toBe('97px 47px 66px 26px');
    expect(document.body.innerHTML).toBe(page);
  });

  it('holds no words, and shows the page no root', () => {
    outline.show(() => value, false);
    expect(frame()?.textContent).toBe('');
    expect(frame()?.shadowRoot).toBeNull();
    expect(frame()?.outerHTML).not.toContain('3.61');
  });

  it('follows when the page scrolls, stirs or is resized', () => {
    outline.show(() => value, false);
    for (const [top, move] of [
      [40, () => document.dispatchEvent(new Event('scroll'))],
      [30, () => window.dispatchEvent(new Event('resize'))],
      [20, () => outline.place()],
    ] as const) {
      place = { ...place, top };
      move();
      nextPicture();
      expect(box()).toBe(`97px ${top - 3}px 66px 26px`);
    }
  });

  it('is drawn once for many movements', () => {
    outline.show(() => value, false);
    const asked = vi.fn(() => 1);
    vi.stubGlobal('requestAnimationFrame', asked);
    for (let n = 0; n < 50; n++) outline.place();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is out of sight while the value is covered, and back when it is not', () => {
    outline.show(() => value, false);
    over = document.querySelector('aside');
    outline.place();
    nextPicture();
    expect(frame()?.style.visibility).toBe('hidden');
    over = value;
    outline.place();
    nextPicture();
    expect(frame()?.style.visibility).toBe('visible');
  });

  it('scrolls the page only when asked to', () => {
    const scrolled = vi.fn();
    value.scrollIntoView = scrolled;
    outline.show(() => value, false);
    expect(scrolled).not.toHaveBeenCalled();
    outline.show(() => value, true);
    expect(scrolled).toHaveBeenCalledTimes(1);
  });
});

describe('the outline goes', () => {
  it('when it is taken back, and draws nothing any more', () => {
    outline.show(() => value, false);
    outline.place();
    outline.clear();
    expect(frame()).toBeNull();
    nextPicture();
    document.dispatchEvent(new Event('scroll'));
    nextPicture();
    expect(frame()).toBeNull();
  });

  it.each<[string, () => void]>([
    ['its element is taken out of the page', () => value.remove()],
    ['its element is not drawn', () => Object.assign(place, { width: 0 })],
    ['the reading on show is another', () => (value = document.createElement('b'))],
  ])('when %s', (_, happens) => {
    outline.show(() => value, false);
    happens();
    outline.place();
    nextPicture();
    expect(frame()).toBeNull();
  });

  it('when the tab is hidden, and none comes while it is', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    outline.show(() => value, false);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(frame()).not.toBeNull();
    hidden.mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(frame()).toBeNull();
    expect(outline.show(() => value, false)).toBe(false);
    expect(frame()).toBeNull();
  });

  it.each<[string, () => Element | null]>([
    ['nothing', () => null],
    ['an element of an earlier picture', () => document.createElement('b')],
  ])('before it comes, where the fact is read from %s', (_, find) => {
    expect(outline.show(find, false)).toBe(false);
    expect(frame()).toBeNull();
  });
});
