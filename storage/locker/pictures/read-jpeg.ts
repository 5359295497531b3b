import type { Size } from './read-picture';

const EOI = 0xd9;
const SOS = 0xda;
/** Frame headers; C4, C8 and CC in between are tables. */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
/** Quantisation, Huffman and arithmetic tables, restart interval, JFIF, colour profile, Adobe's colour transform. */
const isKnown = (mark: number) =>
  isFrame(mark) || [0xdb, 0xc4, 0xcc, 0xdd, 0xe0, 0xe2, 0xee, SOS].includes(mark);
/** Inside compressed pixels: a stuffed zero, or a restart. */
const isWithin = (mark: number | undefined) =>
  mark === 0 || (mark !== undefined && mark >= 0xd0 && mark <= 0xd7);

/** Where the next marker after compressed pixels begins; the length of the file when there is none. */
function endOfPixels(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const mark = bytes[at + 1];
    if (mark !== 0xff && !isWithin(mark)) return at;
  }
  return bytes.length;
}

/** Width and height of a JPEG that is whole and ends where its end is; null otherwise. (ITU T.81, annex B.) */
export function readJpeg(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Size | null = null;
  let pixels = false;
  let at = 2;
  while (at + 2 <= bytes.length) {
    const mark = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return null;
    if (mark === EOI) return at + 2 === bytes.length && pixels ? size : null;
    if (!isKnown(mark) || at + 4 > bytes.length) return null;
    const length = view.getUint16(at + 2);
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length) return null;
    if (isFrame(mark)) {
      if (size !== null || length < 8) return null;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    pixels ||= mark === SOS && size !== null;
    at = mark === SOS ? endOfPixels(bytes, next) : next;
  }
  return null;
}
