import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import {
  type DeskDb,
  type Handled,
  handledOf,
  type ListedRow,
  lastShift,
  readHandling,
  readSettings,
  readShiftTable,
  type ShiftTable,
  shiftWorked,
} from '@/storage';
import { type Forecast, forecast, spansFrom } from './forecast';

export type Load = {
  table: ShiftTable | null;
  handled: Handled;
  forecast: Forecast;
  /** When the shift is over that works now, epoch ms. */
  until: number;
};

/** The shop's shifts, what was measured, and what falls due when; `undefined` while it is read. */
export function useLoad(db: DeskDb, rows: readonly ListedRow[], now: number): Load | undefined {
  const known = useLiveQuery(
    async () => ({
      table: await readShiftTable(db),
      handling: await readHandling(db),
      author: (await readSettings(db)).author,
      shift: await lastShift(db),
    }),
    [db],
  );
  return useMemo(() => {
    if (known === undefined) return undefined;
    const { table, handling, author, shift } = known;
    const handled = handledOf(handling);
    const spans = spansFrom(table, now);
    const began = shift?.turn === 'start' ? shift.at : now;
    const worked = table === null ? null : shiftWorked(table, began, author);
    // Who came yesterday and never ended the shift works the one that is on now.
    const end = worked !== null && worked.end > now ? worked.end : spans[0]?.to;
    return { table, handled, forecast: forecast(rows, spans, handled, now), until: end ?? now };
  }, [known, rows, now]);
}
