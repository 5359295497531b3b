/**
 * How much a file may be. The writer keeps within the same limits, so that no backup of ours is ever refused: the
 * widest rows there are (a region's markup, a rule pack) stay far below them.
 */
const MB = 1024 * 1024;

/** The whole file, packed and unpacked. A zip without its 64-bit extension ends at 4 GB. */
export const MOST_PACKED = 4_000 * MB;
export const MOST_UNPACKED = 8_000 * MB;
/** A zip counts its members in 16 bits. */
export const MOST_MEMBERS = 65_000;
/** Deflate reaches 1,032. A log is mostly hashes and ids and stays below 10; small files may be as alike as they want. */
export const MOST_RATIO = 150;
export const RATIO_COUNTS_FROM = 64 * MB;
export const LONGEST_LINE = 16 * MB;
export const LONGEST_MANIFEST = 4 * MB;
/** Nesting within one row. */
export const DEEPEST_ROW = 40;
/** One picture; the locker keeps none above 5 MB. */
export const LARGEST_BLOB = 32 * MB;
/** Keys that mean something to the language itself: none of ours, and a careless copy would trip over them. */
export const NOT_OURS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
