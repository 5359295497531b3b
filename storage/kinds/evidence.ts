import type { CaseKey } from './case';

/**
 * One thing in the evidence locker. Never changed: a better one is another one. The bytes lie apart (`Picture.sum`
 * is their key), so that a list of evidence does not load them.
 */
export type Evidence = {
  id: string;
  caseKey: CaseKey;
  /** How it was got: the visible page, a part of it, a picture in it, words selected in it, or brought in by hand. */
  form: 'page' | 'region' | 'picture' | 'quote' | 'file';
  /** When it was got, epoch ms and minutes east of UTC on this device, and by whom. */
  at: number;
  offset: number;
  author: string;
  /** What it shows, in the agent's words; '' = unsaid. */
  why: string;
  /** Which evidence it is of those the case needs (`Judgement.evidence[].id`); null = none of them. */
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
};

export type Picture = {
  /** SHA-256 of the bytes, hex; the key of their row in `blobs`. */
  sum: string;
  type: 'image/png' | 'image/jpeg' | 'image/webp';
  size: number;
  width: number;
  height: number;
  /** Boxes that were blacked out before it was kept; the picture without them is not kept. */
  hidden: number;
  cropped: boolean;
};

/** Bytes by their hash. One row serves every piece of evidence that shows the same. */
export type BlobRow = { sum: string; type: Picture['type']; bytes: ArrayBuffer };
