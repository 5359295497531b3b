import type { RuleId } from '../judgement.ts';
import type { Condition, Rule, Statement, Words } from '../pack/schema.ts';
import type { Promises } from './promises.ts';

/** What one promise amounts to: its rules, and the words that their statements name. */
export type Part = { rules: Rule[]; words: Record<string, Words> };

/** What all rules of one shop's pack share. */
export type Frame = {
  /** `NR` → `SHOP-A1-NR`. */
  id: (name: string) => RuleId;
  /** `ship` → `shop-a1-ship`: a name in the pack's words that no other shop's pack gives. */
  word: (name: string) => string;
  /** All of these, in one of the promising shops. */
  when: (...conditions: Condition[]) => Condition;
  rule: (name: string, title: Words, says: Statement[], is?: Rule['values'][number]['is']) => Rule;
};

/** The key of the pack's one source: the shop's own page. */
export const OWN_PAGE = (code: string): string => `SHOP-${code}`;

/**
 * A promise binds for orders placed while it was made, so the order's day governs its values; and it speaks
 * with the status SHOP, which decides like LAW.
 */
export function frameOf({ code, shops, platforms, from, to, checkedOn }: Promises): Frame {
  const here: Condition[] = shops.length === 0 ? [] : [{ fact: 'shopName', is: [...shops] }];
  const id = (name: string) => `SHOP-${code}-${name}`;
  return {
    id,
    word: (name) => `shop-${code.toLowerCase()}-${name}`,
    when(...conditions) {
      const all = [...here, ...conditions];
      const [only] = all;
      if (only === undefined) return 'always';
      return all.length === 1 ? only : { all };
    },
    rule: (name, title, says, is = {}) => ({
      id: id(name),
      title,
      ...(platforms.length === 0 ? {} : { platforms: [...platforms] }),
      status: 'SHOP',
      source: OWN_PAGE(code),
      checkedOn,
      governedBy: 'order',
      values: [{ from, ...(to === undefined ? {} : { to }), is }],
      says,
    }),
  };
}

/** Fen as a person writes them: 1990 → `19.9`. */
export const yuan = (fen: number): string => String(fen / 100);
