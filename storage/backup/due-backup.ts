import { DAY, startOfDay } from '@/rules';
import type { BackupNote } from './backup-note';

/** How a surface reminds: not at all, or how many days ago the last backup was, null = there never was one. */
export type Reminder = { days: number | null } | null;

/**
 * Whether it is time to say a word about backups. `every`: days between two, 0 = never. `entries`: how many the log
 * has; an empty one needs no backup. All moments epoch ms; days are Shanghai's.
 */
export function reminderOf(note: BackupNote, every: number, entries: number, now: number): Reminder {
  if (every === 0 || entries === 0 || now < note.snoozedTo) return null;
  if (note.last === null) return { days: null };
  const days = Math.round((startOfDay(now) - startOfDay(note.last.at)) / DAY);
  return days >= every ? { days } : null;
}

/** Not before the next day in Shanghai. */
export const snoozedTo = (now: number): number => startOfDay(now) + DAY;
