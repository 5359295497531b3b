/**
 * The file of a backup: a zip with one text per table (`entries.jsonl`: one row a line, in the order of the primary
 * key), the bytes of the evidence as files of their own (`blobs/<sha256>.png`), and `manifest.json`, which is
 * written last and says what should be there: rows, sizes and SHA-256 of each text, the ends of the log's chains,
 * and a SHA-256 of itself. The same rows at the same `at` give the same bytes on every machine.
 *
 * The log comes first and the bytes last, so that whatever a row speaks of is read after it and is in the file too.
 */
import * as z from 'zod/mini';
import type { BlobRow, Head } from '../kinds';

/** Raised when a file of an older release could be misread; a newer one than this is refused. */
export const FORMAT = 1;
export const FORMAT_NAME = 'aftersale-desk-backup';
export const MANIFEST = 'manifest.json';

/** The tables of a backup, in the order they are written and restored. */
export const TABLES = [
  'entries',
  'cases',
  'handovers',
  'evidence',
  'sheetLines',
  'lessons',
  'scripts',
  'statements',
  'practice',
  'packs',
  'counters',
  'skeletons',
  'settings',
  'blobs',
] as const;
export type TableName = (typeof TABLES)[number];

/** What `blobs.jsonl` holds of a blob: its bytes are a file of their own. */
export type BlobLine = Omit<BlobRow, 'bytes'> & { size: number };

const ENDING: Record<BlobRow['type'], string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

export const textName = (table: TableName): string => `${table}.jsonl`;
export const blobName = ({ sum, type }: Pick<BlobRow, 'sum' | 'type'>): string =>
  `blobs/${sum}.${ENDING[type]}`;

const count = z.int().check(z.nonnegative());
const sum = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const short = z.string().check(z.maxLength(200));

export const TableNote = z.strictObject({
  name: z.enum(TABLES),
  /** Rows in the file, the bytes of its text, and their SHA-256, hex. */
  rows: count,
  size: count,
  sum,
  /** Rows that were there and could not be read or written; 0 in a whole backup. */
  left: count,
});
export type TableNote = z.infer<typeof TableNote>;

export const Manifest = z.strictObject({
  format: z.literal(FORMAT_NAME),
  version: count,
  schema: count,
  /** The release that wrote it. */
  release: short,
  /** Epoch ms. */
  at: count,
  /** Made from a damaged store: what could still be read. */
  partial: z.boolean(),
  /** The last entry of each chain that is in the file. */
  heads: z.array(z.strictObject({ device: short, seq: count, hash: short })).check(z.maxLength(10_000)),
  tables: z.array(TableNote).check(z.maxLength(TABLES.length)),
  /** The files under `blobs/` and their bytes. */
  blobs: z.strictObject({ files: count, size: count }),
  /** SHA-256 of the manifest without this line, in its one way of being written. */
  sum,
});
export type Manifest = z.infer<typeof Manifest> & { heads: Head[] };
