import type { Entry, Head } from '../kinds';
import { canonical } from '../log/canonical';
import { SCHEMA_VERSION } from '../store/db';
import { runningSum, sumOfBytes, sumOfText } from '../store/sum';
import { countAll } from './db-source';
import {
  type BlobLine,
  blobName,
  FORMAT,
  FORMAT_NAME,
  MANIFEST,
  type Manifest,
  TABLES,
  type TableName,
  type TableNote,
  textName,
} from './format';
import { MOST_MEMBERS, MOST_PACKED } from './limits';
import { isPicture } from './picture-bytes';
import { isRow } from './row-shapes';
import { lineOf } from './row-text';
import type { Sink } from './sink';
import type { Portion, Source } from './source';
import { breather, type Watch } from './watch';
import { ZipWriter } from './zip-writer';

/** What a backup is to say of itself. `at`: epoch ms. */
export type Stamp = { at: number; release: string; partial?: boolean };

/** More than a backup file can hold: so many pictures, or so many bytes. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

const encoder = new TextEncoder();
/** Bytes handed over at once. */
const PIECE = 256 * 1024;

/**
 * Writes everything a source has as a backup. Holds a portion of it at a time. Whatever it throws, and when the
 * person stops it, nothing of the file stays. Progress is counted in rows.
 *
 * @returns what the manifest says
 */
export async function writeBackup(
  source: Source,
  sink: Sink,
  { at, release, partial = false }: Stamp,
  watch: Watch = {},
): Promise<Manifest> {
  try {
    const job: Job = {
      source,
      zip: new ZipWriter(sink, at),
      breathe: breather(watch.signal),
      heads: new Map(),
      total: await countAll(source),
      done: 0,
      watch,
    };
    const tables: TableNote[] = [];
    let blobs: Written = { lines: [], size: 0, left: 0 };
    for (const name of TABLES) {
      if (name === 'blobs') blobs = await writeBlobs(job);
      const note = await writeTable(job, name, name === 'blobs' ? [blobs.lines] : source.rows(name));
      tables.push(name === 'blobs' ? { ...note, left: note.left + blobs.left } : note);
    }
    const said: Omit<Manifest, 'sum'> = {
      format: FORMAT_NAME,
      version: FORMAT,
      schema: source.schema,
      release,
      at,
      partial,
      heads: [...job.heads.values()].sort((a, b) => (a.device < b.device ? -1 : 1)),
      tables,
      blobs: { files: blobs.lines.length, size: blobs.size },
    };
    const manifest = { ...said, sum: sumOfText(canonical(said)) };
    await job.zip.add(MANIFEST, once(encoder.encode(JSON.stringify(manifest, null, 1))), true);
    await job.zip.end();
    if (job.zip.size > MOST_PACKED) throw new TooLarge();
    await sink.close();
    return manifest;
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

type Job = {
  source: Source;
  zip: ZipWriter;
  breathe: () => Promise<void>;
  /** The last entry of each chain so far, by device. */
  heads: Map<string, Head>;
  total: number;
  done: number;
  watch: Watch;
};

/** The text of a table, and what the manifest says of it. */
async function writeTable(
  job: Job,
  name: TableName,
  portions: AsyncIterable<Portion> | Iterable<Portion>,
): Promise<TableNote> {
  const sum = runningSum();
  const note = { name, rows: 0, size: 0, left: 0 };
  async function* text(): AsyncGenerator<Uint8Array> {
    let lines = '';
    for await (const rows of portions) {
      for (const row of rows) {
        const line = takenBack(job.source, name, row) ? lineOf(name, row) : null;
        if (line === null) note.left += 1;
        else {
          lines += `${line}\n`;
          note.rows += 1;
          if (name === 'entries') follow(job.heads, row as Entry);
        }
        if (lines.length >= PIECE) {
          yield hand(lines);
          lines = '';
          await job.breathe();
        }
      }
      job.done += rows.length;
      job.watch.onProgress?.(Math.min(job.done, job.total), job.total);
      await job.breathe();
    }
    if (lines !== '') yield hand(lines);
  }
  const hand = (lines: string): Uint8Array => {
    const bytes = encoder.encode(lines);
    sum.add(bytes);
    note.size += bytes.length;
    return bytes;
  };
  await job.zip.add(textName(name), text(), true);
  return { ...note, left: note.left + job.source.unread(name), sum: sum.hex() };
}

/** One row that no reader would take must not make a file of all the others be refused. */
const takenBack = ({ schema }: Source, name: TableName, row: object): boolean =>
  schema !== SCHEMA_VERSION || isRow(name, row);

function follow(heads: Map<string, Head>, { device, seq, hash }: Entry): void {
  if ((heads.get(device)?.seq ?? 0) < seq) heads.set(device, { device, seq, hash });
}

/** `left`: blobs whose bytes are gone or no longer what they were. */
type Written = { lines: BlobLine[]; size: number; left: number };

/** The files of all blobs. One whose bytes are no longer what they were is left out: no reader could take it. */
async function writeBlobs(job: Job): Promise<Written> {
  const written: Written = { lines: [], size: 0, left: 0 };
  for await (const rows of job.source.rows('blobs')) {
    for (const blob of rows as readonly BlobLine[]) {
      const bytes = await job.source.bytes(blob);
      if (bytes === null || !isPicture(blob.type, bytes) || (await sumOfBytes(bytes)) !== blob.sum) {
        written.left += 1;
        continue;
      }
      if (written.lines.length === MOST_MEMBERS) throw new TooLarge();
      await job.zip.add(blobName(blob), pieces(bytes), false);
      written.lines.push({ sum: blob.sum, type: blob.type, size: bytes.length });
      written.size += bytes.length;
      if (job.zip.size > MOST_PACKED) throw new TooLarge();
      await job.breathe();
    }
  }
  return written;
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += PIECE) yield bytes.subarray(i, i + PIECE);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
