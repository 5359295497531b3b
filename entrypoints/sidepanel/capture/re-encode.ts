import { failed, type Result } from '@/utils/result';
import { type Encoded, encode } from './encode';
import { type FileRefusal, HEAD, kindOfFile } from './kind-of-file';
import { MOST_DECODED, sourceSize } from './source-size';

/** Larger files are no picture of a parcel; they are not even opened. */
const HEAVIEST = 40 * 1024 * 1024;

/** A picture that somebody brought, as one of ours; or why it is refused. */
export async function reEncode(file: Blob): Promise<Result<Encoded, FileRefusal>> {
  if (file.size > HEAVIEST) return failed('heavy');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOfFile(bytes.subarray(0, HEAD));
  if (!kind.ok) return kind;
  const size = sourceSize(bytes, kind.value);
  if (size === null) return failed('broken');
  if (size.width * size.height > MOST_DECODED) return failed('tooLarge');
  // Told by its bytes what it is, not by what the sender calls it.
  const bitmap = await createImageBitmap(new Blob([bytes], { type: kind.value })).catch(() => null);
  if (bitmap === null) return failed('broken');
  try {
    return await encode(bitmap, kind.value);
  } finally {
    bitmap.close();
  }
}
