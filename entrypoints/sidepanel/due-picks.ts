/** Times people promise: quick picks in Asia/Shanghai. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SHANGHAI = 8 * HOUR;

export const DUE_PICKS = ['oneHour', 'tonight', 'tomorrowMorning', 'threeDays'] as const;
export type DuePick = (typeof DUE_PICKS)[number];

/** 00:00 in Shanghai of the day of `now`, epoch ms. */
const midnight = (now: number) => Math.floor((now + SHANGHAI) / DAY) * DAY - SHANGHAI;

/** Epoch ms of a pick; `null` when it has passed for today. */
export function duePick(pick: DuePick, now: number): number | null {
  switch (pick) {
    case 'oneHour':
      return now + HOUR;
    case 'tonight': {
      const at = midnight(now) + 21 * HOUR;
      return at > now ? at : null;
    }
    case 'tomorrowMorning':
      return midnight(now) + DAY + 10 * HOUR;
    case 'threeDays':
      return midnight(now) + 3 * DAY + 18 * HOUR;
  }
}

/** The value of a `datetime-local` field (`2026-08-06T09:27`) read as Shanghai time; `null` when it is not one. */
export function fromField(field: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(field)) return null;
  const at = Date.parse(`${field.slice(0, 16)}:00+08:00`);
  return Number.isFinite(at) ? at : null;
}

/** The other way: what a `datetime-local` field shows for a moment. */
export const toField = (at: number): string => new Date(at + SHANGHAI).toISOString().slice(0, 16);
