/** The built-in book, and what may be asked of any book without judging. */

import { builtInPacks } from './built-in-packs.ts';
import { checkRule } from './check-rule.ts';
import { checkSentences } from './check-sentences.ts';
import { checkExamples } from './examples.ts';
import type { RuleId } from './judgement.ts';
import type { Plans } from './machine.ts';
import { plansOf } from './plan.ts';
import type { Pack, RuleStatus, Words } from './schema.ts';
import { sentencesOf } from './sentences.ts';
import { requireBetter, requireOwnLengths } from './shop/better-only.ts';
import { addNames, type Names, noNames } from './stack.ts';

/** Packs, checked against each other and made ready for judging. */
export type Book = { packs: readonly Pack[]; names: Names; plans: Plans };

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

/**
 * Stacks packs, the lowest first: a pack may use the conditions, sources and words of those below it, and its
 * rules stand beside theirs (tiers, not packs, decide which speaks). `speaking`: statuses that otherwise only hint
 * and here decide, as the training's do in its own book. Throws `BookError` at the first mistake.
 */
export function stackPacks(
  packs: readonly Pack[],
  { speaking = [] }: { speaking?: RuleStatus[] } = {},
): Book {
  const names = noNames();
  for (const pack of packs) {
    addNames(names, pack);
    for (const rule of pack.rules) {
      checkRule(rule, pack.id, names);
      requireBetter(rule, pack.id);
    }
    requireOwnLengths(pack, (rule) => names.rules.get(rule)?.rule.status);
    checkExamples(pack);
  }
  const sentences = sentencesOf(packs, names, speaking);
  checkSentences(sentences);
  return { packs, names, plans: plansOf(sentences, names) };
}

/** The same of packs that were checked before, as those that ship are by the build (`check-packs.ts`). */
export function stackChecked(packs: readonly Pack[]): Book {
  const names = noNames();
  for (const pack of packs) addNames(names, pack);
  return { packs, names, plans: plansOf(sentencesOf(packs, names, []), names) };
}

export const book: Book = stackChecked(builtInPacks);

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
