/**
 * What stands where a person pointed, and which words before it could be its label. A label counts as leading
 * there only when the reader itself, taught that label, reads this very text: the proof is the reading.
 */
import { addressOf } from './address';
import { caseOf } from './case';
import { tight } from './derive';
import { factsOf } from './facts/facts-of';
import { only } from './facts/found';
import { WORDED } from './facts/taught';
import { fold } from './fold';
import { type Lesson, type Place, placeOf, shapeWith } from './lessons';
import { type Line, linesOf } from './lines';
import { listSteps } from './list';
import { domOf } from './native';
import type { PageMap } from './page-map';
import { shapeNameOf } from './shape-name';
import { shapeOf } from './shapes';
import { drain } from './steps';
import type { FactKey, ReadFact, ShapeName } from './types';
import { words } from './values/words';

export type Picked = {
  place: Place;
  text: string;
  shape: ShapeName;
  labels: string[];
  /** Those of the labels that lead to the text; `null`: it is read by its words alone. */
  leads: (string | null)[];
};

/** A value is one thing; an element with more lines is a part of the page. */
const MOST_LINES = 4;
/** What is kept of a text that is no value. */
const LONGEST_TEXT = 60;
/** So far up the page a label may stand. */
const LINES_ABOVE = 3;
/** The last word of a text, or a line that is one word: what may be a label. */
const LAST_WORD = /(?:^|[ ,;|(【[·>\d])([\u3400-\u9fff][\u3400-\u9fffA-Za-z()/]{1,11}) ?:? ?$/;

/** Whether an element is the one pointed at, or inside it. */
type Within = (element: Element | null) => boolean;
type Part = { line: Line; above: readonly Line[]; from: number; to: number };

/** The stretches of the lines that the element shows. */
function partsOf(lines: readonly Line[], within: Within): Part[] {
  const parts: Part[] = [];
  for (const [index, line] of lines.entries()) {
    const starts = [0, ...line.seams];
    const ends = [...line.seams, line.text.length];
    const shown = starts.flatMap((_, at) =>
      within((at === 0 ? line.element : line.elements[at - 1]) ?? null) ? [at] : [],
    );
    const [first, last] = [shown[0], shown.at(-1)];
    if (first === undefined || last === undefined) continue;
    const above = lines.slice(Math.max(0, index - LINES_ABOVE), index).reverse();
    parts.push({ line, above, from: starts[first] as number, to: ends[last] as number });
  }
  return parts;
}

/** Where a value may begin: at the part's start, after a colon, at an element's start. */
function startsOf({ line, from, to }: Part): number[] {
  const starts = [from, ...line.seams.filter((seam) => seam > from && seam < to)];
  for (let at = line.folded.indexOf(':', from); at >= 0 && at < to; at = line.folded.indexOf(':', at + 1)) {
    starts.push(at + 1);
  }
  return starts.map((at) => at + (line.folded[at] === ' ' ? 1 : 0)).sort((a, b) => a - b);
}

/** Words that may be the label of what begins at `at`, nearest first. */
function labelsBefore({ line, above }: Part, at: number): string[] {
  const before = line.folded.slice(0, at);
  // A label may end where an element does: what stood before that element is not part of it.
  const end = before.replace(/[: ]+$/, '').length;
  const seam = line.seams.findLast((place) => place < end) ?? 0;
  const here = [before.slice(seam), before].flatMap((text) => LAST_WORD.exec(text)?.[1] ?? []);
  if (before.trim() !== '') return [...new Set(here)];
  const labels: string[] = [];
  for (const { folded } of above) {
    const label = LAST_WORD.exec(folded)?.[1];
    if (label === undefined) break;
    labels.push(label);
  }
  return [...new Set(labels)];
}

type Ground = { lines: readonly Line[]; read: (lessons: Lesson[], fact: FactKey) => ReadFact | null };

/** The lines a value may stand in, and how they are read with something taught. */
function groundOf(
  document: Document,
  url: string,
  maps: readonly PageMap[],
  within: Within,
): (Ground & { place: Place }) | null {
  const address = addressOf(url, maps);
  if (address?.kind !== 'page') return null;
  const { shape } = address;
  const place = placeOf(address);
  const dom = domOf(document);
  if (shape.kind === 'case') {
    const lines = linesOf(dom, []);
    return {
      place,
      lines: lines.filter(({ dialog, quoted, control }) => !dialog && !quoted && !control),
      read: (lessons, fact) => {
        const one = caseOf(dom, lines, { ...address, shape: shapeWith(shape, lessons) });
        return one && only(one.found, fact);
      },
    };
  }
  const row = drain(listSteps(dom, shape)).rows.find(({ lines }) => partsOf(lines, within).length > 0);
  return row === undefined
    ? null
    : {
        place,
        lines: row.lines,
        read: (lessons, fact) => only(factsOf(row.lines, shapeWith(shape, lessons)), fact),
      };
}

/** @returns null where nothing is written that a fact could be read from */
export function pickedAt(
  document: Document,
  url: string,
  maps: readonly PageMap[],
  element: Element,
  fact: FactKey,
): Picked | null {
  const { holds } = domOf(document);
  const within: Within = (at) => at !== null && holds(element, at);
  const ground = groundOf(document, url, maps, within);
  const parts = ground ? partsOf(ground.lines, within) : [];
  const [first] = parts;
  if (!ground || !first || parts.length > MOST_LINES) return null;
  const { place } = ground;
  const shape = WORDED[fact] ? words : shapeOf(fact);
  let picked: Picked | null = null;
  for (const part of parts) {
    for (const at of startsOf(part)) {
      const shaped = shape?.(part.line.folded.slice(at, part.to), part.line.text.slice(at, part.to));
      if (!shaped) continue;
      const end = at + shaped.length;
      const text = part.line.text.slice(at, end).trim();
      const labels = labelsBefore(part, at);
      const leads = [...labels, null].filter((label) => {
        const read = ground.read(lessonsFor(place, fact, label, part.line.folded.slice(at, end)), fact);
        return read?.text === text && (label === null || fold(read.label) === label);
      });
      const here = { place, text, shape: shapeNameOf(fold(text)), labels, leads };
      if (leads.length > 0) return here;
      picked ??= here;
    }
  }
  if (picked) return picked;
  const text = first.line.text.slice(first.from, first.to).trim().slice(0, LONGEST_TEXT);
  return { place, text, shape: shapeNameOf(fold(text)), labels: [], leads: [] };
}

/** What would have to be taught; what a phrase means is not known yet, and any meaning does to see it read. */
function lessonsFor(place: Place, fact: FactKey, label: string | null, folded: string): Lesson[] {
  const worded = WORDED[fact];
  return [
    ...(label ? [{ ...place, teaches: 'label' as const, fact: worded ?? fact, label }] : []),
    ...(worded ? [{ ...place, teaches: 'phrase' as const, fact, phrase: tight(folded), value: '?' }] : []),
  ];
}
