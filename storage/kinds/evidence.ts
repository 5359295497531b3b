import type { CaseKey } from './case';

export const EVIDENCE_FORMS = ['page', 'region', 'picture', 'quote', 'file'] as const;
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;

/**
 * One thing in the evidence locker. Never changed: a better one is another one. The bytes lie apart (`Picture.sum`
 * is their key), so that a list of evidence does not load them.
 */
export type Evidence = {
  id: string;
  caseKey: CaseKey;
  /** How it was got: the visible page, a part of it, a picture in it, words selected in it, or brought in by hand. */
  form: (typeof EVIDENCE_FORMS)[number];
  /** When it was got, epoch ms and minutes east of UTC on this device, and by whom. */
  at: number;
  offset: number;
  author: string;
  /** What it shows, in the agent's words; '' = unsaid. */
  why: string;
  /** Which need it was kept for (`Judgement.evidence[].id`), null = none; where it serves now: `locker/serves.ts`. */
  need: string | null;
  /** Where it was, with the ids in the address; '' for what was brought in. */
  url: string;
  /** The words of the region or the quote; '' = none. */
  text: string;
  /** The region's markup without scripts, styles, addresses and handlers; '' = none. Kept as text, never drawn. */
  html: string;
  picture: Picture | null;
  /** SHA-256 hex over everything above in one way of writing, the picture by its sum; see `locker/sum-of-evidence.ts`. */
  sum: string;
  /** Small picture for lists, ours, JPEG; absent without a picture. */
  thumb?: ArrayBuffer;
  /** Bytes it takes here: picture, small picture and words. A picture that two items share counts with both. */
  size: number;
};

export type Picture = {
  /** SHA-256 of the bytes, hex; the key of their row in `blobs`. */
  sum: string;
  type: (typeof PICTURE_TYPES)[number];
  size: number;
  width: number;
  height: number;
  /** Boxes that were blacked out before it was kept; the picture without them is not kept. */
  hidden: number;
  cropped: boolean;
};

/** Bytes by their hash. One row serves every piece of evidence that shows the same. */
export type BlobRow = { sum: string; type: Picture['type']; bytes: ArrayBuffer };

/** A part of a page as it was seen: texts and names of tags, nothing else of the markup. */
export type RegionNode = string | { tag: string; colspan?: number; rowspan?: number; kids: RegionNode[] };

/** Evidence as a surface hands it in. The locker masks `text`, cleans `region` and works out the rest itself. */
export type EvidenceToKeep = Pick<
  Evidence,
  'id' | 'caseKey' | 'form' | 'at' | 'author' | 'why' | 'need' | 'url' | 'text'
> & {
  region?: RegionNode;
  /** A JPEG of at most 64 KiB. */
  thumb?: Uint8Array;
  hidden?: number;
  cropped?: boolean;
};

export type LockerRefusal =
  | 'not-a-picture' // by its bytes no png, jpeg or webp
  | 'broken' // a picture cut short, or with something beside its pixels; or nothing at all
  | 'too-large' // over 5 MB or 40 megapixels, or more than 100,000 bytes of words
  | 'case-full' // 200 items or 60 MB in this case
  | 'locker-full' // all that the locker may take
  | 'gone'; // this very item was kept once and taken out since
