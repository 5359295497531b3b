import type { Shaped } from './shape';

const DASHED = /^(\d{6})-(\d{12,18})(?![\d-])/;
/** Some pages of the same console print the number without its dash. */
const UNDASHED = /^(\d{6})(\d{15})(?!\d)/;
const DIGITS = /^\d{8,20}(?![\d-])/;
const TRACKING = /^(?=[A-Za-z0-9-]{0,24}\d{6})[A-Za-z0-9][A-Za-z0-9-]{7,29}(?![A-Za-z0-9*])/;

/** An order number as a string: `yymmdd-<15 digits>` is kept with its dash, whichever way it was printed. */
export function orderId(folded: string): Shaped<string> | null {
  const dated = DASHED.exec(folded) ?? UNDASHED.exec(folded);
  if (dated) return { value: `${dated[1]}-${dated[2]}`, length: dated[0].length };
  const digits = DIGITS.exec(folded)?.[0];
  return digits && digits.length >= 12 ? { value: digits, length: digits.length } : null;
}

/** 8 to 20 digits. Taobao's are longer than a number can hold, so an id is never one. */
export function afterSaleId(folded: string): Shaped<string> | null {
  const digits = DIGITS.exec(folded)?.[0];
  return digits ? { value: digits, length: digits.length } : null;
}

export function trackingNo(folded: string): Shaped<string> | null {
  const found = TRACKING.exec(folded)?.[0];
  return found ? { value: found, length: found.length } : null;
}

/** Whether two ids are the same, dash or no dash. */
export function sameId(a: string, b: string): boolean {
  return a.replaceAll('-', '') === b.replaceAll('-', '');
}
