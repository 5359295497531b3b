// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findExpiring, findPicture } from '@/entrypoints/console.content/capture/find-picture';
import { stepAside } from '@/entrypoints/console.content/capture/step-aside';
import { MOST_NODES, treeOf } from '@/entrypoints/console.content/capture/tree';

const body = (html: string) => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
};
beforeEach(() => {
  // happy-dom draws nothing, so nothing is hidden but what says so itself.
  Element.prototype.checkVisibility = function checkVisibility(this: HTMLElement) {
    return this.hidden !== true;
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a part of a page as text and tag names', () => {
  it('holds no attribute but the spans of a cell', () => {
    const element = body(
      '<table class="x"><tbody><tr><td colspan="2" onclick="1">a<a href="https://x.example">b</a></td></tr></tbody></table>',
    );
    expect(treeOf(element)).toEqual({
      tag: 'table',
      kids: [
        {
          tag: 'tbody',
          kids: [
            {
              tag: 'tr',
              kids: [{ tag: 'td', colspan: 2, rowspan: 1, kids: ['a', { tag: 'a', kids: ['b'] }] }],
            },
          ],
        },
      ],
    });
  });

  it('leaves out what is not read there: programs, fields, what is hidden, and our own things', () => {
    const element = body(
      '<div><script>x</script><style>y</style><input value="z"><textarea>t</textarea><p hidden>h</p><!-- c --><aftersale-desk-strip>s</aftersale-desk-strip><i>seen</i></div>',
    );
    expect(treeOf(element)).toEqual({ tag: 'div', kids: [{ tag: 'i', kids: ['seen'] }] });
  });

  it('is nothing when it is larger than a person points at, and leaves the page as it was', () => {
    const many = '<b>1</b>'.repeat(MOST_NODES / 2);
    const element = body(`<div>${many}</div>`);
    const before = document.body.innerHTML;
    expect(treeOf(element)).toBeNull();
    element.lastElementChild?.remove();
    expect(treeOf(element)).not.toBeNull();
    element.append(document.createElement('b'));
    element.lastElementChild?.append('1');
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('pictures of the page', () => {
  const picture = (src: string, width: number, height: number, at?: { left: number; top: number }) => {
    const image = document.createElement('img');
    Object.defineProperty(image, 'currentSrc', { value: src });
    Object.defineProperty(image, 'width', { value: width });
    Object.defineProperty(image, 'height', { value: height });
    const { left, top } = at ?? { left: 0, top: 0 };
    image.getBoundingClientRect = () =>
      ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;
    image.scrollIntoView = () => {};
    document.body.append(image);
    return image;
  };
  const SRC = 'https://img.alicdn.com/a.jpg';
  beforeEach(() => {
    document.body.innerHTML = '';
    vi.stubGlobal('innerWidth', 1000);
    vi.stubGlobal('innerHeight', 500);
    vi.stubGlobal('visualViewport', { scale: 1 });
    vi.stubGlobal('OffscreenCanvas', tainted);
  });
  /** As a browser treats a picture of another host: it may be drawn, and not be asked back. */
  const tainted = class {
    getContext = () => ({ drawImage: () => {} });
    convertToBlob = () => Promise.reject(new DOMException('tainted', 'SecurityError'));
  };
  const clean = class extends tainted {
    override convertToBlob = () => Promise.resolve(new Blob(['pixels'], { type: 'image/png' })) as never;
  };

  it('that say they expire are told, once each, and no icons', () => {
    picture(`${SRC}?Expires=1795397400&Signature=s`, 80, 60);
    picture(`${SRC}?Expires=1795397400&Signature=s`, 80, 60);
    picture('https://b.example/a.jpg?x-oss-process=1&x-oss-expires=1800', 80, 60);
    picture('https://b.example/b.jpg?X-Amz-Expires=1800', 80, 60);
    picture(`${SRC}?Expires=1795397401`, 16, 16);
    picture(`${SRC}?expired=no`, 80, 60);
    expect(findExpiring().map(({ src }) => src)).toEqual([
      `${SRC}?Expires=1795397400&Signature=s`,
      'https://b.example/a.jpg?x-oss-process=1&x-oss-expires=1800',
      'https://b.example/b.jpg?X-Amz-Expires=1800',
    ]);
  });

  it('are found where most of them is seen, cut to what is seen', async () => {
    picture(SRC, 200, 100, { left: -150, top: 0 });
    picture(SRC, 200, 100, { left: 850, top: 450 });
    const found = await findPicture(SRC);
    expect(found).toMatchObject({
      ok: true,
      value: { pixels: null, seen: { left: 0.85, top: 0.9, width: 0.15, height: 0.1 } },
    });
  });

  it('have no place while nothing of them is seen, or the view is zoomed by fingers', async () => {
    picture(SRC, 200, 100, { left: 0, top: 900 });
    expect(await findPicture(SRC)).toMatchObject({ ok: true, value: { seen: null } });
    document.body.innerHTML = '';
    picture(SRC, 200, 100);
    vi.stubGlobal('visualViewport', { scale: 2 });
    expect(await findPicture(SRC)).toMatchObject({ ok: true, value: { seen: null } });
  });

  it('give their pixels where the browser lets anybody have them, and are not scrolled to', async () => {
    vi.stubGlobal('OffscreenCanvas', clean);
    const bring = vi.fn();
    picture(SRC, 200, 100, { left: 0, top: 900 }).scrollIntoView = bring;
    const found = await findPicture(SRC);
    expect(found.ok && found.value.pixels).toBe(`data:image/png;base64,${btoa('pixels')}`);
    expect(bring).not.toHaveBeenCalled();
  });

  it('that are not there are not there', async () => {
    expect(await findPicture(SRC)).toEqual({ ok: false, trouble: 'not-there' });
  });
});

describe('stepping aside', () => {
  const shown = (host: HTMLElement) => host.style.getPropertyValue('--shown');

  it('waits for a frame that was drawn without us, and comes back', async () => {
    const host = body('<aftersale-desk-strip></aftersale-desk-strip>');
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let done = false;
    const aside = stepAside(true).then(() => {
      done = true;
    });
    expect(shown(host)).toBe('0');
    frames.shift()?.();
    await Promise.resolve();
    expect(done).toBe(false);
    frames.shift()?.();
    await aside;
    await stepAside(false);
    expect(shown(host)).toBe('');
    expect(host.outerHTML).not.toContain('--shown');
  });

  it('does not wait for ever where nothing is drawn, and ends by itself when nobody ends it', async () => {
    const host = body('<aftersale-desk-strip></aftersale-desk-strip>');
    vi.stubGlobal('requestAnimationFrame', () => 0);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const aside = stepAside(true);
    await vi.advanceTimersByTimeAsync(200);
    await aside;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(shown(host)).toBe('');
  });
});
