/** A number with ¥ before it, or 元 or 块 behind it; any other number may be pieces, days or a share. */
const MONEY = /¥\s*(\d{1,7}(?:\.\d{1,2})?)(?![\d.])|(?<![\d.])(\d{1,7}(?:\.\d{1,2})?)\s*[元块]/g;

/** The sums written as money in somebody's words, fen. */
export const sumsIn = (words: string): number[] =>
  [...words.normalize('NFKC').matchAll(MONEY)].map(([, before, behind]) =>
    Math.round(Number(before ?? behind) * 100),
  );
