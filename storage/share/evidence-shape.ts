/** What evidence and its picture from a file must be like. */
import * as z from 'zod/mini';
import type { BlobRow, Evidence } from '../kinds';
import { fromBase64 } from './base64';
import { sumOf } from './sum';

const short = z.string().check(z.maxLength(500));
const words = z.string().check(z.maxLength(100_000));
const id = z.string().check(z.minLength(1), z.maxLength(64));
const count = z.int().check(z.nonnegative());
const sum = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const type = z.enum(['image/png', 'image/jpeg', 'image/webp']);

const EvidenceShape = z.object({
  id,
  caseKey: short,
  form: z.enum(['page', 'region', 'picture', 'quote', 'file']),
  at: count,
  offset: z.int().check(z.minimum(-1_440), z.maximum(1_440)),
  author: short,
  why: words,
  need: z.nullable(short),
  url: z.string().check(z.maxLength(2_000)),
  text: words,
  html: words,
  picture: z.nullable(
    z.object({ sum, type, size: count, width: count, height: count, hidden: count, cropped: z.boolean() }),
  ),
  size: count,
  sum,
});

/** The evidence, or null for what is none of ours. */
export function evidenceIn(raw: unknown): Evidence | null {
  const parsed = z.safeParse(EvidenceShape, raw);
  return parsed.success ? parsed.data : null;
}

const PictureShape = z.object({ sum, type, bytes: z.string() });

/** How each begins; what does not begin so is no picture of ours, whatever it says it is. */
const BEGINS: Record<BlobRow['type'], (head: Uint8Array) => boolean> = {
  'image/png': (head) => has(head, 0, '\x89PNG\r\n\x1a\n'),
  'image/jpeg': (head) => has(head, 0, '\xff\xd8\xff'),
  'image/webp': (head) => has(head, 0, 'RIFF') && has(head, 8, 'WEBP'),
};

const has = (bytes: Uint8Array, at: number, mark: string) =>
  [...mark].every((char, nth) => bytes[at + nth] === char.charCodeAt(0));

/** The picture, or null for bytes that are none or not those they are called by. */
export function pictureIn(raw: unknown): BlobRow | null {
  const parsed = z.safeParse(PictureShape, raw);
  const bytes = parsed.success ? fromBase64(parsed.data.bytes) : null;
  if (!parsed.success || bytes === null) return null;
  const { sum, type } = parsed.data;
  return BEGINS[type](bytes) && sumOf(bytes) === sum ? { sum, type, bytes: bytes.buffer } : null;
}
