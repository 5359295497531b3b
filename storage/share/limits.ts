/** What a file for the next shift may be at most, far above what a shift makes. Above, it is refused before it is read. */
const MB = 1024 * 1024;

export const MOST_PACKED = 50 * MB;
export const MOST_UNPACKED = 200 * MB;
/** Unpacked to packed. Our own files come to about 10; DEFLATE can reach 1,032, with which 50 MB would be 50 GB. */
export const MOST_RATIO = 200;
/** Below this size the ratio says nothing: a short file of one line repeated is no bomb. */
export const RATIO_FROM = 4 * MB;
/** One line: a picture of 5 MB in base64 and what is said around it. */
export const LONGEST_LINE = 8 * MB;
/** Brackets within brackets; our deepest row has six. */
export const DEEPEST = 12;
export const MOST_ROWS = {
  handovers: 1_000,
  cases: 20_000,
  entries: 200_000,
  evidence: 20_000,
  pictures: 2_000,
};
