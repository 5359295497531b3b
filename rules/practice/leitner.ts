/** When an exercise comes again: Leitner's boxes. What is known comes ever later, what was wrong soon. Pure; epoch ms. */
import { DAY, startOfDay } from '../engine/time.ts';

/** Days until an exercise of each box is asked again; the first box is for what was wrong or is new. */
export const BOX_DAYS = [0, 1, 3, 7, 21, 60] as const;

/** So long a wrong one rests before it comes again on the same day. */
const SOON = 10 * 60_000;

export type Progress = {
  id: string;
  box: number;
  /** When it is asked again. */
  dueAt: number;
  asked: number;
  wrong: number;
  at: number;
};

/** How an exercise stands after an answer. `before`: how it stood, null when it was never asked. */
export function answered(id: string, before: Progress | null, right: boolean, at: number): Progress {
  const box = right ? Math.min((before?.box ?? 0) + 1, BOX_DAYS.length - 1) : 0;
  // By the calendar, so that what was done in the evening is there again when the morning begins.
  const dueAt = right ? startOfDay(at) + (BOX_DAYS[box] ?? 0) * DAY : at + SOON;
  return {
    id,
    box,
    dueAt,
    asked: (before?.asked ?? 0) + 1,
    wrong: (before?.wrong ?? 0) + (right ? 0 : 1),
    at,
  };
}
