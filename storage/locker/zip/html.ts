/**
 * Pages as data: a tree is written by one function that escapes every text and every attribute, so no page of ours
 * is put together from strings. Tags and names of attributes are ours.
 */
export type Html = string | { tag: string; attrs: Record<string, string>; kids: readonly Html[] };

export const h = (tag: string, attrs: Record<string, string> = {}, ...kids: Html[]): Html => ({
  tag,
  attrs,
  kids,
});

const VOID = new Set(['meta', 'img', 'input', 'br']);
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => wellFormed(text).replaceAll(/[&<>"']/g, (char) => ESCAPES[char] ?? '');

/** What a parser would make of it anyway: it changes line ends and NUL, and half a character cannot be written. */
const wellFormed = (text: string) =>
  text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\u0000', '\ufffd');

export function markup(node: Html): string {
  if (typeof node === 'string') return escaped(node);
  const attrs = Object.entries(node.attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const opening = `<${node.tag}${attrs.join('')}>`;
  return VOID.has(node.tag) ? opening : `${opening}${node.kids.map(markup).join('')}</${node.tag}>`;
}

/** The words of it, as `textContent` of the parsed markup has them. */
export const wordsIn = (node: Html): string =>
  typeof node === 'string' ? wellFormed(node) : node.kids.map(wordsIn).join('');

/** A value inside `<script type="application/json">`, where nothing is unescaped: no `<`, so nothing ends it. */
export const jsonForPage = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
