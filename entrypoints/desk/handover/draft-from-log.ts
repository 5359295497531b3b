import { type Book, type Clock, type Expiry, judge, runningClock } from '@/rules';
import {
  bookInUse,
  caseLogs,
  type DeskDb,
  draftHandover,
  entriesBetween,
  type HandoverCase,
  type HandoverDraft,
  isWrittenAbout,
  type ListedCase,
  promisesOpen,
  readShiftTable,
  registerCases,
  sumsByCase,
  withoutCovered,
} from '@/storage';
import { draftOf } from './draft';
import { proposed } from './proposed';
import { draftWords, nextStep, riskOf } from './words';

const HOUR = 3_600_000;
/** A start longer ago than this was never ended; nobody works a day and a night. */
const LONGEST_SHIFT = 24 * HOUR;
/** Without a start in the log, the draft says it covers the last half day. */
const USUAL_SHIFT = 12 * HOUR;

/** What happens at the end of a clock of ours that cannot be taken back, or is paid for. */
const COSTLY: readonly Expiry[] = ['refund', 'agree', 'overdue', 'lapse'];

/** A fresh draft of the handover at `at` (epoch ms), from the cases, their judgements, the log and the shift table. */
export async function draftFromLog(db: DeskDb, author: string, at: number): Promise<HandoverDraft> {
  const [{ book }, views, promises, sums, recent, table] = await Promise.all([
    bookInUse(db),
    registerCases(db),
    promisesOpen(db),
    sumsByCase(db),
    entriesBetween(db, at - LONGEST_SHIFT, at + 1),
    readShiftTable(db),
  ]);
  const start = recent.findLast((entry) => entry.kind === 'shift' && entry.turn === 'start');
  const shiftStart = start?.at ?? at - USUAL_SHIFT;
  const { from, to, next } = proposed(table, { author, shiftStart, at });
  const open = withoutCovered(
    views,
    ({ row }) => row,
    ({ row }) => isWrittenAbout(row),
  ).filter(({ row }) => row.open === 1);
  const written = await caseLogs(
    db,
    open.map(({ row }) => row.key),
  );
  const lines = draftHandover(
    {
      cases: open.map((view) => caseOf(view, book, at)),
      entries: written,
      promises,
      sums,
      at,
      next,
    },
    draftWords(),
  );
  return draftOf(lines, { from, to, shiftStart, at }, () => crypto.randomUUID());
}

function caseOf({ row, facts }: ListedCase, book: Book, at: number): HandoverCase {
  const judgement = judge(facts, book, at);
  const clock = runningClock(judgement, at);
  return {
    row,
    facts,
    turn: judgement.turn,
    clock: endingOf(clock),
    next: nextStep(judgement),
    ifThen: riskOf(judgement, clock, book),
  };
}

function endingOf(clock: Clock | null): HandoverCase['clock'] {
  if (clock === null || clock.endsAt === null) return null;
  const { endsAt, owner, onExpiry } = clock;
  return { endsAt, owner, costly: owner === 'seller' && COSTLY.includes(onExpiry) };
}
