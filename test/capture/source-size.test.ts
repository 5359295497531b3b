import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceSize } from '@/entrypoints/sidepanel/capture/source-size';

const of = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
  );

const PNG = of('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x31]);
// A camera's data lie before the frame; a thumbnail in it has a frame of its own, which is not the picture's.
const EXIF = of([0xff, 0xe1, 0, 12, 0xff, 0xc0, 0, 8, 8, 0, 1, 0, 1, 0]);
const JPEG = of([
  0xff,
  0xd8,
  ...EXIF,
  0xff,
  0xff,
  0xc4,
  0,
  4,
  0,
  0,
  0xff,
  0xc2,
  0,
  11,
  8,
  0x0b,
  0xb8,
  0x0f,
  0xa0,
]);
const VP8X = of('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x9f, 0x0f, 0, 0xb7, 0x0b, 0]);
const VP8L = of('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [9, 0, 0, 0, 0x2f, 0x8f, 0xc1, 0x18, 0x00]);
const VP8 = of('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [9, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x90, 1, 0x2c, 1]);

describe('how large a picture says it is', () => {
  it.each([
    ['image/png', PNG, { width: 30_000, height: 30_001 }],
    ['image/jpeg', JPEG, { width: 4000, height: 3000 }],
    ['image/webp', VP8X, { width: 4000, height: 3000 }],
    ['image/webp', VP8L, { width: 400, height: 100 }],
    ['image/webp', VP8, { width: 400, height: 300 }],
  ] as const)('%s', (type, bytes, size) => expect(sourceSize(bytes, type)).toEqual(size));

  it('is nothing when it is cut short, at any place', () => {
    for (const [type, bytes] of [
      ['image/png', PNG],
      ['image/jpeg', JPEG],
      ['image/webp', VP8X],
    ] as const)
      for (let end = 0; end < bytes.length; end++)
        expect(sourceSize(bytes.subarray(0, end), type)).toBeNull();
  });

  it('never hangs and never throws, whatever the bytes', () => {
    const head = fc.constantFrom(PNG, JPEG, VP8X, VP8L, VP8);
    const type = fc.constantFrom('image/png', 'image/jpeg', 'image/webp');
    fc.assert(
      fc.property(head, type, fc.uint8Array({ maxLength: 300 }), fc.nat(40), (start, kind, rest, cut) => {
        const size = sourceSize(Uint8Array.from([...start.subarray(0, cut), ...rest]), kind as 'image/png');
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
      }),
    );
  });
});
