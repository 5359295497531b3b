/**
 * The handover while it is being written: pure steps from one draft to the next. Nothing is thrown away
 * before it is handed over: a removed line stays in the draft, crossed out, and can be taken back.
 */
import {
  type HandoverDraft as Draft,
  type DraftLine,
  HANDOVER_SECTIONS,
  type HandoverLine,
  type HandoverSection,
} from '@/storage';

export type DraftStep =
  | { do: 'name'; who: 'from' | 'to'; name: string }
  | { do: 'edit'; id: string; text: string }
  | { do: 'remove'; id: string }
  | { do: 'restore'; id: string }
  | { do: 'add'; id: string; section: HandoverSection; text: string }
  /** One place up or down among the lines of its own section that are shown. */
  | { do: 'move'; id: string; by: 1 | -1 };

/** A first draft. `nextId` names lines; it must not repeat. */
export function draftOf(
  lines: readonly HandoverLine[],
  head: Omit<Draft, 'lines'>,
  nextId: () => string,
): Draft {
  return {
    ...head,
    lines: lines.map((line) => ({ ...line, id: nextId(), drafted: line.text, removed: false })),
  };
}

export function stepDraft(draft: Draft, step: DraftStep): Draft {
  switch (step.do) {
    case 'name':
      return { ...draft, [step.who]: step.name };
    case 'edit':
      return withLine(draft, step.id, (line) => ({ ...line, text: step.text }));
    case 'remove':
      return withLine(draft, step.id, (line) => ({ ...line, removed: true }));
    case 'restore':
      return withLine(draft, step.id, (line) => ({ ...line, removed: false }));
    case 'add':
      return { ...draft, lines: [...draft.lines, handwritten(step.id, step.section, step.text)] };
    case 'move':
      return moved(draft, step.id, step.by);
  }
}

/**
 * Drafts again from the log without losing what a person did: an edited line keeps the person's words, a
 * removed one stays removed, handwritten ones stay. Lines meet by case and section.
 */
export function redraft(old: Draft, fresh: Draft): Draft {
  const before = new Map(old.lines.filter((l) => l.drafted !== null).map((l) => [meetingPoint(l), l]));
  const lines = fresh.lines.map((line) => {
    const was = before.get(meetingPoint(line));
    if (was === undefined) return line;
    const edited = was.text !== was.drafted;
    return { ...line, id: was.id, text: edited ? was.text : line.text, removed: was.removed };
  });
  const byHand = old.lines.filter((line) => line.drafted === null);
  return { ...fresh, from: old.from || fresh.from, to: old.to, lines: [...lines, ...byHand] };
}

/** What is handed over: by section, in the order shown, without removed and without empty lines. */
export function linesToHandOver(draft: Draft): HandoverLine[] {
  return HANDOVER_SECTIONS.flatMap((section) =>
    draft.lines
      .filter((line) => line.section === section && !line.removed && line.text.trim() !== '')
      .map(({ id: _id, drafted: _drafted, removed: _removed, ...line }) => ({
        ...line,
        text: line.text.trim(),
      })),
  );
}

const meetingPoint = (line: DraftLine) =>
  `${line.section}|${line.caseKey}|${line.caseKey === null ? line.drafted : ''}`;

function handwritten(id: string, section: HandoverSection, text: string): DraftLine {
  const about = { caseKey: null, dueAt: null, orderId: null, afterSaleId: null, shop: '' };
  return { id, section, text, ...about, drafted: null, removed: false };
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
  while (lines[there] !== undefined && lines[there]?.section !== line.section) there += by;
  const other = lines[there];
  if (other === undefined) return draft;
  lines[here] = other;
  lines[there] = line;
  return { ...draft, lines };
}
