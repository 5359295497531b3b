import type { CallLimits } from '@/rules';

const SHAPE = /^(\d{1,2})-(\d{1,2}),(\d{1,2})$/;

/**
 * Hours and number of calls as typed (`10-18, 3`, `9点到20点，2通`); `null` for an empty text: as the training says;
 * `undefined` for anything else.
 */
export function readCallLimits(text: string): CallLimits | null | undefined {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s点通]/g, '')
    .replace(/[到至–—~]/g, '-')
    .replace(/[、;]/g, ',');
  if (typed === '') return null;
  const [, from, until, most] = (SHAPE.exec(typed) ?? []).map(Number);
  if (from === undefined || until === undefined || most === undefined) return undefined;
  return from < until && until <= 24 && most > 0 ? { from, until, most } : undefined;
}

/** The other way: as its field shows it. */
export const writeCallLimits = (limits: CallLimits | null): string =>
  limits === null ? '' : `${limits.from}-${limits.until}, ${limits.most}`;
