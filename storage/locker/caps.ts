/** How much the locker takes. In bytes, pixels and pieces. */
const MB = 1024 * 1024;

/** One picture, re-encoded. A screen of 4K as PNG is 2–4 MB. */
export const PICTURE_BYTES = 5 * MB;
export const PICTURE_PIXELS = 40_000_000;
/** The small picture of a list. */
export const THUMB_BYTES = 64 * 1024;
/** Words, and cleaned markup: each. */
export const WORDS_BYTES = 100_000;
export const CASE_ITEMS = 200;
export const CASE_BYTES = 60 * MB;
/** All cases together, unless the shop says otherwise. */
export const LOCKER_BYTES = 2048 * MB;
