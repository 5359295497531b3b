/** Money is integer fen; a rate is a fraction. Binary fractions never touch a fen. */

/** Rates are read to the millionth, finer than any rule writes them. */
const PARTS = 1_000_000;

/** `fen × rate`, rounded half up to the fen. Exact: the product is taken in whole millionths. */
export function shareOf(fen: number, rate: number): number {
  const parts = Math.round(rate * PARTS);
  const product = fen * parts + PARTS / 2;
  if (Number.isSafeInteger(product)) return (product - (product % PARTS)) / PARTS;
  return Number((BigInt(fen) * BigInt(parts) + BigInt(PARTS / 2)) / BigInt(PARTS));
}

/** `min(max, max(min, share))` in fen: how the platforms bound their compensations (formulas A). */
export function clampFen(fen: number, min: number | undefined, max: number | undefined): number {
  const raised = min === undefined || fen >= min ? fen : min;
  return max === undefined || raised <= max ? raised : max;
}

/** Rounded half up to whole multiples of `unit` fen: Douyin pays in whole yuan (DY-SHP-11). */
export const roundedTo = (fen: number, unit: number | undefined): number =>
  unit === undefined || unit <= 1 ? fen : Math.floor((fen + unit / 2) / unit) * unit;
