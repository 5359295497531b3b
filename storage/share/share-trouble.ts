/** Why a file for the next shift was not taken; the words are in the locale files (`desk.share.wrong.*`). */
export const SHARE_TROUBLES = [
  'empty', // nothing in it
  'tooBig', // more bytes than any shift makes, packed or unpacked
  'bomb', // far more bytes than were packed
  'unpacked', // it begins as gzip and cannot be unpacked
  'other', // not such a file
  'newer', // written by a release that knows more
  'cut', // its end is missing
  'altered', // not what was written: its sum does not fit
  'entryAltered', // the hash of an entry, or of evidence, does not fit what it says
  'tooMany', // more rows than a shift makes
  'strange', // a line that is none of ours
] as const;

export type ShareTroubleKind = (typeof SHARE_TROUBLES)[number];

/** `line`: counted from 1, where one line is to blame. `release`: who wrote it, when that could be read. */
export type ShareTrouble = { kind: ShareTroubleKind; line?: number; release?: string };
