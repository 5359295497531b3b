/**
 * The only way to bytes that are kept: drawn on a canvas of ours and encoded anew. What a file carried beside its
 * pixels (where and with what it was taken, a second file behind the first) is gone by that.
 */
import type { Picture } from '@/storage';
import { failed, ok, type Result } from '@/utils/result';
import { addressOf, type Shot } from './capture';

/** More is scaled down: twice a 4K screen in pixels, and what the locker takes of one picture in bytes. */
export const MOST_PIXELS = 12_000_000;
export const MOST_BYTES = 5 * 1024 * 1024;
/** A picture that is still too heavy gets this part of its sides, again and again. */
const SMALLER = 0.75;
/** Below this nothing can be told from a picture. */
const SMALLEST = 64;

type Try = { type: Picture['type']; quality?: number };

/** Text stays sharp in PNG; a photograph does not get larger than it came. */
const TRIES: Record<Picture['type'], Try[]> = {
  'image/png': [{ type: 'image/png' }, { type: 'image/webp', quality: 0.92 }],
  'image/webp': [{ type: 'image/webp', quality: 0.92 }],
  'image/jpeg': [
    { type: 'image/jpeg', quality: 0.92 },
    { type: 'image/jpeg', quality: 0.8 },
  ],
};

/** The size at which a picture is kept, whole pixels. */
export function sizeWithin(
  width: number,
  height: number,
  mostPixels: number,
): { width: number; height: number } {
  const part = Math.min(1, Math.sqrt(mostPixels / (width * height)));
  return {
    width: Math.max(1, Math.floor(width * part)),
    height: Math.max(1, Math.floor(height * part)),
  };
}

export type Encoded = Shot & { scaled: boolean };

/** Encodes a picture like `like`, smaller when it has to be. */
export async function encode(
  source: ImageBitmap | OffscreenCanvas,
  like: Picture['type'],
): Promise<Result<Encoded, 'broken'>> {
  let size = sizeWithin(source.width, source.height, MOST_PIXELS);
  for (; size.width >= SMALLEST || size.height >= SMALLEST || size.width === source.width; ) {
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    if (context === null) return failed('broken');
    context.imageSmoothingQuality = 'high';
    // JPEG knows no transparency; black behind it would look like something covered.
    if (like === 'image/jpeg') {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, size.width, size.height);
    }
    context.drawImage(source, 0, 0, size.width, size.height);
    for (const { type, quality } of TRIES[like]) {
      const blob = await canvas.convertToBlob(quality === undefined ? { type } : { type, quality });
      // A browser that cannot encode a type answers with PNG.
      if (blob.size > MOST_BYTES || !(blob.type in TRIES)) continue;
      const kept = blob.type as Picture['type'];
      const src = addressOf(kept, new Uint8Array(await blob.arrayBuffer()));
      return ok({ src, type: kept, ...size, scaled: size.width < source.width });
    }
    size = sizeWithin(size.width, size.height, size.width * size.height * SMALLER * SMALLER);
  }
  return failed('broken');
}
