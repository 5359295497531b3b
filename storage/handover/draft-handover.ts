/** The handover as the log has it: which open case stands in which section, in what order, in what words. Pure. */
import type { Facts, Owner, Turn } from '@/rules';
import {
  type CaseKey,
  type CaseRow,
  type Entry,
  HANDOVER_SECTIONS,
  type HandoverLine,
  type HandoverSection,
} from '../kinds';
import type { Promised } from '../log/entries';
import { groupBy } from '../store/group-by';
import { masked, tailOf } from './mask';

/** An open case with what its judgement says now. */
export type HandoverCase = {
  row: CaseRow;
  facts: Facts;
  turn: Turn;
  /** The clock that matters now; `costly` when money, points or the case are lost at its end. */
  clock: { endsAt: number; owner: Owner; costly: boolean } | null;
  /** What to do next, in words; '' when that is not decided. */
  next: string;
};

export type HandoverDraftWords = {
  /** `尾号1234` */
  tail: (lastFour: string) => string;
  /** `下一步:同意退款` */
  next: (what: string) => string;
  /** The case's shop and platform: `天猫 示例家居`. */
  place: (row: CaseRow) => string;
};

/** Ours and ending within this many ms = 临期. */
export const DUE_SOON = 4 * 3_600_000;

type Log = {
  cases: readonly HandoverCase[];
  /** The log of these cases; the latest words written about a case go into its line. */
  entries: readonly Entry[];
  /** Promises neither kept nor given up. */
  promises: readonly Promised[];
  /** Epoch ms. */
  at: number;
};

/**
 * One line for each open case, and one for each case something was promised in. By section, what is most
 * pressing first: past its end, then costly, then the rest; within that by the end. No id and no long number
 * is written out.
 */
export function draftHandover(
  { cases, entries, promises, at }: Log,
  words: HandoverDraftWords,
): HandoverLine[] {
  const notes = groupBy(entries.filter(isSaid), ({ caseKey }) => caseKey);
  const rows = new Map(cases.map((one) => [one.row.key, one.row]));
  const drafts = cases.flatMap((one): Draft[] => {
    const section = sectionOf(one, at);
    const note = notes.get(one.row.key)?.at(-1)?.text ?? '';
    return section === null ? [] : [caseDraft(one, section, note, at, words)];
  });
  for (const [caseKey, promised] of groupBy(promises, (promise) => promise.caseKey ?? promise.id)) {
    drafts.push(promiseDraft(promised, rows.get(caseKey) ?? null, at, words));
  }
  return drafts.sort(pressingFirst).map(({ line }) => line);
}

type Draft = { line: HandoverLine; severity: number };

const isSaid = (entry: Entry) => entry.kind === 'note' || entry.kind === 'call' || entry.kind === 'override';

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

function caseDraft(
  { row, facts, clock, next }: HandoverCase,
  section: HandoverSection,
  note: string,
  at: number,
  words: HandoverDraftWords,
): Draft {
  const status = facts.statusText?.value;
  const text = [
    aboutCase(row, words),
    typeof status === 'string' ? status : '',
    next === '' ? '' : words.next(next),
    note,
  ];
  const line = lineOf(section, text, row, clock?.endsAt ?? null);
  return { line, severity: severityOf(clock?.endsAt ?? null, clock?.costly ?? false, at) };
}

/** Several promises to one buyer are one line: whoever takes over makes one call. */
function promiseDraft(
  promised: readonly Promised[],
  row: CaseRow | null,
  at: number,
  words: HandoverDraftWords,
): Draft {
  const dueAt = promised.reduce<number | null>(
    (first, { dueAt }) => (dueAt === null ? first : Math.min(dueAt, first ?? dueAt)),
    null,
  );
  const caseKey = promised[0]?.caseKey ?? null;
  const about = row !== null ? aboutCase(row, words) : caseKey === null ? '' : aboutKey(caseKey, words);
  const said = promised.map(({ text }) => text).join('；');
  const line = lineOf('promises', [about, said], row, dueAt);
  return { line, severity: severityOf(dueAt, true, at) };
}

/** A settled case, whose row is not here, is still told by the end of its key, which is its id. */
const aboutKey = (key: CaseKey, words: HandoverDraftWords) => words.tail(tailOf(key));

function aboutCase(row: CaseRow, words: HandoverDraftWords): string {
  const id = row.afterSaleId ?? row.orderId;
  return [words.place(row), id === null ? '' : words.tail(tailOf(id))].filter(Boolean).join('|');
}

function lineOf(
  section: HandoverSection,
  parts: string[],
  row: CaseRow | null,
  dueAt: number | null,
): HandoverLine {
  // A line break or a bar of somebody's own would read as a further line or field.
  const fields = parts.filter((part) => part.trim() !== '').map((part) => part.replace(/\s+/g, ' ').trim());
  return {
    caseKey: row?.key ?? null,
    section,
    text: masked(fields.join('|')),
    dueAt,
    orderId: row?.orderId ?? null,
    afterSaleId: row?.afterSaleId ?? null,
    shop: row?.shop ?? '',
  };
}

/** 0 = past, 1 = something is lost at its end, 2 = the rest. */
function severityOf(endsAt: number | null, costly: boolean, at: number): number {
  if (endsAt === null) return 2;
  if (endsAt <= at) return 0;
  return costly ? 1 : 2;
}

function pressingFirst(a: Draft, b: Draft): number {
  return (
    HANDOVER_SECTIONS.indexOf(a.line.section) - HANDOVER_SECTIONS.indexOf(b.line.section) ||
    a.severity - b.severity ||
    (a.line.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.line.dueAt ?? Number.MAX_SAFE_INTEGER) ||
    (a.line.text < b.line.text ? -1 : 1)
  );
}
