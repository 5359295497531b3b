/**
 * The file one shift gives the next: the handover, the cases it names with all that was written about them, and the
 * entries that say who gave, read back and took.
 *
 * JSON Lines, gzipped: one row a line, so that it is written and read piece by piece, and two of them can be compared
 * with a plain diff once unpacked. The first line says what it is, the last how many rows of each kind there are and
 * the SHA-256 of all lines before it; a file that was cut off or altered is refused whole. `read-share.ts` reads it.
 *
 * Entries go whole and word by word, with their places in the writers' chains: their hashes and the merge need them
 * so. What stays out: the index of a case, other people's settings, and of deleted entries all but the places of
 * those that somebody asked to have deleted.
 */
import type { BlobRow, CaseRow, Entry, Evidence, Handover } from '../kinds';

export const SHARE_FORMAT = 'aftersale-desk-handover';
export const SHARE_VERSION = 1;
/** How its name ends. Chromium leaves a `.gz` packed. */
export const SHARE_ENDING = '.desk-handover.gz';

/** Who made the file, when (epoch ms), on which device (`Place.device`, '' before its first entry), by which release. */
export type ShareMade = { at: number; by: string; device: string; release: string };

/** A case as it travels: without the index that is remade from its judgement and its log. */
export type SharedCase = Pick<
  CaseRow,
  'key' | 'formerKeys' | 'platform' | 'shop' | 'orderId' | 'afterSaleId' | 'firstSeenAt' | 'readAt' | 'pages'
>;

/** Evidence as it travels: without the small picture, and without what it takes on the giver's machine. */
export type SharedEvidence = Omit<Evidence, 'thumb' | 'size'>;

export type ShareFile = {
  made: ShareMade;
  handovers: Handover[];
  cases: SharedCase[];
  /** In the order of `log/order.ts`. */
  entries: Entry[];
  evidence: SharedEvidence[];
  /** Empty unless the giver wanted them in. */
  pictures: BlobRow[];
};

export type ShareCounts = Record<'handovers' | 'cases' | 'entries' | 'evidence' | 'pictures', number>;

export const rowCounts = (file: ShareFile): ShareCounts => ({
  handovers: file.handovers.length,
  cases: file.cases.length,
  entries: file.entries.length,
  evidence: file.evidence.length,
  pictures: file.pictures.length,
});
