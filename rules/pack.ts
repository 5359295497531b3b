/** A pack as it arrives: from our own files, later from a shop's. Nothing in it is trusted before this. */
import * as z from 'zod/mini';
import { explain } from './explain.ts';
import { Pack } from './schema.ts';

/** Deeper nesting than any rule needs; a recursive schema must never meet more. */
const DEEPEST = 40;
/** More values than a book of law would hold. */
const MOST_VALUES = 500_000;

export type ParsedPack = { ok: true; value: Pack } | { ok: false; trouble: string };

/**
 * The pack, or one sentence saying which pack, where in it, and what was expected. Never throws, whatever it is
 * given. What its rules name is checked when it is stacked (`stackPacks`).
 */
export function parsePack(raw: unknown): ParsedPack {
  const id = nameOf(raw);
  const oversized = tooDeepOrLarge(raw);
  if (oversized !== null) return { ok: false, trouble: `pack ${id}: ${oversized}` };
  const parsed = z.safeParse(Pack, raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, trouble: `pack ${id}: ${issue === undefined ? 'not a pack' : explain(issue, raw)}` };
}

function nameOf(raw: unknown): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' && id !== '' ? id.slice(0, 60) : '(no id)';
}

/** Walks without recursion, so that a hostile depth cannot reach the end of the stack here either. */
function tooDeepOrLarge(raw: unknown): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: raw, depth: 0 }];
  for (let seen = 0; waiting.length > 0; seen++) {
    if (seen > MOST_VALUES) return `expected at most ${MOST_VALUES} values`;
    const { value, depth } = waiting.pop() as { value: unknown; depth: number };
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return `expected at most ${DEEPEST} levels of nesting`;
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return null;
}
