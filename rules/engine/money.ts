/** Money is integer fen; a rate is a fraction. Binary fractions never touch a fen. */

/** Rates are read to the millionth, finer than any rule writes them. */
const PARTS = 1_000_000;

/**
 * `fen × rate`, rounded half up to whole multiples of `unit` fen (Douyin pays in whole yuan, DY-SHP-11). Exact and
 * rounded once: the product is taken in whole millionths, and 7.4995 yuan never becomes 7.50 on its way to 7.
 */
export function shareOf(fen: number, rate: number, unit = 1): number {
  const parts = Math.round(rate * PARTS);
  const whole = PARTS * unit;
  const product = fen * parts + whole / 2;
  if (Number.isSafeInteger(product)) return ((product - (product % whole)) / whole) * unit;
  return Number((BigInt(fen) * BigInt(parts) + BigInt(whole / 2)) / BigInt(whole)) * unit;
}

/** The same of `few` out of `many` equal pieces; counts are whole, and there are no more pieces than `many`. */
export function shareOfPieces(fen: number, few: number, many: number, rate: number, unit = 1): number {
  const parts = BigInt(Math.round(rate * PARTS));
  const whole = BigInt(PARTS) * BigInt(unit) * BigInt(many);
  const product = BigInt(fen) * BigInt(Math.min(few, many)) * parts;
  return Number((product * 2n + whole) / (whole * 2n)) * unit;
}

/** `min(max, max(min, share))` in fen: how the platforms bound their compensations (formulas A). */
export function clampFen(fen: number, min: number | undefined, max: number | undefined): number {
  const raised = min === undefined || fen >= min ? fen : min;
  return max === undefined || raised <= max ? raised : max;
}
