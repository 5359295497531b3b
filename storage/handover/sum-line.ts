import type { CaseKey, CaseRow, HandoverLine } from '../kinds';
import type { Readable } from '../log/readable';
import { isAsking, isOwed, type Sums, sumsOf } from '../log/sums';
import type { HandoverDraftWords } from './draft-words';
import { about, aboutCase, aboutKey, wordsOf } from './line-parts';

/** Money one waits for, also of a case that is closed; its key takes the case along in the file for the next shift. */
export function sumLine(
  caseKey: CaseKey,
  { grant, claim }: Sums,
  row: CaseRow | null,
  words: HandoverDraftWords,
): Omit<HandoverLine, 'id'>[] {
  const waits = [isAsking(grant) ? words.asking(grant) : '', isOwed(claim) ? words.owed(claim) : ''];
  if (waits.every((one) => one === '')) return [];
  const summary = [row === null ? aboutKey(caseKey, words) : aboutCase(row, words), ...waits];
  const line = wordsOf({ summary, next: [], who: [], ifThen: [] });
  return [{ section: 'money', severity: 'calm', ...line, ...about(row), caseKey, dueAt: null }];
}

/** What was answered to a request, so that nobody goes beyond it; a request without an answer has a line of its own. */
export function grantOf(said: readonly Readable[], words: HandoverDraftWords): string {
  const { grant } = sumsOf(said);
  return grant === null || isAsking(grant) ? '' : words.granted(grant);
}
