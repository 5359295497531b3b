import { bytesOf, type Shot } from './capture';

/** The longer side of a small picture for lists, pixels: 96 CSS pixels on a sharp screen. */
const SIDE = 192;
/** Far below what the locker takes of a small picture. */
const QUALITY = 0.75;

/** A small JPEG of a picture as it is kept; null when the browser cannot make one, and a list does without. */
export async function thumbOf({ src, width, height }: Shot): Promise<Uint8Array | null> {
  const raw = bytesOf(src);
  if (raw === null) return null;
  try {
    const bitmap = await createImageBitmap(new Blob([raw.bytes], { type: raw.type }));
    const part = Math.min(1, SIDE / Math.max(width, height));
    const canvas = new OffscreenCanvas(Math.max(1, width * part), Math.max(1, height * part));
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}
