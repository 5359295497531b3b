import type { CaseRow, Entry, Evidence, Head, Picture } from '../../kinds';
import { coveredBy } from '../../log/chain';
import { codeOf } from '../../log/short-code';
import type { PictureTrouble } from '../locker';
import { needOf } from '../serves';
import { summedOf } from '../sum-of-evidence';

/** What a zip of a case says it holds. `said` is what a hash was made over, so anybody can make it again. */
export type Manifest = {
  format: 'aftersale-desk-evidence';
  version: 1;
  /** Epoch ms, and by whom. */
  exportedAt: number;
  exportedBy: string;
  case: Pick<CaseRow, 'platform' | 'shop' | 'orderId' | 'afterSaleId'>;
  /** The end of this machine's log at that time, and its short code. */
  head: (Head & { code: string }) | null;
  evidence: Listed[];
  /** Everything written about the case. `said` is null for what was deleted since: its hash cannot be made again. */
  log: { said: Record<string, unknown> | null; hash: string }[];
  /** Files beside the page and this list, with SHA-256 in hex. */
  files: { path: string; sum: string; size: number }[];
};

export type Listed = {
  said: Record<string, unknown>;
  sum: string;
  /** Which need it meets now. */
  need: string | null;
  /** Paths in the zip; the picture's is null when its bytes are not those that were kept. */
  files: { picture: string | null; text: string | null; html: string | null };
  trouble: PictureTrouble | null;
};

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const;
const two = (nth: number) => String(nth).padStart(2, '0');

/** Pictures are named by their hash: items that show the same share the file. */
export const pictureName = ({ sum, type }: Picture): string =>
  `pictures/${sum.slice(0, 16)}.${ENDINGS[type]}`;

/** `nth` from 1. Markup gets a name that no program opens as a page. */
export const textName = (nth: number): string => `texts/${two(nth)}.txt`;
export const htmlName = (nth: number): string => `texts/${two(nth)}.html.txt`;

/** `troubles`: pictures by their sum that are not in the zip, and why. */
export const listed = (
  item: Evidence,
  nth: number,
  entries: readonly Entry[],
  troubles: ReadonlyMap<string, PictureTrouble>,
): Listed => {
  const trouble = item.picture === null ? null : (troubles.get(item.picture.sum) ?? null);
  return {
    said: summedOf(item),
    sum: item.sum,
    need: needOf(item, entries),
    files: {
      picture: item.picture === null || trouble !== null ? null : pictureName(item.picture),
      text: item.text === '' ? null : textName(nth),
      html: item.html === '' ? null : htmlName(nth),
    },
    trouble,
  };
};

export const loggedOf = (entries: readonly Entry[]): Manifest['log'] =>
  entries.map((entry) => ({ said: entry.kind === 'gone' ? null : coveredBy(entry), hash: entry.hash }));

export const headOf = (head: Head | null): Manifest['head'] =>
  head === null || head.seq === 0 ? null : { ...head, code: codeOf(head) };
