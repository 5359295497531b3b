/**
 * The page as lines of text, the way a person reads it. Layout is never asked for: it costs a reflow on the
 * live page and does not exist in a parsed one; tag names decide where a line breaks.
 */
import { asSeen, fold } from './fold';
import type { Dom } from './native';
import { regionOf } from './regions';

export type Line = {
  text: string;
  folded: string;
  /** Offsets at which a new inline element begins: a label may end there without a colon. */
  seams: number[];
  element: Element;
  /** A button or a tab: its words are something to press, never a label or a value. */
  control: boolean;
  /** A dialog over the page: it may say why nothing can be read, and is no part of the case. */
  dialog: boolean;
  heading: boolean;
  /** Preformatted or quoted text: what somebody wrote, in the negotiation for one. */
  quoted: boolean;
  /** The row element the line stands in. */
  row: Element | null;
};

const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The page's own head and foot are left out; those of an article or a row are part of it. */
const PAGE_EDGES = new Set(['header', 'footer']);
const CONTENT = new Set(['main', 'article', 'section', 'li', 'td', 'table']);

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);
const QUOTES = new Set(['pre', 'blockquote']);

/** A page this large is not a console page; what lies beyond is not read. */
const MOST_NODES = 200_000;
/** A field is short. A longer line is somebody's prose, and only its beginning is looked at. */
const LONGEST_LINE = 4_000;

type Place = {
  block: boolean;
  control: boolean;
  dialog: boolean;
  heading: boolean;
  quoted: boolean;
  content: boolean;
  row: Element | null;
};

/** One walk over the body. `rows` are the elements that count as list rows; the outermost wins. */
export function linesOf(dom: Dom, rows: readonly Element[]): Line[] {
  const lines: Line[] = [];
  if (!dom.body) return lines;
  const rowSet = new Set<Node>(rows);
  const { walker } = dom;
  const places: Place[] = [
    { block: true, control: false, dialog: false, heading: false, quoted: false, content: false, row: null },
  ];
  let place = places[0] as Place;
  let text = '';
  let seams: number[] = [];
  let element = dom.body;

  const endLine = () => {
    const seen = text.trimEnd();
    if (seen) {
      const { control, dialog, heading, quoted, row } = place;
      lines.push({ text: seen, folded: fold(seen), seams, element, control, dialog, heading, quoted, row });
      seams = [];
    }
    text = '';
  };
  const addText = (raw: string, parent: Element) => {
    if (text.length >= LONGEST_LINE) return;
    let piece = asSeen(raw.length > LONGEST_LINE ? raw.slice(0, LONGEST_LINE) : raw);
    if (text === '' || text.endsWith(' ')) piece = piece.trimStart();
    if (piece === '') return;
    if (text === '') {
      element = parent;
      seams = [];
    } else if (piece !== ' ') seams.push(text.length);
    text += piece;
  };
  const enter = (node: Element): boolean => {
    const tag = dom.tag(node);
    const region = regionOf(dom, node, tag);
    if (region === 'skipped') return false;
    if (PAGE_EDGES.has(tag) && !place.content) return false;
    const control = place.control || region === 'control';
    const block = !INLINE.has(tag) || control !== place.control;
    if (block) endLine();
    const dialog = place.dialog || region === 'dialog';
    const row = place.row ?? (rowSet.has(node) ? node : null);
    const content = place.content || row !== null || CONTENT.has(tag);
    place = {
      block,
      control,
      dialog,
      heading: place.heading || HEADINGS.has(tag),
      quoted: place.quoted || QUOTES.has(tag),
      content,
      row,
    };
    places.push(place);
    return true;
  };
  const leave = () => {
    if (place.block) endLine();
    places.pop();
    place = places[places.length - 1] as Place;
  };

  const parents: Element[] = [dom.body];
  let seen = 0;
  let node: Node | null = walker.firstChild();
  while (node && seen++ < MOST_NODES) {
    if (dom.isText(node)) {
      const data = dom.data(node);
      const parent = parents[parents.length - 1] as Element;
      if (place.quoted) {
        for (const [index, part] of data.split('\n').entries()) {
          if (index > 0) endLine();
          addText(part, parent);
        }
      } else addText(data, parent);
    } else if (enter(node as Element)) {
      const child = walker.firstChild();
      if (child) {
        parents.push(node as Element);
        node = child;
        continue;
      }
      leave();
    }
    let next = walker.nextSibling();
    while (!next && parents.length > 1) {
      walker.parentNode();
      parents.pop();
      leave();
      next = walker.nextSibling();
    }
    node = next;
  }
  endLine();
  return lines;
}
