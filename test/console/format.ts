const HOUR = 3_600_000;

/** `2026-11-20 09:27:28`, as every console writes a moment: Asia/Shanghai, which has no summer time. */
export function moment(at: number): string {
  return new Date(at + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');
}

/** 704 fen → `7.04`. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** `261120`, the front of a Pinduoduo order number: the day it was placed. */
export const orderDay = (at: number): string => moment(at).slice(2, 10).replaceAll('-', '');
