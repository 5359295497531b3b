import { readHead } from '../log/chain';
import { lastShift } from '../log/entries';
import type { DeskDb } from '../store/db';
import { readShiftTable } from './shift-table';
import { shiftWorked } from './shifts';

/**
 * When the shift ended that nobody has handed over yet, epoch ms; null when there is none. A shift ends when somebody
 * says so, or by the table, while they are still on.
 */
export async function endedShift(db: DeskDb, now: number): Promise<number | null> {
  const [shift, table, given] = await Promise.all([lastShift(db), readShiftTable(db), lastGiven(db)]);
  if (shift === undefined) return null;
  if (shift.turn === 'end') return given < shift.at ? shift.at : null;
  const end = table === null ? undefined : shiftWorked(table, shift.at, shift.author)?.end;
  // Handing over a little early is handing over.
  return end !== undefined && end <= now && given < shift.at ? end : null;
}

/** When a handover was last given on this machine; those that came in with a file are somebody else's. */
async function lastGiven(db: DeskDb): Promise<number> {
  const head = await readHead(db);
  const given = await db.entries
    .where('[kind+at]')
    .between(['handover', 0], ['handover', Number.POSITIVE_INFINITY])
    .reverse()
    .filter(({ device }) => device === head?.device)
    .first();
  return given?.at ?? 0;
}
