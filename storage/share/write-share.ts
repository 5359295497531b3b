import { Gzip, strToU8 } from 'fflate';
import { runningSum } from '../store/sum';
import { toBase64 } from './base64';
import { rowCounts, SHARE_FORMAT, SHARE_VERSION, type ShareFile } from './share-file';

/** The lines of the file but the last, each with its end. */
export function* linesOf(file: ShareFile): Generator<string> {
  const { made } = file;
  yield line({ format: SHARE_FORMAT, version: SHARE_VERSION, made });
  for (const handover of file.handovers) yield line({ handover });
  for (const one of file.cases) yield line({ case: one });
  for (const entry of file.entries) yield line({ entry });
  for (const evidence of file.evidence) yield line({ evidence });
  for (const { sum, type, bytes } of file.pictures) {
    yield line({ picture: { sum, type, bytes: toBase64(new Uint8Array(bytes)) } });
  }
}

const line = (row: object) => `${JSON.stringify(row)}\n`;

/**
 * The file's bytes, in parts for a `Blob`. The same content gives the same bytes.
 * @param rest hands the machine back to the page; called after every so many rows
 */
export async function writeShare(
  file: ShareFile,
  rest: () => Promise<void> = async () => {},
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const gzip = new Gzip({ mtime: 0 }, (part) => parts.push(new Uint8Array(part)));
  const sum = runningSum();
  let rows = 0;
  for (const text of linesOf(file)) {
    const bytes = strToU8(text);
    sum.add(bytes);
    gzip.push(bytes);
    rows += 1;
    if (rows % ROWS_AT_ONCE === 0) await rest();
  }
  const end = { counts: rowCounts(file), sum: sum.hex() };
  gzip.push(strToU8(line({ end })), true);
  return parts;
}

const ROWS_AT_ONCE = 200;
