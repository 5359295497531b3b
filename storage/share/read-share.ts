import * as z from 'zod/mini';
import { failed, ok, type Result } from '@/utils/result';
import { hashOf } from '../log/chain';
import { inOrder } from '../log/order';
import { sumOf } from '../store/sum';
import { caseIn } from './case-shape';
import { depthOf } from './depth';
import { entryIn } from './entry-shape';
import { evidenceIn, isWhole, pictureIn } from './evidence-shape';
import { handoverIn } from './handover-shape';
import { DEEPEST, LONGEST_LINE, MOST_ROWS } from './limits';
import { rowCounts, SHARE_FORMAT, SHARE_VERSION, type ShareCounts, type ShareFile } from './share-file';
import type { ShareTrouble } from './share-trouble';
import { textOf, unpack } from './unpack';

const short = z.string().check(z.maxLength(200));
const Header = z.object({
  format: z.literal(SHARE_FORMAT),
  version: z.int(),
  made: z.object({ at: z.int(), by: short, device: short, release: short }),
});
const count = z.int();
const End = z.object({
  end: z.object({
    counts: z.object({ handovers: count, cases: count, entries: count, evidence: count, pictures: count }),
    sum: z.string(),
  }),
});

/**
 * What a file holds, with everything in it checked, or why it is not taken: then nothing of it is. Never throws.
 * @param rest hands the machine back to the page; called after every so many lines
 */
export async function readShare(
  packed: Uint8Array,
  rest: () => Promise<void> = async () => {},
): Promise<Result<ShareFile, ShareTrouble>> {
  const unpacked = unpack(packed);
  if (!unpacked.ok) return unpacked;
  const bytes = unpacked.value;
  const lines = textOf(bytes).split('\n');
  const head = parsed(lines[0] ?? '', Header);
  if (head === null) return failed({ kind: 'other' });
  const { made, version } = head;
  if (version > SHARE_VERSION) return failed({ kind: 'newer', release: made.release });
  // Every line ends, so what follows the last end is nothing.
  const last = lines.length - 2;
  const trailer = lines.at(-1) === '' && last > 0 ? parsed(lines[last] ?? '', End) : null;
  if (trailer === null) return failed({ kind: 'cut' });
  if (sumOf(bytes.subarray(0, lastLineFrom(bytes))) !== trailer.end.sum) return failed({ kind: 'altered' });

  const file: ShareFile = { made, handovers: [], cases: [], entries: [], evidence: [], pictures: [] };
  for (let nth = 1; nth < last; nth++) {
    const trouble = take(file, lines[nth] ?? '');
    if (trouble !== null) return failed({ kind: trouble, line: nth + 1, release: made.release });
    if (nth % LINES_AT_ONCE === 0) await rest();
  }
  if (!sameCounts(rowCounts(file), trailer.end.counts)) return failed({ kind: 'altered' });
  inOrder(file.entries);
  return ok(file);
}

const LINES_AT_ONCE = 200;
const NEWLINE = 0x0a;

/** Where the last line begins; the file ends with a line's end. */
const lastLineFrom = (bytes: Uint8Array) => bytes.lastIndexOf(NEWLINE, bytes.length - 2) + 1;

function parsed<S extends z.ZodMiniType>(line: string, shape: S): z.output<S> | null {
  const read = z.safeParse(shape, rowIn(line));
  return read.success ? read.data : null;
}

/** The row a line holds; undefined for what is none. */
function rowIn(line: string): unknown {
  if (line.length > LONGEST_LINE || depthOf(line) > DEEPEST) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Puts the row of one line into the file; or what is wrong with it. */
function take(file: ShareFile, line: string): 'strange' | 'tooMany' | 'entryAltered' | null {
  const row = rowIn(line);
  if (typeof row !== 'object' || row === null) return 'strange';
  const [[kind, raw] = ['', null], ...more] = Object.entries(row);
  if (more.length > 0) return 'strange';
  switch (kind) {
    case 'handover':
      return put(file.handovers, handoverIn(raw), MOST_ROWS.handovers);
    case 'case':
      return put(file.cases, caseIn(raw), MOST_ROWS.cases);
    case 'entry': {
      const entry = entryIn(raw);
      // What is left of a deleted entry has its hash without the words that went into it.
      if (entry !== null && entry.kind !== 'gone' && hashOf(entry) !== entry.hash) return 'entryAltered';
      return put(file.entries, entry, MOST_ROWS.entries);
    }
    case 'evidence': {
      const item = evidenceIn(raw);
      if (item !== null && !isWhole(item)) return 'entryAltered';
      return put(file.evidence, item, MOST_ROWS.evidence);
    }
    case 'picture':
      return put(file.pictures, pictureIn(raw), MOST_ROWS.pictures);
    default:
      return 'strange';
  }
}

function put<T>(rows: T[], row: T | null, most: number): 'strange' | 'tooMany' | null {
  if (row === null) return 'strange';
  return rows.push(row) > most ? 'tooMany' : null;
}

const sameCounts = (a: ShareCounts, b: ShareCounts) =>
  (Object.keys(a) as (keyof ShareCounts)[]).every((kind) => a[kind] === b[kind]);
