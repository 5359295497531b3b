import type { RuleId } from '../judgement.ts';
import type { Words } from '../pack/schema.ts';

/** `check`: no text in force was found for it here, so it is to be looked up. */
export type Decision = 'block' | 'warn' | 'check';

/** A phrase found in a draft. Offsets are UTF-16, into the text as it was given. */
export type Finding = {
  phrase: string;
  start: number;
  end: number;
  decision: Decision;
  /** The clauses in force for it on this platform, by id: what it costs and how old the text is, the book says. */
  rules: RuleId[];
  gloss: Words;
  /** It may be said when this holds. */
  unlessTrue: Words | null;
  /** What to say instead, and of which stretch: the words found, or the clause they stand in. */
  replacement: string;
  replaces: { start: number; end: number };
};

const GRAVITY: Record<Decision, number> = { block: 0, warn: 1, check: 2 };

/** A finding, and how grave the list itself holds it to be, whether or not a clause is in force for it. */
export type Weighed = Finding & { listed: Decision };

/** One finding per place: the gravest, then the longest, then the first. In the order of the text. */
export function gravest(findings: readonly Weighed[]): Finding[] {
  const byGravity = [...findings].sort(
    (a, b) =>
      GRAVITY[a.decision] - GRAVITY[b.decision] ||
      GRAVITY[a.listed] - GRAVITY[b.listed] ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      (a.phrase < b.phrase ? -1 : 1),
  );
  const kept: Finding[] = [];
  // Every stretch that is taken, by the character: a draft is short and a find is shorter.
  const taken = new Set<number>();
  for (const { listed: _, ...finding } of byGravity) {
    if (isTaken(finding, taken)) continue;
    for (let at = finding.start; at < finding.end; at++) taken.add(at);
    kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isTaken({ start, end }: Finding, taken: ReadonlySet<number>): boolean {
  for (let at = start; at < end; at++) if (taken.has(at)) return true;
  return false;
}

/** The text with the finding's replacement in its place. */
export const fix = (text: string, { replaces, replacement }: Finding): string =>
  text.slice(0, replaces.start) + replacement + text.slice(replaces.end);
