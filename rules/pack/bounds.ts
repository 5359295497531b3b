/** What is looked at before a pack meets the schema, so that nothing in it can make reading it dear or dangerous. */
import type { Expected } from './mistake.ts';
import { MOST_RULES } from './schema.ts';

/** Deeper nesting than any rule needs; a recursive schema must never meet more. */
export const DEEPEST = 40;
/** More values than a book of law would hold. */
export const MOST_VALUES = 500_000;
/** Keys that mean something to the language itself. No pack needs them, and a careless copy would trip over them. */
export const NOT_OURS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The first bound that is broken, or `null`. Walks without recursion, so that a hostile depth cannot reach the end
 * of the stack here, and looks at each value once, at no more than `MOST_VALUES` of them.
 */
export function brokenBound(raw: unknown): Expected | null {
  const rules = typeof raw === 'object' && raw !== null && 'rules' in raw ? raw.rules : undefined;
  if (Array.isArray(rules) && rules.length > MOST_RULES) return { code: 'rules', most: MOST_RULES };
  const waiting: { value: object; depth: number }[] = [];
  const wait = (value: unknown, depth: number) => {
    if (typeof value === 'object' && value !== null) waiting.push({ value, depth });
  };
  wait(raw, 0);
  for (let seen = 1, next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (depth >= DEEPEST) return { code: 'depth', most: DEEPEST };
    const keys = Object.keys(value);
    seen += keys.length;
    if (seen > MOST_VALUES) return { code: 'values', most: MOST_VALUES };
    for (const key of keys) {
      if (NOT_OURS.has(key)) return { code: 'ownKey', key };
      wait((value as Record<string, unknown>)[key], depth + 1);
    }
  }
  return null;
}
