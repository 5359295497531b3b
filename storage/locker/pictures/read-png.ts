import type { Size } from './read-picture';

/** Chunks that change how pixels look and hold no words: those of a canvas, and what browsers add for colour. */
const KNOWN = new Set('IHDR PLTE IDAT IEND sRGB gAMA cHRM iCCP pHYs sBIT tRNS cICP'.split(' '));
const SIGNATURE = 8;

/** Width and height of a PNG that is whole and ends where its end is; null otherwise. (W3C PNG, section 5.) */
export function readPng(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Size | null = null;
  let pixels = false;
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const next = at + 12 + length;
    if (next > bytes.length || !KNOWN.has(name)) return null;
    if ((name === 'IHDR') !== (size === null)) return null;
    if (name === 'IHDR') {
      if (length !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (name === 'IDAT') pixels = true;
    if (name === 'IEND') return length === 0 && next === bytes.length && pixels ? size : null;
    at = next;
  }
  return null;
}
