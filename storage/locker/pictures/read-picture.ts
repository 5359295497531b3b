import type { Picture } from '../../kinds';
import { PICTURE_BYTES, PICTURE_PIXELS } from '../caps';
import { readJpeg } from './read-jpeg';
import { readPng } from './read-png';
import { readWebp } from './read-webp';

/** What the bytes of a picture say of it. */
export type Size = { width: number; height: number };
export type PictureSeen = Size & { type: Picture['type'] };
export type PictureRefusal = 'not-a-picture' | 'broken' | 'too-large';

const isPng = (bytes: Uint8Array) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const isJpeg = (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xd8, 0xff]);
const isWebp = (bytes: Uint8Array) =>
  startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]);

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte);

const KINDS = [
  { type: 'image/png', is: isPng, read: readPng },
  { type: 'image/jpeg', is: isJpeg, read: readJpeg },
  { type: 'image/webp', is: isWebp, read: readWebp },
] as const;

/**
 * A picture by its bytes, never by its name. Taken is what a canvas writes and nothing else: one still picture whose
 * parts are whole and known, without comments, camera data or places, and with nothing behind its end, where a page
 * or an archive could hide. That the pixels were drawn anew is the surface's word (`sidepanel/capture`): the parts
 * are looked at here, the compressed pixels are not.
 */
export function readPicture(bytes: Uint8Array): PictureSeen | PictureRefusal {
  if (bytes.length > PICTURE_BYTES) return 'too-large';
  const kind = KINDS.find(({ is }) => is(bytes));
  if (kind === undefined) return 'not-a-picture';
  const size = kind.read(bytes);
  if (size === null || size.width === 0 || size.height === 0) return 'broken';
  if (size.width * size.height > PICTURE_PIXELS) return 'too-large';
  return { type: kind.type, ...size };
}
