import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPicture } from '@/storage';
import { PAYLOADS } from './payloads';
import {
  joined,
  jpeg,
  jpegPart,
  PNG_SIGNATURE,
  png,
  pngChunk,
  pngHead,
  pngSaying,
  vp8,
  vp8l,
  vp8x,
  webp,
  webpChunk,
  webpOf,
} from './pictures';

const ascii = (text: string) => new TextEncoder().encode(text);
const WHOLE = { png: png(7, 5), jpeg: jpeg(7, 5), webp: webp(7, 5), lossless: webpOf(vp8l(7, 5)) };
const KINDS = Object.entries(WHOLE);

describe('a picture by its bytes', () => {
  it.each([
    ['image/png', png(300, 20)],
    ['image/jpeg', jpeg(300, 20)],
    ['image/webp', webp(300, 20)],
    ['image/webp', webpOf(vp8l(300, 20))],
    ['image/webp', webpOf(vp8x(300, 20), webpChunk('ICCP', [1, 2, 3]), webpChunk('ALPH', [0]), vp8(300, 20))],
  ])('%s: type and size', (type, bytes) => {
    expect(readPicture(bytes)).toEqual({ type, width: 300, height: 20 });
  });

  it('reads a part of a larger buffer as well', () => {
    const around = joined([1, 2, 3], WHOLE.png, [4]);
    expect(readPicture(around.subarray(3, -1))).toMatchObject({ width: 7, height: 5 });
  });

  it.each([
    ['a page', ascii('<!doctype html><script>alert(1)</script>')],
    ['an SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a GIF', ascii('GIF89a\x01\x00\x01\x00')],
    ['a zip', ascii('PK\x03\x04')],
    ['a film', joined([0, 0, 0, 24], ascii('ftypheic'))],
    ['nothing', new Uint8Array()],
    ['a text before a picture', joined(ascii(' '), WHOLE.png)],
  ])('%s is no picture', (_, bytes) => {
    expect(readPicture(bytes)).toBe('not-a-picture');
  });

  it.each(KINDS)('%s: cut anywhere it is refused', (_, bytes) => {
    for (let end = 0; end < bytes.length; end++) {
      expect(['not-a-picture', 'broken']).toContain(readPicture(bytes.slice(0, end)));
    }
  });

  it.each(KINDS)('%s: with anything behind its end it is refused', (_, bytes) => {
    for (const payload of [...PAYLOADS, 'PK\x03\x04', '\0']) {
      expect(readPicture(joined(bytes, ascii(payload)))).toBe('broken');
    }
    expect(readPicture(joined(bytes, WHOLE.jpeg))).toBe('broken');
  });

  it.each([
    ['words in a PNG', png(4, 3, [0, 0, 0], pngChunk('tEXt', ascii('Comment\0<script>')))],
    ['a place in a PNG', png(4, 3, [0, 0, 0], pngChunk('eXIf', ascii('MM\0*')))],
    ['a PNG that moves', png(4, 3, [0, 0, 0], pngChunk('acTL', new Uint8Array(8)))],
    ['a PNG with two heads', png(4, 3, [0, 0, 0], pngHead(9, 9))],
    [
      'a PNG that begins with pixels',
      joined(PNG_SIGNATURE, pngChunk('IDAT', new Uint8Array(3)), pngHead(1, 1)),
    ],
    ['a PNG without pixels', joined(PNG_SIGNATURE, pngHead(1, 1), pngChunk('IEND', new Uint8Array()))],
    ['a PNG of no size', pngSaying(0, 5)],
    ['a place in a JPEG', jpeg(4, 3, jpegPart(0xe1, ascii('Exif\0\0GPS')))],
    ['a caption in a JPEG', jpeg(4, 3, jpegPart(0xed, ascii('Photoshop 3.0')))],
    ['a comment in a JPEG', jpeg(4, 3, jpegPart(0xfe, ascii('<?php')))],
    ['a place in a WebP', webpOf(vp8x(4, 3), vp8(4, 3), webpChunk('EXIF', ascii('GPS')))],
    ['a WebP that moves', webpOf(vp8x(4, 3), webpChunk('ANIM', new Uint8Array(6)))],
    ['a WebP of two sizes', webpOf(vp8x(400, 300), vp8(4, 3))],
    ['a WebP of two pictures', webpOf(vp8(4, 3), vp8(4, 3))],
  ])('%s is refused', (_, bytes) => {
    expect(readPicture(bytes)).toBe('broken');
  });

  it('is not drawn larger than 40 megapixels', () => {
    expect(readPicture(pngSaying(8_000, 5_000))).toMatchObject({ width: 8_000 });
    expect(readPicture(pngSaying(8_000, 5_001))).toBe('too-large');
    expect(readPicture(pngSaying(2 ** 32 - 1, 2 ** 32 - 1))).toBe('too-large');
  });

  it.each(KINDS)('%s: whatever bytes are changed, it answers and never throws', (_, bytes) => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, (where) => {
        const changed = bytes.slice();
        for (const [at, byte] of where) changed[at] = byte;
        const seen = readPicture(changed);
        return typeof seen === 'string' || (seen.width > 0 && seen.width * seen.height <= 40_000_000);
      }),
      { numRuns: 2_000 },
    );
  });

  it('answers to any bytes at all behind a right beginning', () => {
    const starts = [PNG_SIGNATURE, [0xff, 0xd8, 0xff, 0xda], [...ascii('RIFF\x20\0\0\0WEBPVP8 ')]];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        expect(() => readPicture(joined(start, rest))).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
