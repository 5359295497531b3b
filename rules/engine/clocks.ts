import type { Countdown, Expiry } from '../facts/facts.ts';
import type { Clock, Judgement, Owner, Turn } from '../judgement.ts';
import { placeOf } from './case.ts';
import { standing } from './glance.ts';
import { FALSE, UNKNOWN } from './kleene.ts';
import type { Case, ClockLine } from './machine.ts';
import { addOnce } from './proof.ts';

const REMAINING = placeOf('remaining');

/**
 * Every clock that runs, or may run and has started: the page's own countdown, and those of the rules.
 * Nearest known end first. Epoch ms.
 */
export function clocksOf(c: Case, turn: Turn): Clock[] {
  const clocks: Clock[] = [];
  const page = pageClock(c, turn);
  if (page !== null) clocks.push(page);
  for (const line of standing(c.plan.clocks, c.left)) {
    const clock = ruleClock(c, line);
    if (clock !== null) addClock(clocks, clock);
  }
  return clocks.length > 1 ? clocks.sort(byEnd) : clocks;
}

function byEnd({ endsAt: a }: Clock, { endsAt: b }: Clock): number {
  if (a === b) return 0;
  return (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY);
}

/** Two rules that start the same clock with the same end are one clock with two citations. */
function addClock(clocks: Clock[], clock: Clock): void {
  for (const other of clocks)
    if (isSameClock(other, clock)) {
      for (const rule of clock.rules) addOnce(other.rules, rule);
      return;
    }
  clocks.push(clock);
}

const isSameClock = (a: Clock, b: Clock): boolean =>
  a.id === b.id &&
  a.owner === b.owner &&
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  (a.open === undefined) === (b.open === undefined);

function ruleClock(c: Case, line: ClockLine): Clock | null {
  const truth = line.when.truth(c);
  if (truth === FALSE) return null;
  const startsAt = firstKnown(c, line.start);
  if (startsAt === null) return null;
  const { id, owner, onExpiry, rule, also } = line;
  const end = line.end?.(startsAt, c);
  const clock: Clock = {
    id,
    owner,
    startsAt,
    endsAt: end?.at ?? null,
    onExpiry,
    from: 'rule',
    rules: [rule, ...also, ...(end?.rules ?? [])],
  };
  if (end !== undefined && end.notices.length > 0) clock.notices = [...end.notices];
  pause(c, line, clock);
  if (truth === UNKNOWN) {
    clock.open = [];
    line.when.gaps(c, clock.open);
  }
  return clock;
}

/** What was left when it was stopped is left when it runs on. A clock that had run out by then is not stopped. */
function pause(c: Case, line: ClockLine, clock: Clock): void {
  if (line.pause === null || clock.startsAt === null || !line.pause.inForce(c)) return;
  const stopped = c.values[line.pause.from];
  const resumed = line.pause.until === null ? undefined : c.values[line.pause.until];
  if (typeof stopped !== 'number' || (clock.endsAt !== null && stopped >= clock.endsAt)) return;
  const from = Math.max(stopped, clock.startsAt);
  if (typeof resumed === 'number' && resumed < clock.startsAt) return;
  if (line.pause.rule !== null) clock.rules.push(line.pause.rule);
  if (typeof resumed === 'number' && resumed >= from) {
    if (clock.endsAt !== null) clock.endsAt += resumed - from;
  } else {
    clock.endsAt = null;
    clock.pausedAt = from;
  }
}

function firstKnown(c: Case, places: readonly number[]): number | null {
  for (const place of places) {
    const value = c.values[place];
    if (typeof value === 'number') return value;
  }
  return null;
}

/** Who must act before the page's countdown ends, from what happens when nobody does. */
const EXPIRY_OWNER: Record<Expiry, Owner | null> = {
  refund: 'seller',
  agree: 'seller',
  overdue: 'seller',
  close: 'buyer',
  lapse: 'buyer',
  platform: null,
  unknown: null,
};

function pageClock(c: Case, turn: Turn): Clock | null {
  const countdown = c.values[REMAINING] as Countdown | undefined;
  const seenAt = c.facts.remaining?.seenAt;
  if (countdown === undefined || seenAt === undefined) return null;
  const { ms, onExpiry } = countdown;
  // Where the page does not say, the one whose turn it is; failing that ourselves, since then nothing is missed.
  const turnOwner = turn === 'nobody' || turn === 'unknown' ? 'seller' : turn;
  const owner = EXPIRY_OWNER[onExpiry] ?? turnOwner;
  return { id: 'page', owner, startsAt: null, endsAt: seenAt + ms, onExpiry, from: 'page', rules: [] };
}

/**
 * The clock that matters at this moment: the page's own; else, of those for certain, ours that ends next, ours
 * that has run out last; else any that ends next. `null` when no end is known.
 */
export function runningClock({ clocks }: Pick<Judgement, 'clocks'>, at: number): Clock | null {
  const ended = clocks.filter((clock) => clock.endsAt !== null);
  const ours = ended.filter((clock) => clock.owner === 'seller' && clock.open === undefined);
  const next = (list: readonly Clock[]) => list.find((clock) => (clock.endsAt as number) > at);
  return ended.find((clock) => clock.from === 'page') ?? next(ours) ?? ours.at(-1) ?? next(ended) ?? null;
}

/** The page's countdown beside the rules' clock for the same thing. */
export type ClockPair = {
  page: Clock & { endsAt: number };
  rule: Clock & { endsAt: number };
  /** Epoch ms apart: positive when the page gives longer. */
  gap: number;
};

const isEnded = (clock: Clock): clock is Clock & { endsAt: number } => clock.endsAt !== null;

/**
 * The page's countdown and the rules' clock of the same owner, where both say when they end for certain; the rule's
 * that ends nearest. `null` when there are not two to compare. The page stands; the difference is shown.
 */
export function comparedClocks({ clocks }: Pick<Judgement, 'clocks'>): ClockPair | null {
  const ended = clocks.filter(isEnded);
  const page = ended.find((clock) => clock.from === 'page');
  const rule = ended.find(
    (clock) => clock.from === 'rule' && clock.owner === page?.owner && clock.open === undefined,
  );
  return page === undefined || rule === undefined ? null : { page, rule, gap: page.endsAt - rule.endsAt };
}
