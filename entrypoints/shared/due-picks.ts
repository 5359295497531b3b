/** Times people promise: quick picks in Asia/Shanghai. */
import { DAY, HOUR, startOfDay, wallClock } from '@/rules';

export const DUE_PICKS = ['oneHour', 'tonight', 'tomorrowMorning', 'threeDays'] as const;
export type DuePick = (typeof DUE_PICKS)[number];

/** Epoch ms of a pick; `null` when it has passed for today. */
export function duePick(pick: DuePick, now: number): number | null {
  switch (pick) {
    case 'oneHour':
      return now + HOUR;
    case 'tonight': {
      const at = startOfDay(now) + 21 * HOUR;
      return at > now ? at : null;
    }
    case 'tomorrowMorning':
      return startOfDay(now) + DAY + 10 * HOUR;
    case 'threeDays':
      return startOfDay(now) + 3 * DAY + 18 * HOUR;
  }
}

/** The value of a `datetime-local` field (`2026-08-06T09:27`) read as Shanghai time; `null` when it is not one. */
export function fromField(field: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(field)) return null;
  const at = Date.parse(`${field.slice(0, 16)}:00+08:00`);
  return Number.isFinite(at) ? at : null;
}

/** The other way: what a `datetime-local` field shows for a moment. */
export const toField = wallClock;
