/**
 * How large a picture says it is, from its header alone: a file of a few kilobytes can unfold to gigabytes of pixels,
 * so this is asked before anything is decoded. What is kept is looked at much more closely by the locker.
 */
import type { Picture } from '@/storage';

export type Size = { width: number; height: number };

/** Pixels that are decoded at most: no phone's camera makes larger pictures without being asked to. */
export const MOST_DECODED = 120_000_000;

export function sourceSize(bytes: Uint8Array, type: Picture['type']): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = READERS[type](view);
    return size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch {
    // Cut short: a place was asked for behind the end.
    return null;
  }
}

const READERS: Record<Picture['type'], (view: DataView) => Size | null> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
};

/** Start of frame: C0 to CF without the tables C4, C8 and CC that share the range (ITU T.81, B.1.1.3). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(view: DataView): Size | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Without a length of their own: markers of restart and of nothing.
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
}

const low24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** RFC 9649: extended, lossless, simple. */
function webpSize(view: DataView): Size | null {
  switch (view.getUint32(12)) {
    case 0x56503858: // VP8X
      return { width: 1 + low24(view, 24), height: 1 + low24(view, 27) };
    case 0x5650384c: {
      // VP8L
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 0x56503820: // VP8 and a space
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}
