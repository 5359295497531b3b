/** What the numbers page counts, one case after the other. Pure: figures in, numbers out. */
import { type CaseFigure, type ShiftTable, shiftsAt } from '@/storage';
import { lastWeeks, weekOf } from './weeks';

export const WEEKS = 8;

/** Of these alone the platforms speak of a handling time; an exchange ends with a parcel. */
export const REFUNDS = ['refundOnly', 'returnRefund'] as const;
export type Refund = (typeof REFUNDS)[number];

/** One refund with both its times: who looks at a bar sees which cases it is made of. */
export type Handled = { key: string; ms: number };

/** Handling times by place on an axis (a week's Monday, a shift's name) and by kind of refund. */
export type Speeds = Map<string, Record<Refund, Handled[]>>;

export type Tally = {
  seen: number;
  byWeek: Speeds;
  /** By the shift that was on when the refund succeeded; empty without a shift table. */
  byShift: Speeds;
  /** Refunds that succeeded of which a time was not read, or both contradict each other. */
  unknownTimes: number;
  /** Keys by reason; '' = not read. */
  reasons: Map<string, string[]>;
  /** After-sales of which nobody read when they were applied for: in no reason's count. */
  undated: number;
  /** Open cases whose deadline of ours is over. */
  overdue: CaseFigure[];
};

export const emptyTally = (now: number): Tally => ({
  seen: 0,
  // All weeks stand there, also those without a refund: a gap is a number too.
  byWeek: new Map(lastWeeks(now, WEEKS).map((week) => [String(week), noneHandled()])),
  byShift: new Map(),
  unknownTimes: 0,
  reasons: new Map(),
  undated: 0,
  overdue: [],
});

const noneHandled = (): Record<Refund, Handled[]> => ({ refundOnly: [], returnRefund: [] });
const isRefund = (type: string | null): type is Refund => REFUNDS.some((one) => one === type);

/** Adds one case; orders without an after-sale have nothing to count but an overdue clock. */
export function addTo(tally: Tally, figure: CaseFigure, table: ShiftTable | null, now: number): void {
  tally.seen += 1;
  if (figure.open === 1 && figure.dueAt !== null && figure.dueAt < now) tally.overdue.push(figure);
  if (!figure.isAfterSale) return;
  addReason(tally, figure, now);
  addSpeed(tally, figure, table, now);
}

function addReason(tally: Tally, { key, reason, appliedAt }: CaseFigure, now: number): void {
  if (appliedAt === null) tally.undated += 1;
  else if (appliedAt >= since(now) && appliedAt <= now) push(tally.reasons, reason ?? '', key);
}

function addSpeed(tally: Tally, figure: CaseFigure, table: ShiftTable | null, now: number): void {
  const { key, type, status, appliedAt, succeededAt } = figure;
  if (status !== 'success' || !isRefund(type)) return;
  if (appliedAt === null || succeededAt === null || succeededAt < appliedAt || succeededAt > now) {
    tally.unknownTimes += 1;
    return;
  }
  if (succeededAt < since(now)) return;
  const handled = { key, ms: succeededAt - appliedAt };
  tally.byWeek.get(String(weekOf(succeededAt)))?.[type].push(handled);
  if (table === null) return;
  const shift = shiftsAt(table, succeededAt)[0]?.name ?? '';
  const ofShift = tally.byShift.get(shift) ?? noneHandled();
  ofShift[type].push(handled);
  tally.byShift.set(shift, ofShift);
}

const since = (now: number): number => lastWeeks(now, WEEKS)[0] ?? now;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
