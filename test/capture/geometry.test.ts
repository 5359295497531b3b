import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  middleOf,
  moved,
  pointIn,
  resized,
  type Size,
  seenThrough,
  spanned,
  wholeOf,
} from '@/components/picture-editor/geometry';

const size = fc.record({
  width: fc.integer({ min: 1, max: 6000 }),
  height: fc.integer({ min: 1, max: 6000 }),
});
const boxIn = ({ width, height }: Size) =>
  fc.tuple(fc.nat(width - 1), fc.nat(height - 1)).chain(([left, top]) =>
    fc.record({
      left: fc.constant(left),
      top: fc.constant(top),
      width: fc.integer({ min: 1, max: width - left }),
      height: fc.integer({ min: 1, max: height - top }),
    }),
  );
const pictureAndBox = size.chain((picture) => fc.tuple(fc.constant(picture), boxIn(picture)));
const step = fc.integer({ min: -9000, max: 9000 });
const isWhole = (box: Box) => Object.values(box).every(Number.isInteger);
const liesIn = ({ left, top, width, height }: Box, picture: Size) =>
  left >= 0 &&
  top >= 0 &&
  width >= 1 &&
  height >= 1 &&
  left + width <= picture.width &&
  top + height <= picture.height;
const holds = (box: Box, x: number, y: number) =>
  x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height;

describe('a box drawn with the pointer', () => {
  it('covers every pixel that was seen covered, at any zoom and scroll', () => {
    const stage = fc.record({
      left: fc.double({ min: -3000, max: 500, noNaN: true }),
      top: fc.double({ min: -3000, max: 500, noNaN: true }),
      zoom: fc.double({ min: 0.05, max: 4, noNaN: true }),
    });
    const part = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
    const inner = fc.integer({ min: 1, max: 999 }).map((n) => n / 1000);
    fc.assert(
      fc.property(
        size,
        stage,
        part,
        part,
        part,
        part,
        inner,
        inner,
        (picture, at, ax, ay, bx, by, px, py) => {
          const drawn = {
            left: at.left,
            top: at.top,
            width: picture.width * at.zoom,
            height: picture.height * at.zoom,
          };
          const onScreen = (x: number, y: number) => ({
            x: drawn.left + x * drawn.width,
            y: drawn.top + y * drawn.height,
          });
          const a = onScreen(ax, ay);
          const b = onScreen(bx, by);
          const box = spanned(pointIn(drawn, a, picture), pointIn(drawn, b, picture), picture);
          // A place of the screen between the two, and the pixel of the picture that is seen there.
          const between = { x: a.x + (b.x - a.x) * px, y: a.y + (b.y - a.y) * py };
          const seen = pointIn(drawn, between, picture);
          const pixel = { x: Math.floor(seen.x), y: Math.floor(seen.y) };
          fc.pre(pixel.x >= 0 && pixel.y >= 0 && pixel.x < picture.width && pixel.y < picture.height);
          // On the very edge between two pixels neither is seen covered.
          const edge = 1e-6;
          const from = pointIn(drawn, { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) }, picture);
          const to = pointIn(drawn, { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) }, picture);
          fc.pre(
            seen.x > from.x + edge && seen.y > from.y + edge && seen.x < to.x - edge && seen.y < to.y - edge,
          );
          if (box === null) throw new Error('nothing was covered');
          expect(liesIn(box, picture) && isWhole(box)).toBe(true);
          expect(holds(box, pixel.x, pixel.y)).toBe(true);
        },
      ),
    );
  });

  it('is rounded outwards, whichever corner it began in', () => {
    const picture = { width: 100, height: 100 };
    const box = { left: 10, top: 20, width: 4, height: 3 };
    expect(spanned({ x: 10.9, y: 20.1 }, { x: 13.1, y: 22.01 }, picture)).toEqual(box);
    expect(spanned({ x: 13.1, y: 20.1 }, { x: 10.9, y: 22.01 }, picture)).toEqual(box);
  });

  it('is nothing beside the picture', () => {
    expect(spanned({ x: -9, y: 3 }, { x: -1, y: 9 }, { width: 100, height: 100 })).toBeNull();
  });
});

describe('a box that is moved or resized', () => {
  it('stays in the picture, in whole pixels, and moving keeps its size', () => {
    fc.assert(
      fc.property(pictureAndBox, step, step, ([picture, box], dx, dy) => {
        const there = moved(box, dx, dy, picture);
        const other = resized(box, dx, dy, picture);
        for (const one of [there, other]) expect(liesIn(one, picture) && isWhole(one)).toBe(true);
        expect(there).toMatchObject({ width: box.width, height: box.height });
        expect(other).toMatchObject({ left: box.left, top: box.top });
      }),
    );
  });
});

describe('a cover in a cut picture', () => {
  it('is black on exactly the pixels that lie in both', () => {
    const all = size.chain((picture) =>
      fc.tuple(boxIn(picture), boxIn(picture), fc.nat(picture.width - 1), fc.nat(picture.height - 1)),
    );
    fc.assert(
      fc.property(all, ([cover, crop, x, y]) => {
        fc.pre(holds(crop, x, y));
        const seen = seenThrough(cover, crop);
        const black = seen !== null && holds(seen, x - crop.left, y - crop.top);
        expect(black).toBe(holds(cover, x, y));
      }),
    );
  });

  it('is itself in the whole picture', () => {
    fc.assert(
      fc.property(pictureAndBox, ([picture, box]) => {
        expect(seenThrough(box, wholeOf(picture))).toEqual(box);
      }),
    );
  });
});

it('a box made without a pointer lies in what is left of the picture', () => {
  fc.assert(
    fc.property(pictureAndBox, ([, crop]) => {
      const box = middleOf(crop, 0.3);
      expect(seenThrough(box, crop)).toEqual({ ...box, left: box.left - crop.left, top: box.top - crop.top });
    }),
  );
});
