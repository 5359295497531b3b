import { type Edit, UNTOUCHED } from '@/components/picture-editor/edit';
import { type Box, seenThrough, wholeOf } from '@/components/picture-editor/geometry';
import { failed, ok, type Result } from '@/utils/result';
import { bytesOf, type Shot } from './capture';
import { type Encoded, encode } from './encode';

/** The boxes that are black in the picture that is kept, in its own pixels, before any scaling. */
export function blackOf({ covers }: Edit, crop: Box): Box[] {
  return covers.flatMap(({ box }) => seenThrough(box, crop) ?? []);
}

/**
 * The picture as it is kept: cut, then covered, then encoded; of the one before, nothing is left in it. Covered with
 * one solid colour, on purpose: what is blurred or turned into a mosaic still depends on what was there, and with
 * short texts such as numbers that can be computed back by trying them all.
 */
export async function bake(shot: Shot, edit: Edit): Promise<Result<Encoded, 'broken'>> {
  if (edit.crop === null && edit.covers.length === 0) return ok({ ...shot, scaled: false });
  const raw = bytesOf(shot.src);
  if (raw === null) return failed('broken');
  const bitmap = await createImageBitmap(new Blob([raw.bytes], { type: raw.type })).catch(() => null);
  if (bitmap === null) return failed('broken');
  try {
    const crop = edit.crop ?? wholeOf(shot);
    const canvas = new OffscreenCanvas(crop.width, crop.height);
    const context = canvas.getContext('2d');
    if (context === null) return failed('broken');
    context.drawImage(bitmap, -crop.left, -crop.top);
    context.fillStyle = '#000';
    for (const { left, top, width, height } of blackOf(edit, crop))
      context.fillRect(left, top, width, height);
    return await encode(canvas, shot.type);
  } finally {
    bitmap.close();
  }
}

/** A part of a picture, as a picture of ours. */
export const cut = (shot: Shot, crop: Box): Promise<Result<Encoded, 'broken'>> =>
  bake(shot, { ...UNTOUCHED, crop });
