import type { Plans } from './engine/machine.ts';
import { plansOf } from './engine/plan.ts';
import { sentencesOf } from './engine/sentences.ts';
import { addNames, type Names, noNames } from './engine/stack.ts';
import { checkRule } from './pack/check-rule.ts';
import { checkSentences } from './pack/check-sentences.ts';
import { checkExamples } from './pack/examples.ts';
import type { Pack, RuleStatus } from './pack/schema.ts';
import { requireBetter, requireOwnLengths } from './shop/better-only.ts';

/** Packs, checked against each other and made ready for judging. */
export type Book = { packs: readonly Pack[]; names: Names; plans: Plans };

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
  return { packs, names, plans: plansOf(sentences) };
}

/** The same of packs that were checked before, as those that ship are by the build (`check-packs.ts`). */
export function stackChecked(packs: readonly Pack[]): Book {
  const names = noNames();
  for (const pack of packs) addNames(names, pack);
  return { packs, names, plans: plansOf(sentencesOf(packs, names, [])) };
}
