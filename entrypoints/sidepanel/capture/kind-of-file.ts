/** What a file is by its first bytes, never by its name or by what somebody says it is. */
import type { Picture } from '@/storage';
import { failed, ok, type Result } from '@/utils/result';

export type FileRefusal = 'gif' | 'svg' | 'heic' | 'notPicture' | 'heavy' | 'tooLarge' | 'broken';

/** Bytes that are asked for to tell. */
export const HEAD = 512;

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Brands of the container in which phones keep HEIC. */
const HEIC = /^ftyp(heic|heix|hevc|heim|heis|mif1|msf1)/;

export function kindOfFile(head: Uint8Array): Result<Picture['type'], FileRefusal> {
  if (latin(head, 0, 8) === '\x89PNG\r\n\x1a\n') return ok('image/png');
  if (latin(head, 0, 3) === '\xff\xd8\xff') return ok('image/jpeg');
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') return ok('image/webp');
  if (latin(head, 0, 4) === 'GIF8') return failed('gif');
  if (HEIC.test(latin(head, 4, 12))) return failed('heic');
  // With the zero bytes of a wider encoding taken out, markup begins as it always does.
  const text = latin(head, 0, HEAD)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return failed(/^\s*</.test(text) ? 'svg' : 'notPicture');
}
