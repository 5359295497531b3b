/** Pictures made byte by byte: what a canvas writes, as small as it goes, and what may be hung onto one. */
import { zlibSync } from 'fflate';

const ascii = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

export function joined(...parts: (Uint8Array | number[])[]): Uint8Array {
  const all = parts.map((part) => Uint8Array.from(part));
  const out = new Uint8Array(all.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of all) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

const uint = (value: number, bytes: number, little = false): number[] => {
  const out = Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** (bytes - 1 - i)) % 256);
  return little ? out.reverse() : out;
};

/** CRC-32 as PNG wants it. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

export function pngChunk(name: string, body: Uint8Array): Uint8Array {
  const named = joined(ascii(name), body);
  return joined(uint(body.length, 4), named, uint(crc(named), 4));
}

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
export const pngHead = (width: number, height: number) =>
  pngChunk('IHDR', joined(uint(width, 4), uint(height, 4), [8, 2, 0, 0, 0]));

/** A PNG of one colour that every browser draws; `more` goes before the pixels. */
export function png(width = 4, height = 3, colour = [40, 90, 200], ...more: Uint8Array[]): Uint8Array {
  const row = joined([0], ...Array.from({ length: width }, () => colour));
  const pixels = zlibSync(joined(...Array.from({ length: height }, () => row)));
  return joined(
    PNG_SIGNATURE,
    pngHead(width, height),
    ...more,
    pngChunk('IDAT', pixels),
    pngChunk('IEND', new Uint8Array()),
  );
}

/** A PNG that only says it is so large. */
export const pngSaying = (width: number, height: number): Uint8Array =>
  joined(
    PNG_SIGNATURE,
    pngHead(width, height),
    pngChunk('IDAT', new Uint8Array(8)),
    pngChunk('IEND', new Uint8Array()),
  );

export const jpegPart = (mark: number, body: Uint8Array | number[]): Uint8Array =>
  joined([0xff, mark], uint(body.length + 2, 2), body);

/** The parts of a JPEG with no pixels worth drawing; `more` goes after the JFIF part. */
export const jpeg = (width = 4, height = 3, ...more: Uint8Array[]): Uint8Array =>
  joined(
    [0xff, 0xd8],
    jpegPart(0xe0, joined(ascii('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    ...more,
    jpegPart(0xdb, new Uint8Array(65)),
    jpegPart(0xc0, joined([8], uint(height, 2), uint(width, 2), [1, 1, 0x11, 0])),
    jpegPart(0xc4, new Uint8Array(20)),
    jpegPart(0xda, [1, 1, 0, 0, 63, 0]),
    [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    [0xff, 0xd9],
  );

export function webpChunk(name: string, body: Uint8Array | number[]): Uint8Array {
  return joined(ascii(name), uint(body.length, 4, true), body, body.length % 2 === 1 ? [0] : []);
}

export function webpOf(...chunks: Uint8Array[]): Uint8Array {
  const body = joined(ascii('WEBP'), ...chunks);
  return joined(ascii('RIFF'), uint(body.length, 4, true), body);
}

export const vp8 = (width: number, height: number): Uint8Array =>
  webpChunk('VP8 ', joined([0, 0, 0, 0x9d, 0x01, 0x2a], uint(width, 2, true), uint(height, 2, true), [0, 0]));

export const vp8l = (width: number, height: number): Uint8Array =>
  webpChunk('VP8L', joined([0x2f], uint(width - 1 + (height - 1) * 2 ** 14, 4, true), [0, 0]));

export const vp8x = (width: number, height: number): Uint8Array =>
  webpChunk('VP8X', joined([0, 0, 0, 0], uint(width - 1, 3, true), uint(height - 1, 3, true)));

export const webp = (width = 4, height = 3): Uint8Array => webpOf(vp8(width, height));
