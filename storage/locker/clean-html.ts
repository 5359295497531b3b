/**
 * A region of a page as markup that is only ever kept as text: allowed tags without attributes but for the spans of
 * a table's cells, texts escaped, phone numbers masked also where tags part their digits. Everything that can
 * carry an address, a handler, a style or a picture is gone; what is not known is opened and its words kept.
 */
import type { RegionNode } from '../kinds';
import { WORDS_BYTES } from './caps';
import { maskBuyer } from './mask-buyer';

const INLINE = ['b', 'strong', 'i', 'em', 's', 'del', 'u', 'code', 'span', 'sub', 'sup'];
const BLOCK = [
  'p',
  'div',
  'section',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'caption',
].concat(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const ALLOWED = new Set([...INLINE, ...BLOCK, 'br']);
const CELLS = new Set(['td', 'th']);
/** What they hold is no text of the page. */
const DROPPED = new Set(
  'script style noscript template iframe frame frameset object embed applet svg math head title meta link base textarea select option input'.split(
    ' ',
  ),
);
/** Deeper than any page nests what a person points at. */
const DEPTH = 100;
/** More columns or rows than a table of a console has. */
const SPAN = 1_000;

/** `words` are of the page; `tag` is ours, and `parts` whether it parts the words before it from those after. */
type Token = { words: string } | { tag: string; parts: boolean };

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => ESCAPES[char] ?? '');

const span = (name: string, value: number | undefined) =>
  value !== undefined && Number.isInteger(value) && value > 1 && value <= SPAN ? ` ${name}="${value}"` : '';

export type CleanHtml = {
  html: string;
  /** It was longer or deeper than is kept, and the rest was left out. */
  cut: boolean;
};

/** `ids`: the numbers of the case, which no mask touches. At most 100,000 bytes of UTF-8. */
export function cleanHtml(region: RegionNode, ids: readonly string[] = []): CleanHtml {
  const tokens: Token[] = [];
  let room = WORDS_BYTES;
  let cut = false;
  const take = (bytes: number) => {
    if (bytes <= room) room -= bytes;
    else cut = true;
    return !cut;
  };
  const walk = (node: RegionNode, depth: number): void => {
    if (cut) return;
    if (typeof node === 'string') {
      const words = node.toWellFormed().replaceAll('\u0000', '');
      if (take(bytesOf(escaped(words)))) tokens.push({ words });
      return;
    }
    const tag = node.tag.toLowerCase();
    if (DROPPED.has(tag)) return;
    if (depth >= DEPTH) {
      cut = true;
      return;
    }
    const opening = openingOf(node, tag);
    const closing = opening === '' || tag === 'br' ? '' : `</${tag}>`;
    if (!take(opening.length + closing.length)) return;
    const parts = !INLINE.includes(tag) && ALLOWED.has(tag);
    if (opening !== '') tokens.push({ tag: opening, parts });
    for (const kid of node.kids) walk(kid, depth + 1);
    if (closing !== '') tokens.push({ tag: closing, parts });
  };
  walk(region, 0);
  return { html: written(tokens, ids), cut };
}

function openingOf(node: Exclude<RegionNode, string>, tag: string): string {
  if (!ALLOWED.has(tag)) return '';
  const spans = CELLS.has(tag) ? span('colspan', node.colspan) + span('rowspan', node.rowspan) : '';
  return `<${tag}${spans}>`;
}

/** The words are masked in one piece and laid back, so that no tag between two digits hides a number. */
function written(tokens: readonly Token[], ids: readonly string[]): string {
  const inOne = tokens.map((token) => ('words' in token ? token.words : token.parts ? '\n' : '')).join('');
  const masked = maskBuyer(inOne, ids);
  let at = 0;
  return tokens
    .map((token) => {
      if (!('words' in token)) {
        if (token.parts) at += 1;
        return token.tag;
      }
      const from = at;
      at += token.words.length;
      return escaped(masked.slice(from, at));
    })
    .join('');
}
