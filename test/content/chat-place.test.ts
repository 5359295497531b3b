import { describe, expect, it } from 'vitest';
import { type Covered, type Rect, spotFor } from '@/entrypoints/chat.content/place';

const VIEW = { width: 1280, height: 800 };
const CARD = { width: 360, height: 200 };
const BOX: Rect = { left: 200, top: 690, width: 800, height: 110 };
const nothing = (): Covered => 'nothing';
const apart = (a: Rect, b: Rect) =>
  a.left + a.width <= b.left ||
  b.left + b.width <= a.left ||
  a.top + a.height <= b.top ||
  b.top + b.height <= a.top;
const put = (box: Rect, covers: (at: Rect) => Covered = nothing, view = VIEW) =>
  spotFor(box, CARD, view, covers);

describe('the card', () => {
  it('lies above the box, at its right end', () =>
    expect(put(BOX)).toEqual({ left: 640, top: 482, ...CARD }));

  it('goes higher where it would lie on buttons', () =>
    expect(put(BOX, ({ top }) => (top > 460 ? 'controls' : 'nothing'))?.top).toBe(442));

  it('lies on buttons rather than nowhere, and never on the one that sends', () => {
    expect(put(BOX, () => 'controls')).not.toBeNull();
    expect(put(BOX, () => 'send')).toBeNull();
    expect(put(BOX, ({ left }) => (left === 640 ? 'send' : 'controls'))?.left).toBe(200);
  });

  it('goes below a box at the top of the window', () => {
    const box = { left: 10, top: 10, width: 600, height: 100 };
    expect(put(box)).toMatchObject({ top: 118 });
  });

  it.each<[string, Rect]>([
    ['at the foot', BOX],
    ['at the head', { ...BOX, top: 0 }],
    ['in the middle', { ...BOX, top: 340 }],
    ['narrow, on the left', { left: 0, top: 300, width: 120, height: 500 }],
    ['narrow, on the right', { left: 1160, top: 300, width: 120, height: 500 }],
    ['as high as the window', { left: 0, top: 0, width: 700, height: 800 }],
    ['half out of the window', { left: -100, top: 760, width: 500, height: 110 }],
  ])('lies inside the window and beside a box %s', (_, box) => {
    const spot = put(box);
    if (spot === null) throw new Error('nowhere');
    expect(apart(spot, box)).toBe(true);
    expect(spot.left >= 0 && spot.top >= 0).toBe(true);
    expect(spot.left + spot.width <= VIEW.width && spot.top + spot.height <= VIEW.height).toBe(true);
  });

  it('lies nowhere in a window that is all box', () =>
    expect(put({ left: 0, top: 0, width: 1280, height: 800 })).toBeNull());
});
