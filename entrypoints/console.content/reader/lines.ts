/**
 * The page as lines of text, the way a person reads it. Layout is never asked for: it costs a reflow on the
 * live page and does not exist in a parsed one; tag names decide where a line breaks. Shadow roots are not entered,
 * nor are frames: no console keeps its case in one, and what another script has put there is not the page's word.
 */
import { asSeen, fold } from './fold';
import type { Dom } from './native';
import {
  CONTENT,
  CONTROL,
  DIALOG,
  EDGE,
  HEADING,
  INLINE,
  QUOTED,
  regionsOf,
  SKIPPED,
  tagRegion,
} from './regions';
import { drain, type Steps } from './steps';

export type Line = {
  text: string;
  folded: string;
  /** Offsets at which a new inline element begins: a label may end there without a colon. */
  seams: readonly number[];
  /** The element the line begins in, and the one that begins at each seam; none in a text that was pasted. */
  element: Element | null;
  elements: readonly Element[];
  control: boolean;
  dialog: boolean;
  heading: boolean;
  quoted: boolean;
  /** The row element the line stands in. */
  row: Element | null;
};

/** A page this large is not a console page; what lies beyond is not read. */
const MOST_NODES = 200_000;
/** A field is short. A longer line is somebody's prose, and only its beginning is looked at. */
const LONGEST_LINE = 4_000;
/** So many nodes are one step. */
const STEP_NODES = 200;

/** What attributes may say in the tag's place; what only a tag says; both hold for everything inside. */
const ASKED = CONTROL | DIALOG;
const TOLD = HEADING | QUOTED | CONTENT;
const HANDED_DOWN = ASKED | TOLD;
const NO_SEAMS: readonly number[] = [];
const NO_ELEMENTS: readonly Element[] = [];

/** The element that what stands at `at` of the line was read from. */
export function elementAt({ seams, element, elements }: Line, at: number): Element | null {
  let before = seams.length;
  while (before > 0 && (seams[before - 1] as number) > at) before--;
  return before === 0 ? element : (elements[before - 1] ?? null);
}

/** Lines as they are gathered: one at a time, closed where a block begins or ends. */
class Lines {
  readonly all: Line[] = [];
  row: Element | null = null;
  private text = '';
  private seams: number[] | null = null;
  private elements: Element[] | null = null;
  private element: Element | null = null;

  add(raw: string, parent: Element): void {
    const { length } = this.text;
    if (length >= LONGEST_LINE) return;
    let piece = asSeen(raw.length > LONGEST_LINE ? raw.slice(0, LONGEST_LINE) : raw);
    if (length === 0 || this.text.endsWith(' ')) piece = piece.trimStart();
    if (piece === '') return;
    if (length === 0) {
      this.element = parent;
      this.seams = null;
      this.elements = null;
    } else if (piece !== ' ') {
      if (this.seams && this.elements) {
        this.seams.push(length);
        this.elements.push(parent);
      } else {
        this.seams = [length];
        this.elements = [parent];
      }
    }
    this.text += piece;
  }

  /** A text node; where what people wrote is preformatted, it has lines of its own. */
  addNode(data: string, parent: Element, place: number): void {
    const written = place & QUOTED ? data.split('\n') : [data];
    for (let at = 0; at < written.length; at++) {
      if (at > 0) this.end(place);
      this.add(written[at] as string, parent);
    }
  }

  end(place: number): void {
    if (this.text === '') return;
    const text = this.text.trimEnd();
    this.text = '';
    if (text === '') return;
    this.all.push({
      text,
      folded: fold(text),
      seams: this.seams ?? NO_SEAMS,
      element: this.element,
      elements: this.elements ?? NO_ELEMENTS,
      control: (place & CONTROL) !== 0,
      dialog: (place & DIALOG) !== 0,
      heading: (place & HEADING) !== 0,
      quoted: (place & QUOTED) !== 0,
      row: this.row,
    });
  }
}

/** One walk over the body. `rows` are the elements that count as list rows; the outermost wins. */
export function* lineSteps(dom: Dom, rows: readonly Element[]): Steps<Line[]> {
  const lines = new Lines();
  if (!dom.body) return lines.all;
  const rowSet = new Set<Node>(rows);
  const regionOf = regionsOf(dom);
  const { walker } = dom;
  const parents: Element[] = [dom.body];
  const places: number[] = [0];
  let place = 0;
  let rowDepth = 0;
  const leave = () => {
    if (!(place & INLINE)) lines.end(place);
    places.pop();
    if (places.length < rowDepth) lines.row = null;
    place = places[places.length - 1] as number;
  };

  let seen = 0;
  let node = walker.firstChild();
  while (node && seen++ < MOST_NODES) {
    if (seen % STEP_NODES === 0) yield;
    if (dom.isText(node)) {
      // Nothing can be named in front of a text node's own members.
      lines.addNode(node.data, parents[parents.length - 1] as Element, place);
    } else {
      const tag = tagRegion(dom.tag(node));
      const region = regionOf(node as Element, tag);
      if (!(region & SKIPPED) && !(tag & EDGE && !(place & CONTENT))) {
        const handed = (place & HANDED_DOWN) | (region & ASKED) | (tag & TOLD);
        const inline = tag & INLINE && !((handed ^ place) & CONTROL);
        if (!inline) lines.end(place);
        place = inline ? handed | INLINE : handed;
        if (lines.row === null && rowSet.has(node)) {
          lines.row = node as Element;
          rowDepth = places.length + 1;
          place |= CONTENT;
        }
        places.push(place);
        const child = walker.firstChild();
        if (child) {
          parents.push(node as Element);
          node = child;
          continue;
        }
        leave();
      }
    }
    node = walker.nextSibling();
    while (!node && parents.length > 1) {
      walker.parentNode();
      parents.pop();
      leave();
      node = walker.nextSibling();
    }
  }
  lines.end(place);
  return lines.all;
}

/** All of them at once. */
export const linesOf = (dom: Dom, rows: readonly Element[]): Line[] => drain(lineSteps(dom, rows));
