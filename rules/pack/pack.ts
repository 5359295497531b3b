/** A pack as it arrives: from our own files, later from a shop's. Nothing in it is trusted before this. */
import * as z from 'zod/mini';
import { brokenBound } from './bounds.ts';
import { explain } from './explain.ts';
import type { Mistake } from './mistake.ts';
import { wordsOfMistake } from './pack-words.ts';
import { Pack } from './schema.ts';
import type { Words } from './shapes.ts';

/** `trouble` is the English of `words`: which pack, where in it, what was expected and what stood there. */
export type ParsedPack =
  | { ok: true; value: Pack }
  | { ok: false; trouble: string; words: Words; mistake: Mistake };

/**
 * The pack, or the first mistake in it. Never throws, whatever JSON it is given. What its rules name is checked
 * when it is stacked (`stackPacks`).
 */
export function parsePack(raw: unknown): ParsedPack {
  const pack = nameOf(raw);
  const broken = brokenBound(raw);
  if (broken !== null) return refused({ pack, path: '', what: broken });
  const parsed = z.safeParse(Pack, raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const told = issue === undefined ? null : explain(issue, raw);
  return refused({ pack, ...(told ?? { path: '', what: { code: 'somethingElse' } }) });
}

/** A mistake with its words. */
export function refused(mistake: Mistake): Extract<ParsedPack, { ok: false }> {
  const words = wordsOfMistake(mistake);
  return { ok: false, trouble: words.en, words, mistake };
}

/** What a pack without an id to speak of is called. */
export const NO_ID = '(no id)';

function nameOf(raw: unknown): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' && id !== '' ? id.slice(0, 60) : NO_ID;
}
