/** What switching from one book to another would do to the cases at hand. Pure; in portions, so that it can be stopped. */
import type { Book } from '../book.ts';
import type { Facts } from '../facts/facts.ts';
import { judge } from '../judge.ts';
import {
  type Answer,
  type Clock,
  type Exposure,
  type Judgement,
  QUESTIONS,
  type Question,
  type Turn,
} from '../judgement.ts';

/** A case as the comparison needs it; `name` is whatever the caller knows it by. */
export type NamedCase = { name: string; facts: Facts };

type ClockSaid = Pick<Clock, 'owner' | 'startsAt' | 'endsAt' | 'onExpiry'> & { certain: boolean };
type ExposureSaid = Pick<Exposure, 'fen' | 'points'> & { certain: boolean };

/** One difference: as the book before says it, and as the book after does; `null` where it says nothing of the kind. */
export type Change =
  | { what: 'answer'; question: Question; before: Answer; after: Answer }
  | { what: 'turn'; before: Turn; after: Turn }
  | { what: 'clock'; id: string; before: ClockSaid | null; after: ClockSaid | null }
  | { what: 'exposure'; id: string; act: string; before: ExposureSaid | null; after: ExposureSaid | null };

export type CaseChange = {
  name: string;
  changes: Change[];
  /** Questions that were decided and now have no answer: unknown, not applicable, or to be looked up. */
  lost: Question[];
};

/** So far: how many cases were looked at, and those of this portion that change. */
export type Portion = { seen: number; changed: CaseChange[] };
export type Compared = { seen: number; changed: number; lost: number };

/**
 * Judges each case by both books at one time (epoch ms) and yields after every `portion` cases, so that a surface
 * can draw its progress and stop by not asking for more. Returns the counts when all are done.
 */
export function* compareBooks(
  cases: Iterable<NamedCase>,
  before: Book,
  after: Book,
  at: number,
  portion = 500,
): Generator<Portion, Compared> {
  const total: Compared = { seen: 0, changed: 0, lost: 0 };
  let changed: CaseChange[] = [];
  for (const { name, facts } of cases) {
    const change = changeOf(name, judge(facts, before, at), judge(facts, after, at));
    total.seen++;
    if (change.changes.length > 0) {
      total.changed++;
      if (change.lost.length > 0) total.lost++;
      changed.push(change);
    }
    if (total.seen % portion === 0) {
      yield { seen: total.seen, changed };
      changed = [];
    }
  }
  if (total.seen % portion !== 0) yield { seen: total.seen, changed };
  return total;
}

function changeOf(name: string, before: Judgement, after: Judgement): CaseChange {
  const answers = QUESTIONS.filter((question) => differ(before.answers[question], after.answers[question]));
  const changes: Change[] = answers.map((question) => ({
    what: 'answer',
    question,
    before: before.answers[question],
    after: after.answers[question],
  }));
  if (before.turn !== after.turn) changes.push({ what: 'turn', before: before.turn, after: after.turn });
  for (const [first, was, is] of unpaired(before.clocks, after.clocks, sameClock, sameThing))
    changes.push({ what: 'clock', id: first.id, before: was && clockSaid(was), after: is && clockSaid(is) });
  for (const [first, was, is] of unpaired(before.exposures, after.exposures, sameExposure, sameCost))
    changes.push({
      what: 'exposure',
      id: first.id,
      act: first.when,
      before: was && exposureSaid(was),
      after: is && exposureSaid(is),
    });
  const lost = answers.filter(
    (question) => before.answers[question].state === 'decided' && isLost(after.answers[question]),
  );
  return { name, changes, lost };
}

/** What is answered, not why: another rule with the same word is no change to the one who has to act. */
const differ = (a: Answer, b: Answer): boolean =>
  a.state !== b.state || a.value !== b.value || rivalsOf(a) !== rivalsOf(b);
const rivalsOf = ({ rivals = [] }: Answer): string => rivals.map(({ value }) => value).join();

/** A conflict is no loss: both sides are shown, with the one to act on first. */
const isLost = ({ state }: Answer): boolean => state !== 'decided' && state !== 'conflict';

type Same<T> = (a: T, b: T) => boolean;
type Pair<T> = readonly [either: T, before: T | null, after: T | null];

/** What is on one side only; of those, what is `alike` on both sides is one thing that changed. */
function unpaired<T>(before: readonly T[], after: readonly T[], same: Same<T>, alike: Same<T>): Pair<T>[] {
  const gone = before.filter((one) => !after.some((other) => same(one, other)));
  const come = after.filter((one) => !before.some((other) => same(one, other)));
  const pairs = gone.map((was): Pair<T> => {
    const nth = come.findIndex((other) => alike(was, other));
    const [is = null] = nth < 0 ? [] : come.splice(nth, 1);
    return [was, was, is];
  });
  return [...pairs, ...come.map((is): Pair<T> => [is, null, is])];
}

const clockSaid = ({ owner, startsAt, endsAt, onExpiry, open }: Clock): ClockSaid => ({
  owner,
  startsAt,
  endsAt,
  onExpiry,
  certain: open === undefined,
});
const exposureSaid = ({ fen, points, open }: Exposure): ExposureSaid => ({
  fen,
  points,
  certain: open === undefined,
});

const sameThing: Same<Clock> = (a, b) => a.id === b.id;
const sameCost: Same<Exposure> = (a, b) => a.id === b.id && a.when === b.when;
const sameClock: Same<Clock> = (a, b) =>
  sameThing(a, b) &&
  a.owner === b.owner &&
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  a.onExpiry === b.onExpiry &&
  (a.open === undefined) === (b.open === undefined);
const sameExposure: Same<Exposure> = (a, b) =>
  sameCost(a, b) &&
  a.fen === b.fen &&
  a.points === b.points &&
  (a.open === undefined) === (b.open === undefined);
