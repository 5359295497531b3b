import { asSeen, fold } from '../fold';
import type { Line } from '../lines';

/** More than any card or chat of one case; what lies beyond is somebody's archive. */
const LONGEST_TEXT = 50_000;
const NO_ELEMENTS: readonly Element[] = [];

function lineOf(raw: string): Line | null {
  const seams: number[] = [];
  let text = '';
  // A tab is what is left of a table's cell: a label may end there without a colon.
  for (const piece of raw.split('\t')) {
    const seen = asSeen(piece).trim();
    if (seen === '') continue;
    if (text !== '') seams.push(text.length + 1);
    text = text === '' ? seen : `${text} ${seen}`;
  }
  if (text === '') return null;
  return {
    text,
    folded: fold(text),
    seams,
    element: null,
    elements: NO_ELEMENTS,
    control: false,
    dialog: false,
    heading: false,
    quoted: false,
    row: null,
  };
}

/** A text as the reader's lines, without a page behind them; `null` for an empty one. */
export const textLines = (text: string): (Line | null)[] =>
  text
    .slice(0, LONGEST_TEXT)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(lineOf);
