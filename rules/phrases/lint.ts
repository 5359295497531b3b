/** What an agent had better not send, in a draft of any language but by a list of Chinese phrases. */
import { type Book, book as builtIn } from '../book.ts';
import type { Platform } from '../facts/facts.ts';
import { clausesHere, decisionBy, type Standing } from './clauses.ts';
import type { Compiled } from './compile.ts';
import { type Finding, gravest, type Weighed } from './finding.ts';
import { type Folded, fold, isBreak } from './fold.ts';
import { isCleared, type Marked, type Match, mark, matchesIn } from './match.ts';
import { personalIn } from './personal.ts';
import { builtInPhrases } from './phrase-list.ts';
import { vowsIn } from './promises/vows-in.ts';
import type { Work } from './words.ts';

export type LintContext = {
  /** Where it is to be sent. Unknown: whatever is forbidden anywhere is found. */
  platform?: Platform | undefined;
  /** When, epoch ms. Unknown: every clause of the book counts as in force. */
  at?: number | undefined;
  /** Another book than the built-in one. */
  book?: Book | undefined;
};

/** The findings in a draft, in the order of the text, one per place. Pure, total, linear in the text. */
export const lint = (text: string, context: LintContext = {}): Finding[] => lintWith(text, context).findings;

/** As `lint`, with the steps it took. */
export function lintWith(text: string, context: LintContext = {}): { findings: Finding[]; steps: number } {
  const work: Work = { steps: 0 };
  const { book = builtIn, platform = null, at = null } = context;
  const list = builtInPhrases();
  const marked = mark(fold(text), list, work);
  const findings = [...matchesIn(marked, list), ...reckonedIn(marked, list)]
    .filter((match) => !isCleared(marked, match, list))
    .flatMap((match) => findingOf(match, marked, { book, platform, at }) ?? []);
  return { findings: gravest(findings), steps: work.steps };
}

/** What is found by reckoning: numbers that belong to a person, promises with a time. */
function reckonedIn({ folded, work }: Marked, { detected }: Compiled): Match[] {
  const found = [
    ...personalIn(folded, work),
    ...vowsIn(folded, work).map(({ start, end }) => ({ kind: 'promise' as const, start, end })),
  ];
  return found.flatMap(({ kind, start, end }) => {
    const phrase = detected.get(kind);
    return phrase === undefined ? [] : [{ phrase, start, end }];
  });
}

function findingOf(
  { phrase, start, end }: Match,
  { folded, work }: Marked,
  standing: Standing,
): Weighed | null {
  if (standing.platform !== null && phrase.platforms?.includes(standing.platform) === false) return null;
  if (phrase.decision === 'legacy') return null;
  const rules = clausesHere(phrase.rules, standing);
  const decision = decisionBy(phrase.decision, rules, standing);
  const { gloss, replacement, unlessTrue = null } = phrase;
  const place = inOriginal(folded, start, end);
  const replaces = phrase.replaces === 'words' ? place : clauseAround(folded, start, end, work);
  return {
    phrase: phrase.id,
    ...place,
    listed: phrase.decision,
    decision,
    rules,
    gloss,
    unlessTrue,
    replacement,
    replaces,
  };
}

const inOriginal = ({ starts, ends }: Folded, start: number, end: number) => ({
  start: starts[start] as number,
  end: ends[end - 1] as number,
});

/** A clause of a chat is shorter; what runs on without a pause is not replaced as a whole. */
const LONGEST_CLAUSE = 80;

/** From the pause before to the pause after. */
function clauseAround(folded: Folded, start: number, end: number, work: Work) {
  let first = start;
  while (first > 0 && start - first < LONGEST_CLAUSE && !isBreak(folded.chars[first - 1])) first--;
  let last = end;
  while (last < folded.chars.length && last - end < LONGEST_CLAUSE && !isBreak(folded.chars[last])) last++;
  work.steps += last - first;
  return inOriginal(folded, first, last);
}
