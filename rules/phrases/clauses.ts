/** Which clauses a phrase breaks here and now, and how far they reach. */
import type { Book } from '../book.ts';
import type { Platform } from '../facts/facts.ts';
import type { RuleId } from '../judgement.ts';
import type { RuleStatus } from '../pack/schema.ts';
import type { Decision } from './finding.ts';

export type Standing = { book: Book; platform: Platform | null; at: number | null };

const DECIDE: readonly RuleStatus[] = ['LAW', 'OFF-FULL', 'OFF-NOTICE', 'OFF-EXC'];

/** The rules among these that are in the book, hold on the platform, and are in force; each may be unknown. */
export const clausesHere = (rules: readonly RuleId[], { book, platform, at }: Standing): RuleId[] =>
  rules.filter((id) => {
    const found = book.names.rules.get(id);
    if (found === undefined) return false;
    const { rule, dated } = found;
    if (platform !== null && rule.platforms?.includes(platform) === false) return false;
    return at === null || dated.periods.some(({ from, to }) => from <= at && at < to);
  });

/** What a decision of the list comes to where these clauses hold. */
export function decisionBy(listed: Decision, clauses: readonly RuleId[], { book }: Standing): Decision {
  const decides = clauses.some((id) => {
    const status = book.names.rules.get(id)?.rule.status;
    return status !== undefined && DECIDE.includes(status);
  });
  // Without a text that decides, the training's word is no claim of ours: look it up.
  return decides ? listed : 'check';
}
