import { DAY, startOfDay } from '@/rules';
import type { QuietHours } from '@/storage';

const MINUTE = 60_000;

/** One stretch of quiet hours, `start ≤ moment < end`, epoch ms. */
export type Night = { start: number; end: number };

/** The quiet hours a moment falls into, null when it falls into none. Minutes are of the Shanghai day. Pure. */
export function nightAt(quiet: QuietHours | null, at: number): Night | null {
  if (quiet === null || quiet.from === quiet.to) return null;
  const length = ((quiet.to - quiet.from) * MINUTE + DAY) % DAY;
  const today = startOfDay(at) + quiet.from * MINUTE;
  const start = at < today ? today - DAY : today;
  return at < start + length ? { start, end: start + length } : null;
}

/** How long the quiet hours last, ms. */
export const lengthOf = (quiet: QuietHours | null): number =>
  quiet === null ? 0 : ((quiet.to - quiet.from) * MINUTE + DAY) % DAY;
