import type { Size } from './read-picture';

/** A still picture's chunks. Those of animations, camera data and other words are not among them. */
const KNOWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
const HEAD = 12;

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** A key frame of VP8 (RFC 6386, 9.1). */
function lossy(view: DataView, at: number, length: number): Size | null {
  if (length < 10 || uint24(view, at + 3) !== 0x2a_01_9d) return null;
  return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
}

/** Lossless (RFC 9649, 3.4): a byte 0x2f, then 14 bits each, less one. */
function lossless(view: DataView, at: number, length: number): Size | null {
  if (length < 5 || view.getUint8(at) !== 0x2f) return null;
  const bits = view.getUint32(at + 1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Width and height of a still WebP that is whole and ends where its end is; null otherwise. (RFC 9649.) */
export function readWebp(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD + 8 || view.getUint32(4, true) + 8 !== bytes.length) return null;
  let canvas: Size | null = null;
  let picture: Size | null = null;
  let at = HEAD;
  while (at + 8 <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const body = at + 8;
    const next = body + length + (length % 2);
    if (next > bytes.length || !KNOWN.has(name)) return null;
    if (name === 'VP8X') {
      if (length < 10 || canvas !== null || picture !== null) return null;
      canvas = { width: uint24(view, body + 4) + 1, height: uint24(view, body + 7) + 1 };
    }
    if (name === 'VP8 ' || name === 'VP8L') {
      if (picture !== null) return null;
      picture = name === 'VP8 ' ? lossy(view, body, length) : lossless(view, body, length);
      if (picture === null) return null;
    }
    at = next;
  }
  if (at !== bytes.length || picture === null) return null;
  const same = canvas === null || (canvas.width === picture.width && canvas.height === picture.height);
  return same ? picture : null;
}
