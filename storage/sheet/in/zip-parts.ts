/** The directory of a zip (APPNOTE.TXT 4.3), read without unpacking anything. */
import { SheetError } from './sheet-error';

/** `packed`: the bytes as they lie in the file. `method`: 0 = stored, 8 = deflated. `size`: unpacked, as it is said. */
export type ZipPart = { name: string; method: number; packed: Uint8Array; size: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** @throws SheetError `broken` when the bytes are no whole zip */
export function zipParts(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    const parts: ZipPart[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== ENTRY) throw new SheetError('broken');
      const nameLength = view.getUint16(at + 28, true);
      const packed = dataOf(view, bytes, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      parts.push({
        name,
        method: view.getUint16(at + 10, true),
        packed,
        size: view.getUint32(at + 24, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return parts;
  } catch (error) {
    if (error instanceof RangeError) throw new SheetError('broken');
    throw error;
  }
}

/** Where the end record stands: last, but for a comment. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new SheetError('broken');
}

function dataOf(view: DataView, bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (view.getUint32(at, true) !== LOCAL) throw new SheetError('broken');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + length > bytes.length) throw new SheetError('broken');
  return bytes.subarray(from, from + length);
}
