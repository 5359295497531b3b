/** The shift table while it is edited: pure steps. A period is named by its place in its day. */
import type { ShiftPeriod, ShiftTable } from '@/storage';

/** A date, or the usual day. */
export type EditedDay = string | 'usual';

export type ShiftStep =
  | { do: 'add'; day: EditedDay }
  | { do: 'set'; day: EditedDay; i: number; part: Partial<ShiftPeriod> }
  | { do: 'remove'; day: EditedDay; i: number }
  /** A day of its own begins as the usual one; `off` leaves it empty. */
  | { do: 'addDay'; day: string; off: boolean }
  | { do: 'removeDay'; day: string };

/** The hours of a shop's day shift, to begin with. */
const NEW: ShiftPeriod = { name: '', from: 9 * 60, to: 18 * 60, people: [] };

export const periodsOf = (table: ShiftTable, day: EditedDay): ShiftPeriod[] =>
  day === 'usual' ? table.usual : (table.dated[day] ?? []);

export function stepShifts(table: ShiftTable, step: ShiftStep): ShiftTable {
  switch (step.do) {
    case 'add':
      return withDay(table, step.day, (periods) => [...periods, NEW]);
    case 'set':
      return withDay(table, step.day, (periods) =>
        periods.map((period, i) => (i === step.i ? { ...period, ...step.part } : period)),
      );
    case 'remove':
      return withDay(table, step.day, (periods) => periods.filter((_, i) => i !== step.i));
    case 'addDay':
      if (Object.hasOwn(table.dated, step.day)) return table;
      return withDay(table, step.day, () => (step.off ? [] : table.usual));
    case 'removeDay': {
      const { [step.day]: _, ...dated } = table.dated;
      return { ...table, dated };
    }
  }
}

function withDay(
  table: ShiftTable,
  day: EditedDay,
  change: (periods: ShiftPeriod[]) => ShiftPeriod[],
): ShiftTable {
  if (day === 'usual') return { ...table, usual: change(table.usual) };
  return { ...table, dated: { ...table.dated, [day]: change(table.dated[day] ?? []) } };
}

/** `09:00` of minutes after midnight. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes of `09:00`; null of what is no time. */
export function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** Names in `林、周 陈`. */
export const peopleIn = (text: string): string[] => text.split(/[、,，;；\s]+/).filter((name) => name !== '');
