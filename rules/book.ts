/** The built-in book, and what may be asked of any book without judging. */
import { builtInPacks } from './built-in-packs.ts';
import type { RuleId } from './judgement.ts';
import type { RuleStatus, Words } from './pack/schema.ts';
import { type Book, stackChecked } from './stack-packs.ts';

export type { Book };

export const book: Book = stackChecked(builtInPacks);

/** Where a rule comes from and how far it can be trusted. Days are written `2026-08-05`. */
export type Citation = {
  id: RuleId;
  pack: string;
  title: Words;
  status: RuleStatus;
  source: string;
  url: string;
  article: string | null;
  checkedOn: string;
  /** The day from which its newest values are in force. */
  from: string;
};

/** The rule's title, source and age; `null` for an id the book does not hold. */
export function citationOf(id: RuleId, of: Book = book): Citation | null {
  const found = of.names.rules.get(id);
  if (found === undefined) return null;
  const { rule, pack } = found;
  const source = of.names.sources.get(rule.source);
  return {
    id,
    pack: pack.id,
    title: rule.title,
    status: rule.status,
    source: source?.title ?? rule.source,
    url: source?.url ?? '',
    article: rule.article ?? null,
    checkedOn: rule.checkedOn,
    from:
      rule.values
        .map(({ from }) => from)
        .sort()
        .at(-1) ?? '',
  };
}

/** Every rule of the book, in the order of its packs: for lists and search. */
export const citationsOf = (of: Book = book): Citation[] =>
  of.packs.flatMap((pack) => pack.rules.flatMap((rule) => citationOf(rule.id, of) ?? []));

/** The label of an evidence item, exposure, act or clock; `null` when the book has none. */
export const wordsOf = (id: string, of: Book = book): Words | null => of.names.words.get(id) ?? null;
