/**
 * A workbook as its reader takes it piece by piece. Given whole, the reader parses a whole sheet in one task and keeps
 * every row until it is asked for: 46,503 rows stood still for a second. So the parts are put in the order in which
 * one pass can read them, and the sheets are unpacked here, a little at a time, only while somebody waits for a row.
 */
import { Inflate } from 'fflate';
import { nextTask } from '../breathe';
import { SheetError } from './sheet-error';
import { type ZipPart, zipParts } from './zip-parts';

/** Packed bytes at once; XML unpacks to some twenty times as much. */
const STEP = 8 * 1024;

/** Who waits for rows says so, and lets go when there is one. */
export type Pace = { ask: () => void; got: () => void; turn: () => Promise<void> };

export function newPace(): Pace {
  let asked = false;
  let wake: (() => void) | null = null;
  return {
    ask() {
      asked = true;
      wake?.();
    },
    got() {
      asked = false;
    },
    async turn() {
      do {
        if (!asked) await new Promise<void>((resolve) => (wake = resolve));
        await nextTask();
      } while (!asked);
    },
  };
}

/**
 * The bytes of a zip without a directory: what a reader of streams needs, and nothing else of the file. A workbook
 * whose sheets have names the reader does not look for in a stream is handed over whole.
 */
export function pacedWorkbook(bytes: Uint8Array, pace: Pace): ReadableStream<Uint8Array> | Uint8Array {
  const parts = zipParts(bytes);
  if (parts.some(({ name }) => SHEET.test(name) && !USUAL.test(name))) return bytes;
  const pieces = piecesOf(parts, pace);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** What tells a sheet's cells comes before the sheets; pictures and the like are left out. */
const BEFORE = [
  /^\[Content_Types\]\.xml$/,
  /\.rels$/,
  /^xl\/workbook\.xml$/i,
  /^xl\/styles\.xml$/i,
  /^xl\/sharedStrings\.xml$/i,
];
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const USUAL = /\/sheet\d+\.xml$/i;

async function* piecesOf(parts: readonly ZipPart[], pace: Pace): AsyncGenerator<Uint8Array> {
  for (const kind of BEFORE) {
    for (const part of parts.filter(({ name }) => kind.test(name))) {
      yield headerOf(part);
      yield part.packed;
    }
  }
  for (const part of parts.filter(({ name }) => SHEET.test(name))) {
    yield headerOf({ ...part, method: 0, packed: new Uint8Array(), stored: part.size });
    yield* unpacked(part, pace);
  }
}

/** @throws SheetError `broken` when it is not as long as the directory says */
async function* unpacked({ method, packed, size }: ZipPart, pace: Pace): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array) => {
    length += piece.length;
    if (length > size) throw new SheetError('broken');
    if (piece.length > 0) ready.push(piece);
  };
  const inflate = new Inflate(keep);
  for (let at = 0; at < packed.length; at += STEP) {
    await pace.turn();
    const step = packed.subarray(at, at + STEP);
    if (method === 0) keep(step);
    else inflate.push(step, at + STEP >= packed.length);
    yield* ready;
    ready = [];
  }
  if (length !== size) throw new SheetError('broken');
}

/** A local header as stream readers take it: sizes in it, no descriptor after. */
function headerOf({ name, method, packed, size, stored }: ZipPart & { stored?: number }): Uint8Array {
  const bytes = new TextEncoder().encode(name);
  const header = new Uint8Array(30 + bytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(8, method, true);
  view.setUint32(18, stored ?? packed.length, true);
  view.setUint32(22, size, true);
  view.setUint16(26, bytes.length, true);
  header.set(bytes, 30);
  return header;
}
