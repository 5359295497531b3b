import type { BlobRow } from '../kinds';

const starts = (bytes: Uint8Array, from: number, ...signs: number[]): boolean =>
  signs.every((sign, i) => bytes[from + i] === sign);

const BEGINS: Record<BlobRow['type'], (bytes: Uint8Array) => boolean> = {
  'image/png': (bytes) => starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/jpeg': (bytes) => starts(bytes, 0, 0xff, 0xd8, 0xff),
  // RIFF, a length, WEBP
  'image/webp': (bytes) =>
    starts(bytes, 0, 0x52, 0x49, 0x46, 0x46) && starts(bytes, 8, 0x57, 0x45, 0x42, 0x50),
};

/** Whether bytes begin as a picture of that type does; a name alone says nothing. */
export const isPicture = (type: BlobRow['type'], bytes: Uint8Array): boolean => BEGINS[type](bytes);

/** A zip, gzip, 7z or rar. */
export const isArchive = (bytes: Uint8Array): boolean =>
  starts(bytes, 0, 0x50, 0x4b, 0x03, 0x04) ||
  starts(bytes, 0, 0x1f, 0x8b) ||
  starts(bytes, 0, 0x37, 0x7a, 0xbc, 0xaf) ||
  starts(bytes, 0, 0x52, 0x61, 0x72, 0x21);
