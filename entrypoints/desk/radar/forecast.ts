/** What falls due in which shift, and how long it will take. Pure; every calendar is Asia/Shanghai, times epoch ms. */
import { DAY, startOfDay, wallClock } from '@/rules';
import { type Handled, type ListedRow, type ShiftTable, shiftsOn } from '@/storage';
import { isComingBack } from './sections';

/**
 * A part of the time ahead, `from ≤ end < to`. `name`: the shift's, or half a day without a table. `days`: how many
 * calendar days after today it begins.
 */
export type Span = { name: string | 'am' | 'pm'; days: number; from: number; to: number };

export type SpanLoad = Span & {
  cases: number;
  /** What they will take, ms; null while too little was measured of one of their kinds. */
  ms: number | null;
};

export type Forecast = {
  /** Ran out already, in no span. */
  overdue: number;
  spans: SpanLoad[];
  /** Due after the last span. */
  later: number;
  /** Ours, with no end known. */
  unread: number;
  /** Sent back and not signed for yet: a clock of ours begins only then, so they are in no span. */
  returning: number;
};

const HALF = DAY / 2;
/** So many parts ahead: as far as somebody plans who comes in tomorrow. */
const SPANS = 5;
/** Fewer measured cases of a kind say nothing of the next one. */
export const ENOUGH = 5;

/**
 * The shifts ahead, or half days where no table is kept. Where shifts lie over one another, and in the hours nobody
 * works, a span goes from one beginning to the next: what ends at night has to be done by who was on before.
 */
export function spansFrom(table: ShiftTable | null, now: number): Span[] {
  const starts = (table === null ? [] : shiftStarts(table, now)).slice(0, SPANS + 1);
  if (starts.length < 2) return halves(now);
  return starts.slice(0, -1).map(({ name, at }, nth) => ({
    name,
    days: daysFrom(now, Math.max(at, now)),
    from: Math.max(at, now),
    to: starts[nth + 1]?.at ?? at,
  }));
}

/** Beginnings from the shift that is on, one a moment: two that begin together are one. */
function shiftStarts(table: ShiftTable, now: number): { name: string; at: number }[] {
  const starts = new Map<number, string[]>();
  for (let day = -1; day <= SPANS; day++)
    for (const { name, start } of shiftsOn(table, now + day * DAY))
      starts.set(start, [...(starts.get(start) ?? []), name]);
  const all = [...starts].sort(([a], [b]) => a - b).map(([at, names]) => ({ name: names.join('/'), at }));
  const on = all.findLastIndex(({ at }) => at <= now);
  return all.slice(Math.max(0, on));
}

function halves(now: number): Span[] {
  const first = startOfDay(now) + (now - startOfDay(now) >= HALF ? HALF : 0);
  return Array.from({ length: SPANS - 1 }, (_, nth): Span => {
    const from = first + nth * HALF;
    return {
      name: from === startOfDay(from) ? 'am' : 'pm',
      days: daysFrom(now, from),
      from: Math.max(from, now),
      to: from + HALF,
    };
  });
}

const daysFrom = (now: number, at: number) => Math.round((startOfDay(at) - startOfDay(now)) / DAY);

/** `08:00` in Shanghai. */
export const hourOf = (at: number): string => wallClock(at).slice(11, 16);

/** @param rows open or not; what is not open is left out */
export function forecast(
  rows: readonly ListedRow[],
  spans: readonly Span[],
  handled: Handled,
  now: number,
): Forecast {
  const counts = spans.map(() => new Map<string, number>());
  const told = { overdue: 0, later: 0, unread: 0, returning: 0 };
  for (const { head } of rows) {
    if (head === null || head.open === 0) continue;
    if (head.dueAt === null) {
      if (head.turn === 'seller' || head.turn === 'unknown') told.unread++;
      else if (isComingBack(head)) told.returning++;
    } else if (head.dueAt < now) told.overdue++;
    else {
      const { dueAt } = head;
      const nth = spans.findIndex(({ from, to }) => from <= dueAt && dueAt < to);
      const count = counts[nth];
      const type = head.type ?? '';
      if (count === undefined) told.later++;
      else count.set(type, (count.get(type) ?? 0) + 1);
    }
  }
  return { ...told, spans: spans.map((span, nth) => ({ ...span, ...loadOf(counts[nth], handled) })) };
}

function loadOf(counts: ReadonlyMap<string, number> = new Map(), handled: Handled) {
  let cases = 0;
  let ms: number | null = 0;
  for (const [type, count] of counts) {
    cases += count;
    const known = handled[type];
    ms = ms === null || known === undefined || known.n < ENOUGH ? null : ms + count * known.median;
  }
  return { cases, ms };
}
