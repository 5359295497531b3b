/**
 * The handover while it is being written: pure steps from one draft to the next. Nothing is thrown away
 * before it is handed over: a removed line stays in the draft, crossed out, and can be taken back.
 */
import {
  type HandoverDraft as Draft,
  type DraftLine,
  type HandoverLine,
  type HandoverSection,
  type LineDrafted,
  type LineWords,
  SEVERITIES,
  type Severity,
} from '@/storage';

export type DraftStep =
  | { do: 'name'; who: 'from' | 'to'; name: string }
  | { do: 'edit'; id: string; part: keyof LineWords; text: string }
  | { do: 'grade'; id: string; severity: Severity }
  | { do: 'remove'; id: string }
  | { do: 'restore'; id: string }
  | { do: 'add'; id: string; section: HandoverSection; severity: Severity; text: string }
  /** One place up or down among the lines of its own severity. */
  | { do: 'move'; id: string; by: 1 | -1 };

export const PARTS = ['summary', 'next', 'who', 'ifThen'] as const satisfies (keyof LineWords)[];

const wordsOf = ({ summary, next, who, ifThen }: LineWords): LineWords => ({ summary, next, who, ifThen });

/** A first draft. `nextId` names lines; it must not repeat. */
export function draftOf(
  lines: readonly LineDrafted[],
  head: Omit<Draft, 'lines'>,
  nextId: () => string,
): Draft {
  return {
    ...head,
    lines: lines.map((line) => ({ ...line, id: nextId(), drafted: wordsOf(line), removed: false })),
  };
}

export function stepDraft(draft: Draft, step: DraftStep): Draft {
  switch (step.do) {
    case 'name':
      return { ...draft, [step.who]: step.name };
    case 'edit':
      return withLine(draft, step.id, (line) => ({ ...line, [step.part]: step.text }));
    case 'grade':
      return withLine(draft, step.id, (line) => ({ ...line, severity: step.severity, graded: true }));
    case 'remove':
      return withLine(draft, step.id, (line) => ({ ...line, removed: true }));
    case 'restore':
      return withLine(draft, step.id, (line) => ({ ...line, removed: false }));
    case 'add':
      return { ...draft, lines: [...draft.lines, handwritten(step)] };
    case 'move':
      return moved(draft, step.id, step.by);
  }
}

/**
 * Drafts again from the log without losing what a person did: an edited part of a line keeps the person's words, a
 * severity set by hand stays, a removed line stays removed, handwritten ones stay. Lines meet by case; promises and
 * money one waits for have lines of their own. What was written about a case that is done meanwhile stays too, crossed out.
 */
export function redraft(old: Draft, fresh: Draft): Draft {
  const before = new Map(old.lines.filter((l) => l.drafted !== null).map((l) => [meetingPoint(l), l]));
  const lines = fresh.lines.map((line) => {
    const was = before.get(meetingPoint(line));
    before.delete(meetingPoint(line));
    return was === undefined ? line : met(was, line);
  });
  const byHand = old.lines.filter((line) => line.drafted === null);
  const done = [...before.values()].filter(isEdited).map((line) => ({ ...line, removed: true }));
  return {
    ...fresh,
    from: old.from || fresh.from,
    to: old.to || fresh.to,
    lines: [...lines, ...byHand, ...done],
  };
}

/** A line as a person left it and as the log has it now. */
function met(was: DraftLine, line: DraftLine): DraftLine {
  const byHand = Object.fromEntries(
    PARTS.filter((part) => isEditedIn(was, part)).map((part) => [part, was[part]]),
  );
  const graded = was.graded === true ? { severity: was.severity, graded: true as const } : {};
  return { ...line, ...byHand, ...graded, id: was.id, removed: was.removed };
}

const isEditedIn = (line: DraftLine, part: keyof LineWords) =>
  line.drafted !== null && line[part] !== line.drafted[part];
const isEdited = (line: DraftLine) => PARTS.some((part) => isEditedIn(line, part));

/** What is handed over: the gravest first, in the order shown, without removed and without empty lines. */
export function linesToHandOver(draft: Draft): HandoverLine[] {
  return SEVERITIES.flatMap((severity) =>
    draft.lines
      .filter((line) => line.severity === severity && !line.removed && !isEmpty(line))
      .map(({ drafted: _drafted, removed: _removed, graded: _graded, ...line }) => ({
        ...line,
        ...trimmed(line),
      })),
  );
}

const isEmpty = ({ summary, next }: LineWords) => summary.trim() === '' && next.trim() === '';

const trimmed = ({ summary, next, who, ifThen }: LineWords): LineWords => ({
  summary: summary.trim(),
  next: next.trim(),
  who: who.trim(),
  ifThen: ifThen.trim(),
});

/** Sections whose lines stand beside the one of their case. */
const APART: readonly HandoverSection[] = ['promises', 'money'];

/** A case may have moved to another section meanwhile and is still the same line; a promise about no case is its words. */
const meetingPoint = ({ section, caseKey, drafted }: DraftLine) =>
  `${APART.includes(section) ? section : ''}|${caseKey}|${caseKey === null ? drafted?.summary : ''}`;

function handwritten({ id, section, severity, text }: Extract<DraftStep, { do: 'add' }>): DraftLine {
  const about = { caseKey: null, dueAt: null, orderId: null, afterSaleId: null, shop: '' };
  const words = { summary: text, next: '', who: '', ifThen: '' };
  return { id, section, severity, ...words, ...about, drafted: null, removed: false };
}

function withLine(draft: Draft, id: string, change: (line: DraftLine) => DraftLine): Draft {
  return { ...draft, lines: draft.lines.map((line) => (line.id === id ? change(line) : line)) };
}

function moved(draft: Draft, id: string, by: 1 | -1): Draft {
  const lines = [...draft.lines];
  const here = lines.findIndex((line) => line.id === id);
  const line = lines[here];
  if (line === undefined) return draft;
  let there = here + by;
  while (lines[there] !== undefined && lines[there]?.severity !== line.severity) there += by;
  const other = lines[there];
  if (other === undefined) return draft;
  lines[here] = other;
  lines[there] = line;
  return { ...draft, lines };
}
