import { Gunzip, strFromU8 } from 'fflate';
import { failed, ok, type Result } from '@/utils/result';
import { MOST_PACKED, MOST_RATIO, MOST_UNPACKED, RATIO_FROM } from './limits';
import type { ShareTrouble } from './share-trouble';

/** Packed bytes at a time: what comes out of one portion, 64 MB at worst, is counted before the next goes in. */
const PORTION = 64 * 1024;

/** Whether the bytes begin as gzip does (RFC 1952). */
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The bytes of a file, unpacked if they are gzip; also a file that something on its way has unpacked is taken. What
 * the file says of its own size is not believed. Never throws.
 */
export function unpack(packed: Uint8Array): Result<Uint8Array, ShareTrouble> {
  if (packed.length === 0) return failed({ kind: 'empty' });
  if (packed.length > MOST_PACKED) return failed({ kind: 'tooBig' });
  if (!isGzip(packed)) return ok(packed);
  const parts: Uint8Array[] = [];
  let size = 0;
  const gunzip = new Gunzip((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let from = 0; from < packed.length; from += PORTION) {
      const to = from + PORTION;
      gunzip.push(packed.subarray(from, to), to >= packed.length);
      if (size > MOST_UNPACKED) return failed({ kind: 'tooBig' });
      if (size > RATIO_FROM && size > packed.length * MOST_RATIO) return failed({ kind: 'bomb' });
    }
  } catch {
    return failed({ kind: 'unpacked' });
  }
  return ok(joined(parts, size));
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** UTF-8, with what is none replaced: the sum then tells. */
export const textOf = (bytes: Uint8Array): string => strFromU8(bytes);
