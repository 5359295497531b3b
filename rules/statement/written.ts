import type { Sentence } from './sentence.ts';

/** What the platforms' box was said to take (one trade article, no platform text); a shop may set another. */
export const USUAL_LIMIT = 500;

/** A piece of evidence by the name it is known by. */
export type Named = { id: string; name: string };

/**
 * Characters as a person counts them: every sign, space and line break is one, also those that a computer keeps in
 * two units. A box that counts otherwise counts at most as many Chinese characters.
 */
export const lengthOf = (text: string): number => [...text].length;

/** The number under which a piece is cited: its place among what is kept of the case, from 1; null = not kept. */
export function numberOf(id: string, kept: readonly Named[]): number | null {
  const at = kept.findIndex((one) => one.id === id);
  return at < 0 ? null : at + 1;
}

/** A sentence with its evidence in brackets, before its full stop. */
export function cited(
  { text, evidence }: Pick<Sentence, 'text' | 'evidence'>,
  kept: readonly Named[],
): string {
  const numbers = evidence.flatMap((id) => numberOf(id, kept) ?? []);
  if (numbers.length === 0) return text;
  const marks = numbers.map((n) => `[证${n}]`).join('');
  const [, body = text, end = ''] = /^([\s\S]*?)([。！？!?.]?)$/.exec(text) ?? [];
  return `${body}${marks}${end}`;
}

/** The whole statement: what happened and by which clause, then what is attached, then what is asked. */
export function written(
  { sentences, request }: { sentences: readonly Sentence[]; request: string },
  kept: readonly Named[],
): string {
  const lines = sentences.filter(({ text }) => text.trim() !== '').map((one) => cited(one, kept));
  const used = kept.filter(({ id }) => sentences.some(({ evidence }) => evidence.includes(id)));
  const list = used.map((one) => `证${numberOf(one.id, kept)} ${one.name}`).join('；');
  return [
    ...lines,
    ...(list === '' ? [] : [`凭证：${list}。`]),
    ...(request.trim() === '' ? [] : [`诉求：${request.trim()}`]),
  ].join('\n');
}

/** As many of the first ones, whole, as have room together; what has none is left out, never shortened. */
export function asManyAsFit<T extends { text: string }>(sentences: readonly T[], room: number): T[] {
  let left = room;
  const kept: T[] = [];
  for (const one of sentences) {
    const needs = lengthOf(one.text) + 1;
    if (needs > left) break;
    left -= needs;
    kept.push(one);
  }
  return kept;
}
