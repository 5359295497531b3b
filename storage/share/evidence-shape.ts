/** What evidence and its picture from a file must be like. */

import { strToU8 } from 'fflate';
import * as z from 'zod/mini';
import { type BlobRow, EVIDENCE_FORMS, PICTURE_TYPES } from '../kinds';
import { cleanAddress } from '../locker/clean-address';
import { readPicture } from '../locker/pictures/read-picture';
import { summedOf } from '../locker/sum-of-evidence';
import { canonical } from '../log/canonical';
import { sumOf } from '../store/sum';
import { fromBase64 } from './base64';
import type { SharedEvidence } from './share-file';

const short = z.string().check(z.maxLength(500));
const words = z.string().check(z.maxLength(100_000));
const id = z.string().check(z.minLength(1), z.maxLength(64));
const count = z.int().check(z.nonnegative());
const sum = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const type = z.enum(PICTURE_TYPES);

const EvidenceShape = z.object({
  id,
  caseKey: short,
  form: z.enum(EVIDENCE_FORMS),
  at: count,
  offset: z.int().check(z.minimum(-1_440), z.maximum(1_440)),
  author: short,
  why: words,
  need: z.nullable(short),
  // Opened by a click.
  url: z.string().check(
    z.maxLength(2_000),
    z.refine((url) => url === '' || cleanAddress(url) !== ''),
  ),
  text: words,
  html: words,
  picture: z.nullable(
    z.object({ sum, type, size: count, width: count, height: count, hidden: count, cropped: z.boolean() }),
  ),
  size: count,
  sum,
});

/** The evidence, or null for what is none of ours. */
export function evidenceIn(raw: unknown): SharedEvidence | null {
  const parsed = z.safeParse(EvidenceShape, raw);
  return parsed.success ? parsed.data : null;
}

/** Whether its sum is that of what it says; of the picture, of its picture's sum. */
export const isWhole = (item: SharedEvidence): boolean =>
  sumOf(strToU8(canonical(summedOf(item)))) === item.sum;

const PictureShape = z.object({ sum, type, bytes: z.string() });

/** The picture, or null for bytes that are none as the locker keeps them, or not those they are called by. */
export function pictureIn(raw: unknown): BlobRow | null {
  const parsed = z.safeParse(PictureShape, raw);
  const bytes = parsed.success ? fromBase64(parsed.data.bytes) : null;
  if (!parsed.success || bytes === null) return null;
  const seen = readPicture(bytes);
  if (typeof seen === 'string' || seen.type !== parsed.data.type || sumOf(bytes) !== parsed.data.sum)
    return null;
  return { sum: parsed.data.sum, type: seen.type, bytes: bytes.buffer };
}
