import type { PageTree } from '@/utils/messages';
import { isOwn } from '../../in-page/shadow-host';

/** A part of a page larger than this is pointed at by mistake. */
export const MOST_NODES = 4000;

/** What is no text of the page, or somebody is still typing. */
const LEFT_OUT = /^(script|style|noscript|template|iframe|object|embed|svg|canvas|input|textarea|select)$/;

/** What is seen of an element as text and tag names, nothing else of it; null when it is larger than `MOST_NODES`. */
export function treeOf(element: Element): PageTree | null {
  let left = MOST_NODES;
  const copy = (node: Node): PageTree[] => {
    if (left-- < 0) return [];
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue?.trim() ? [node.nodeValue] : [];
    if (!(node instanceof Element) || isOwn(node)) return [];
    const tag = node.localName;
    if (LEFT_OUT.test(tag) || !node.checkVisibility()) return [];
    const cell =
      node instanceof HTMLTableCellElement ? { colspan: node.colSpan, rowspan: node.rowSpan } : null;
    return [{ tag, ...cell, kids: [...node.childNodes].flatMap(copy) }];
  };
  const [tree] = copy(element);
  return left < 0 ? null : (tree ?? null);
}
