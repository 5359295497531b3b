/** A line cut at its labels: `售后编号：2202… 售后类型：退货退款` is label, text, label, text. */
import { paired } from './columns';
import { type Lexicon, meaning, type Word } from './lexicon';
import { elementAt, type Line } from './lines';
import { COMMON } from './maps/words';
import { type LabelKey, type Section, wordsOf } from './page-map';

export type LabelItem = {
  kind: 'label';
  label: string;
  key: LabelKey | null;
  section: Section | null;
  line: Line;
  /** Its value is the next item, by their places in two rows. */
  paired?: true;
};
/** `from` is the text's place in its line, `taken` how much of it labels have claimed for their facts. */
export type TextItem = {
  kind: 'text';
  text: string;
  folded: string;
  from: number;
  taken: number;
  section: Section | null;
  line: Line;
};
export type Item = LabelItem | TextItem;

/** The element that a text, or what stands `at` of it, was read from. */
export const placeOf = ({ line, from }: TextItem, at = 0): Element | null => elementAt(line, from + at);

/** Words between a label and its value that are neither. */
const NOISE = new Set(wordsOf(COMMON.noise.words));
const OPENERS = ' ,;|(【[·>';

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}

/** May a label begin at `at`? At a line's or an element's start, after white space or punctuation. */
function mayBegin(line: Line, at: number, seam: boolean): boolean {
  return at === 0 || seam || OPENERS.includes(line.folded[at - 1] as string);
}

/** Where the value of the word begins when the word stands at `at` as a label; -1 when it does not. */
function valueStart(line: Line, word: Word, at: number, loose: boolean): number {
  const { folded } = line;
  const end = at + word.text.length;
  if (!folded.startsWith(word.text, at)) return -1;
  let next = end;
  if (folded[next] === ' ') next++;
  if (folded[next] === ':') return next + 1;
  if (word.needsColon || !loose) return -1;
  if (end === folded.length || folded[end] === ' ' || line.seams.includes(end)) return end;
  // `订单号260929-…`: a label of an id or of money, its value glued to it.
  return word.key !== null && (isDigit(folded[end]) || folded[end] === '¥') ? end : -1;
}

type Hit = { word: Word; from: number; to: number };

function labelsIn(line: Line, lexicon: Lexicon): Hit[] {
  const hits: Hit[] = [];
  const { folded } = line;
  const { words, first } = lexicon;
  first.lastIndex = 0;
  while (first.test(folded)) {
    const at = first.lastIndex - 1;
    const loose = mayBegin(line, at, line.seams.includes(at));
    // Glued to a number (`…0000售后类型：`) a label needs its colon; glued to a word it is another word.
    if (!loose && !isDigit(folded[at - 1])) continue;
    for (const word of words.get(folded.charAt(at)) ?? []) {
      const to = valueStart(line, word, at, loose);
      if (to < 0) continue;
      hits.push({ word, from: at, to });
      first.lastIndex = to;
      break;
    }
  }
  return hits;
}

function addText(items: Item[], line: Line, from: number, to: number, section: Section | null): void {
  const raw = line.text.slice(from, to);
  const text = raw.trim();
  if (text === '') return;
  const start = from + (raw.length - raw.trimStart().length);
  const folded = line.folded.slice(start, start + text.length);
  if (!NOISE.has(folded)) items.push({ kind: 'text', text, folded, from: start, taken: 0, section, line });
}

/** The labels and texts of the lines, in reading order. A heading's meaning lasts until the next heading. */
export function itemsOf(lines: readonly Line[], lexicon: Lexicon): Item[] {
  const items: Item[] = [];
  let section: Section | null = null;
  let row: Element | null = null;
  for (const line of lines) {
    if (line.row !== row) section = null;
    row = line.row;
    let at = 0;
    for (const { word, from, to } of line.control ? [] : labelsIn(line, lexicon)) {
      addText(items, line, at, from, section);
      section = word.section ?? section;
      const label = line.text.slice(from, from + word.text.length);
      items.push({ kind: 'label', label, key: meaning(word, section), section, line });
      at = to;
    }
    addText(items, line, at, line.text.length, section);
  }
  return paired(items);
}
