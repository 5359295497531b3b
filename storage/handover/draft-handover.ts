/** The handover as the log has it: which open case stands in which section, how grave, in what words. Pure. */
import { type Facts, type Owner, startOfDay, type Turn } from '@/rules';
import {
  type CaseKey,
  type CaseRow,
  type Entry,
  HANDOVER_SECTIONS,
  type HandoverLine,
  type HandoverSection,
  SEVERITIES,
} from '../kinds';
import { type Readable, readable } from '../log/readable';
import type { Sums } from '../log/sums';
import type { Promised } from '../log/unkept';
import { groupBy } from '../store/group-by';
import type { HandoverDraftWords } from './draft-words';
import { about, aboutCase, aboutKey, wordsOf } from './line-parts';
import { DUE_SOON, severityOf } from './severity';
import { grantOf, sumLine } from './sum-line';

/** An open case with what its judgement says now. */
export type HandoverCase = {
  row: CaseRow;
  facts: Facts;
  turn: Turn;
  /** The clock that matters now; `costly` when money, points or the case are lost at its end. */
  clock: { endsAt: number; owner: Owner; costly: boolean } | null;
  /** What to do next, in words; '' when that is not decided. */
  next: string;
  /** What may happen, and what follows from it, in words; '' when the book says nothing of it. */
  ifThen: string;
};

/** Whom it is handed to: in words, and until when they work, epoch ms. */
export type NextShift = { who: string; endsAt: number };

type Log = {
  cases: readonly HandoverCase[];
  /** The log of these cases; the latest words written about a case go into its line. */
  entries: readonly Entry[];
  /** Promises neither kept nor given up. */
  promises: readonly Promised[];
  /** Where requests and claims stand, by case, closed ones too. */
  sums: ReadonlyMap<CaseKey, Sums>;
  /** Epoch ms. */
  at: number;
  next: NextShift;
};

/** A line before it has an id. */
export type LineDrafted = Omit<HandoverLine, 'id'>;

/**
 * One line for each open case, one for each case something was promised in, and one for each in which a request is
 * unanswered or the courier owes, the gravest first and within that by the end. No id and no long number is written out.
 */
export function draftHandover(log: Log, words: HandoverDraftWords): LineDrafted[] {
  const said = groupBy(readable(log.entries), ({ caseKey }) => caseKey);
  const rows = new Map(log.cases.map((one) => [one.row.key, one.row]));
  const lines = log.cases.flatMap((one): LineDrafted[] => {
    const section = sectionOf(one, log.at);
    return section === null ? [] : [caseLine(one, section, said.get(one.row.key) ?? [], log, words)];
  });
  for (const [caseKey, promised] of groupBy(log.promises, (promise) => promise.caseKey ?? promise.id)) {
    lines.push(promiseLine(promised, rows.get(caseKey) ?? null, log, words));
  }
  for (const [caseKey, sums] of log.sums)
    lines.push(...sumLine(caseKey, sums, rows.get(caseKey) ?? null, words));
  return lines.sort(gravestFirst);
}

/** null: settled, nothing to hand over. */
function sectionOf({ row, turn, clock }: HandoverCase, at: number): HandoverSection | null {
  if (row.open === 0 || turn === 'nobody') return null;
  if (clock?.owner === 'seller' && clock.endsAt <= at + DUE_SOON) return 'dueSoon';
  switch (turn) {
    case 'buyer':
      return 'waitBuyer';
    case 'courier':
      return 'waitCourier';
    case 'platform':
      return 'watch';
    case 'seller':
    case 'unknown':
      return 'unfinished';
  }
}

function caseLine(
  { row, facts, turn, clock, next, ifThen }: HandoverCase,
  section: HandoverSection,
  said: readonly Readable[],
  { at, next: shift }: Log,
  words: HandoverDraftWords,
): LineDrafted {
  const status = facts.statusText?.value;
  const note = said.findLast(isNote);
  const summary = [
    aboutCase(row, words),
    typeof status === 'string' ? status : '',
    note?.text ?? '',
    callsOf(said, at, words),
    planOf(said, words),
    grantOf(said, words),
  ];
  const ours = clock === null ? turn === 'seller' || turn === 'unknown' : clock.owner === 'seller';
  const endsAt = clock?.endsAt ?? null;
  return {
    section,
    severity: severityOf({ endsAt, ours, costly: clock?.costly ?? false }, at, shift.endsAt),
    ...wordsOf({ summary, next: [next], who: [words.who(turn, shift.who)], ifThen: [ifThen] }),
    ...about(row),
    dueAt: endsAt,
  };
}

/** Several promises to one buyer are one line: whoever takes over makes one call. */
function promiseLine(
  promised: readonly Promised[],
  row: CaseRow | null,
  { at, next: shift }: Log,
  words: HandoverDraftWords,
): LineDrafted {
  const dueAt = promised.reduce<number | null>(
    (first, { dueAt }) => (dueAt === null ? first : Math.min(dueAt, first ?? dueAt)),
    null,
  );
  const caseKey = promised[0]?.caseKey ?? null;
  const who = row !== null ? aboutCase(row, words) : caseKey === null ? '' : aboutKey(caseKey, words);
  const said = promised.map(({ text }) => text).join('；');
  // What was promised is what is to be done; about no case, it is all there is to say.
  const parts = who === '' ? { summary: [said], next: [] } : { summary: [who], next: [said] };
  return {
    section: 'promises',
    severity: severityOf({ endsAt: dueAt, ours: true, costly: true }, at, shift.endsAt),
    ...wordsOf({ ...parts, who: [words.who('seller', shift.who)], ifThen: [] }),
    ...about(row),
    dueAt,
  };
}

type Note = Extract<Readable, { kind: 'note' | 'call' | 'override' }>;
/** Promises have lines of their own. */
const isNote = (entry: Readable): entry is Note =>
  entry.kind === 'note' || entry.kind === 'call' || entry.kind === 'override';

/** Today's calls, so that the next shift does not ring a fourth time. */
function callsOf(said: readonly Readable[], at: number, words: HandoverDraftWords): string {
  const calls = said.filter((entry) => entry.kind === 'call' && entry.at >= startOfDay(at));
  const last = calls.at(-1);
  return last?.kind === 'call' ? words.calls(calls.length, last) : '';
}

/** The plan that counts, so that the next shift offers no more than this one would have. */
function planOf(said: readonly Readable[], words: HandoverDraftWords): string {
  const latest = said.findLast((entry) => entry.kind === 'plan');
  return latest?.kind === 'plan' ? words.plan(latest) : '';
}

function gravestFirst(a: LineDrafted, b: LineDrafted): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
    HANDOVER_SECTIONS.indexOf(a.section) - HANDOVER_SECTIONS.indexOf(b.section) ||
    (a.summary < b.summary ? -1 : 1)
  );
}
