import type { Finding } from '@/rules';
import type { EntryBody } from '@/storage';
import { isPersonal } from './personal';

/** Before the phrase's id, in the `question` of an override. */
const PHRASE = 'phrase.';
/** In the place of words that hold somebody's data: those do not go into the log. */
const HIDDEN = 'personal';
/** As long as what a log may hold in one line. */
const LONGEST = 100;

/** A sentence goes out although the linter stops it: said in the log by whom and why, so that a lead can look at it. */
export const passedEntry = (text: string, finding: Finding, why: string): EntryBody => ({
  kind: 'override',
  question: `${PHRASE}${finding.phrase}`,
  value: isPersonal(finding) ? HIDDEN : text.slice(finding.start, finding.end).slice(0, LONGEST),
  machine: finding.decision,
  text: why,
});

/** What an override let pass, or null when it is a judgement of a case; `words` null = somebody's data. */
export function passedIn(question: string, value: string): { words: string | null } | null {
  if (!question.startsWith(PHRASE)) return null;
  return { words: value === HIDDEN ? null : value };
}
