import { describe, expect, it } from 'vitest';
import { boxAfter, changeCover, UNTOUCHED, withCover, withoutCover } from '@/components/picture-editor/edit';

const picture = { width: 1000, height: 500 };
const box = { left: 100, top: 100, width: 50, height: 40 };
const key = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  ...more,
});

describe('keys on a cover', () => {
  it('move it by a hundredth of the picture, with Ctrl by one pixel', () => {
    expect(boxAfter(box, key('ArrowRight'), picture)).toEqual({ ...box, left: 110 });
    expect(boxAfter(box, key('ArrowUp', { ctrlKey: true }), picture)).toEqual({ ...box, top: 99 });
  });
  it('resize it with Shift, and never to nothing', () => {
    expect(boxAfter(box, key('ArrowDown', { shiftKey: true }), picture)).toEqual({ ...box, height: 50 });
    let small: typeof box | null = box;
    for (let i = 0; i < 20 && small; i++)
      small = boxAfter(small, key('ArrowLeft', { shiftKey: true }), picture);
    expect(small).toEqual({ ...box, width: 1 });
  });
  it('are left alone when they are no arrows', () => {
    expect(boxAfter(box, key('Tab'), picture)).toBeNull();
  });
});

it('covers keep their ids while others come and go', () => {
  const two = withCover(withCover(UNTOUCHED, box), box);
  const third = withCover(withoutCover(two, 1), box);
  expect(third.covers.map(({ id }) => id)).toEqual([2, 3]);
  expect(changeCover(third, 3, { ...box, left: 0 }).covers[1]?.box.left).toBe(0);
});
