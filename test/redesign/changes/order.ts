import type { Change, Draft } from '../draft';
import { labelIn } from '../fields';
import { type Random, randomOf } from '../random';
import { type Box, boxesOf, isText, leavesOf, type Piece, textOf } from '../tree';

type Unit = { pieces: Piece[]; free: boolean };

const blank = (piece: Piece): boolean => textOf(piece).trim() === '';

/**
 * The children of a box as units that may change places: a field with its value, a cell of a row. Everything else
 * stays: a heading gives a meaning to what follows, a title stands above what belongs to it, a sentence explains
 * the one before.
 */
export function unitsOf(children: readonly Piece[], { words, saved }: Draft, cells: boolean): Unit[] {
  const pieces = children.filter((piece) => !blank(piece));
  const units: Unit[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    const leaves = isText(piece) ? [piece] : [...leavesOf(piece)].map(({ leaf }) => leaf);
    const labels = leaves.map(({ text }) => labelIn(words, text));
    const fixed = labels.some(
      (label) => label && (words.headings.has(label.word) || label.word === saved.shape.titleBefore),
    );
    const first = labels[0];
    const bareLabel = first && first.rest === '' && leaves.length === 1;
    const next = pieces[at + 1];
    if (fixed || isText(piece)) units.push({ pieces: [piece], free: false });
    else if (bareLabel && next && !isText(next) && !labelIn(words, textOf(next))) {
      units.push({ pieces: [piece, next], free: true });
      at++;
    } else {
      const cell = cells && labels.every((label) => label === null) && leaves.length === 1;
      const whole = first !== null && first !== undefined && !bareLabel && labels.at(-1)?.rest !== '';
      units.push({ pieces: [piece], free: cell || whole });
    }
  }
  return units;
}

function reorder(box: Box, draft: Draft, cells: boolean, random: Random): void {
  const units = unitsOf(box.children, draft, cells);
  const ordered: Unit[] = [];
  let run: Unit[] = [];
  for (const unit of [...units, null]) {
    if (unit?.free) run.push(unit);
    else {
      ordered.push(...random.shuffled(run));
      run = [];
      if (unit) ordered.push(unit);
    }
  }
  if (ordered.length > 1) box.children = ordered.flatMap(({ pieces }) => pieces);
}

/** Fields and cells that stand beside each other change places, and so do the rows of a list. */
export const order: Change = {
  name: 'order',
  apply(draft, random) {
    const inRows = new Set(draft.rows.flatMap((row) => [...boxesOf(row)]));
    // One template draws all the rows, with their cells in one order.
    const seed = random.int(0, 2 ** 31);
    for (const row of draft.rows) {
      const template = randomOf(seed);
      for (const box of boxesOf(row)) reorder(box, draft, true, template);
    }
    for (const box of boxesOf(draft.tree)) {
      if (inRows.has(box)) continue;
      if (box.tag === 'pre' || box.tag === 'nav') continue;
      const rows = box.children.filter((child) => !isText(child) && draft.rows.includes(child));
      if (rows.length > 1) {
        const shuffled = random.shuffled(rows);
        box.children = box.children.map((child) =>
          rows.includes(child) ? (shuffled.pop() as Piece) : child,
        );
      } else reorder(box, draft, false, random);
    }
  },
};
