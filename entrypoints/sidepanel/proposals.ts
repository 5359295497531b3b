/** What a page hints at for an open question. Only shown first; it becomes a fact when somebody says it. */
import { type FactKey, type Facts, type FactValue, kindsIn } from '@/rules';

const MOST = 3;

/** The values to offer first, the likeliest first. The category comes before the title: a title sells. */
export function proposalsFor(fact: FactKey, facts: Facts): FactValue[] {
  if (fact !== 'goodsKind') return [];
  const told = [facts.category?.value, facts.itemTitle?.value];
  const kinds = told.flatMap((text) => (typeof text === 'string' ? kindsIn(text) : []));
  return [...new Set(kinds)].slice(0, MOST);
}
