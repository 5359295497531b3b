/** What a clause was like when somebody last looked at a script that rests on it, and what has changed since. */
import { type Book, citationOf } from '../book.ts';
import type { RuleId } from '../judgement.ts';

export type ClauseState = {
  rule: RuleId;
  /** The day somebody last compared it with its source, `2026-08-22`. */
  checkedOn: string;
  /** The pack it stands in, its status, and its dated values as they are written. */
  pack: string;
  status: string;
  values: string;
};

/** `gone`: the book no longer holds it. The rest: what of it differs, the gravest alone. */
export type ClauseChange = {
  rule: RuleId;
  what: 'gone' | 'values' | 'status' | 'pack' | 'checkedOn';
  was: string;
  is: string;
};

/** The clauses as the book has them now; those it does not hold are left out. */
export const clauseStates = (rules: readonly RuleId[], book: Book): ClauseState[] =>
  rules.flatMap((rule) => {
    const citation = citationOf(rule, book);
    const found = book.names.rules.get(rule);
    if (citation === null || found === undefined) return [];
    const { checkedOn, pack, status } = citation;
    return [{ rule, checkedOn, pack, status, values: JSON.stringify(found.rule.values) }];
  });

/** The gravest first: a new value may make a script wrong, a fresh look at the source only says it is still right. */
const WATCHED = ['values', 'status', 'pack', 'checkedOn'] as const;

/** What changed in the clauses since then, in their order; empty = all is as it was. */
export function clauseChanges(then: readonly ClauseState[], book: Book): ClauseChange[] {
  return then.flatMap((was): ClauseChange[] => {
    const [is] = clauseStates([was.rule], book);
    if (is === undefined) return [{ rule: was.rule, what: 'gone', was: was.checkedOn, is: '' }];
    const what = WATCHED.find((key) => was[key] !== is[key]);
    return what === undefined ? [] : [{ rule: was.rule, what, was: was[what], is: is[what] }];
  });
}
