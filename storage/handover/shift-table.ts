import * as z from 'zod/mini';
import type { Result } from '@/utils/result';
import type { ShiftTable, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';

const NAME = 'shiftTable';
/** More than a shop has, and few enough to be drawn. */
const MOST_PERIODS = 24;
const MOST_DAYS = 400;

const minute = z.int().check(z.minimum(0), z.maximum(24 * 60));
const Period = z.object({
  name: z.string(),
  from: minute,
  to: minute,
  people: z.array(z.string()),
});
const periods = z.array(Period).check(z.maxLength(MOST_PERIODS));
const Table = z.object({
  usual: periods,
  dated: z
    .record(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), periods)
    .check(z.refine((days) => Object.keys(days).length <= MOST_DAYS)),
});

/** The shop's shifts; null when nobody wrote any, or what is there cannot be read. */
export async function readShiftTable(db: DeskDb): Promise<ShiftTable | null> {
  const parsed = z.safeParse(Table, (await db.settings.get(NAME))?.value);
  return parsed.success && hasPeriods(parsed.data) ? parsed.data : null;
}

/** Without any period there is no table: everything works as for a shop that has no shifts. */
const hasPeriods = ({ usual, dated }: ShiftTable): boolean =>
  usual.length > 0 || Object.keys(dated).length > 0;

export function keepShiftTable(db: DeskDb, table: ShiftTable): Promise<Result<null, StoreTrouble>> {
  return attempt(async () => {
    await db.settings.put({ name: NAME, value: table });
    return null;
  });
}
