/** Pictures made and looked at in a page: the browser's own encoder and decoder, no library of ours. */
import type { Page } from 'playwright-core';

/** A picture of two halves, red and blue, as bytes; with `beside`, those words stand in a comment of its header. */
export const madePicture = (page: Page, type: 'image/png' | 'image/jpeg', beside = ''): Promise<number[]> =>
  page.evaluate(
    async ({ type, beside }) => {
      const canvas = new OffscreenCanvas(120, 60);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.fillStyle = '#f00';
      context.fillRect(0, 0, 60, 60);
      context.fillStyle = '#00f';
      context.fillRect(60, 0, 60, 60);
      const bytes = [...new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer())];
      if (beside === '') return bytes;
      // Right behind the start of a JPEG: an APP1 segment, where a camera writes when and where.
      const words = [...beside].map((char) => char.charCodeAt(0));
      const length = words.length + 2;
      return [...bytes.slice(0, 2), 0xff, 0xe1, length >> 8, length & 0xff, ...words, ...bytes.slice(2)];
    },
    { type, beside },
  );

/** The bytes of the locker by their sum: as they lie there, and as an address that can be drawn. */
export async function keptPicture(page: Page, sum: string): Promise<{ bytes: Buffer; src: string }> {
  const { type, text } = await page.evaluate(async (sum) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [{ name = '' } = {}] = await indexedDB.databases();
    const db = await settled(indexedDB.open(name));
    const row: { type: string; bytes: ArrayBuffer } = await settled(
      db.transaction('blobs').objectStore('blobs').get(sum),
    );
    db.close();
    return {
      type: row.type,
      text: [...new Uint8Array(row.bytes)].map((byte) => String.fromCharCode(byte)).join(''),
    };
  }, sum);
  const bytes = Buffer.from(text, 'latin1');
  return { bytes, src: `data:${type};base64,${bytes.toString('base64')}` };
}

/** The colours of a picture at some places (parts of its sides), `r,g,b`. `src`: a `data:` or `blob:` address. */
export const coloursAt = (page: Page, src: string, places: [x: number, y: number][]): Promise<string[]> =>
  page.evaluate(
    async ({ src, places }) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      return places.map(([x, y]) => {
        const at = context.getImageData(Math.floor(x * canvas.width), Math.floor(y * canvas.height), 1, 1);
        return [...at.data.slice(0, 3)].join();
      });
    },
    { src, places },
  );
