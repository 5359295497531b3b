import { type Change, type Draft, knownIds, ownIds } from '../draft';
import { labelIn } from '../fields';
import type { Random } from '../random';
import { type Box, box, boxesOf, isText, leavesOf, type Piece, text, textOf } from '../tree';
import { unitsOf } from './order';

type Pair = { label: string; value: string };

/** A field as its two texts; null for one with more in it than that. */
function pairOf(pieces: readonly Piece[], { words }: Draft): Pair | null {
  const leaves = pieces.flatMap((piece) =>
    isText(piece) ? [piece] : [...leavesOf(piece)].map(({ leaf }) => leaf),
  );
  const [first, second] = leaves;
  const label = first && labelIn(words, first.text);
  if (!label || leaves.length > 2) return null;
  const value = second ? second.text.trim() : label.rest;
  const needsColon = words.withColon.has(label.word);
  return value === '' || (second && label.rest !== '')
    ? null
    : { label: label.word + (needsColon ? '：' : ''), value };
}

const cells = (tag: string, texts: readonly string[]): Box =>
  box(
    'tr',
    texts.map((words) => box(tag, [text(words)])),
  );

function intoColumns(around: Box, draft: Draft, random: Random): void {
  const units = unitsOf(around.children, draft, false);
  const pairs = units.map(({ free, pieces }) => (free ? pairOf(pieces, draft) : null));
  for (let from = 0; from < pairs.length; from++) {
    let to = from;
    while (pairs[to]) to++;
    if (to - from < 2 || !random.chance(0.3)) continue;
    // A box with an order's number in it that the address does not know, and facts: whose, no structure tells.
    const words = units
      .slice(from, to)
      .map(({ pieces }) => pieces.map(textOf).join(' '))
      .join(' ');
    const numbers = ownIds(draft).filter((id) => words.includes(id));
    const known = knownIds(draft);
    if (numbers.length > 0 && !numbers.some((id) => known.includes(id))) continue;
    const run = pairs.slice(from, to).flatMap((pair) => pair ?? []);
    const head = box('thead', [
      cells(
        'th',
        run.map(({ label }) => label),
      ),
    ]);
    const body = box('tbody', [
      cells(
        'td',
        run.map(({ value }) => value),
      ),
    ]);
    const kept = units.map(({ pieces }) => pieces);
    around.children = [...kept.slice(0, from).flat(), box('table', [head, body]), ...kept.slice(to).flat()];
    return;
  }
}

/** Fields one under the other become columns side by side: a row of labels over a row of values. */
export const columns: Change = {
  name: 'columns',
  apply(draft, random) {
    const inRows = new Set(draft.rows.flatMap((row) => [...boxesOf(row)]));
    for (const around of [...boxesOf(draft.tree)]) {
      const isBlock =
        !inRows.has(around) && !['pre', 'nav', 'table', 'tbody', 'tr', 'dl'].includes(around.tag);
      if (isBlock && around.children.every((child) => !isText(child) || textOf(child).trim() === ''))
        intoColumns(around, draft, random);
    }
  },
};
