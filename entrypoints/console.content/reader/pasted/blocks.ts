/** Several orders in one text: which lines are whose. */
import { itemsOf } from '../items';
import type { Lexicon } from '../lexicon';
import type { Line } from '../lines';
import { anchorsOf } from './numbers';

export type Block = { id: string | null; lines: Line[] };

const kept = (lines: readonly (Line | null)[]): Line[] => lines.filter((line) => line !== null);

/** The label a line begins with. */
function labelOf(line: Line | undefined, lexicon: Lexicon): string | null {
  const first = line && itemsOf([line], lexicon)[0];
  return first?.kind === 'label' ? first.label : null;
}

/**
 * One block per order number. Cards may have lines in front of their number: then each later card begins at the
 * last empty line before its number, or as many lines before it as the first one did. What could be the end of
 * one card or the beginning of the next is nobody's.
 */
export function blocksOf(lines: readonly (Line | null)[], lexicon: Lexicon): Block[] {
  const anchors = anchorsOf(kept(lines), lexicon);
  const [first] = anchors;
  if (first === undefined) return [{ id: null, lines: kept(lines) }];
  const start = lines.findIndex((line) => line !== null);
  const ahead = lines.slice(start, lines.indexOf(first.line));
  const opening = labelOf(ahead[0] ?? undefined, lexicon);
  const opens = (line: Line | null | undefined) =>
    opening !== null && labelOf(line ?? undefined, lexicon) === opening;
  const starts = anchors.map(({ line }, i) => {
    const previous = anchors[i - 1];
    if (previous === undefined) return { from: 0, to: 0 };
    const between = { after: lines.indexOf(previous.line), at: lines.indexOf(line) };
    return startOf(lines, between, ahead, opens);
  });
  return anchors.map(({ id }, i) => ({
    id,
    lines: kept(lines.slice(starts[i]?.from, starts[i + 1]?.to)),
  }));
}

/** Where a card begins (`from`), and where the one before it has certainly ended (`to`). */
function startOf(
  lines: readonly (Line | null)[],
  { after, at }: { after: number; at: number },
  ahead: readonly (Line | null)[],
  opens: (line: Line | null | undefined) => boolean,
): { from: number; to: number } {
  if (ahead.length === 0) return { from: at, to: at };
  const empty = ahead.includes(null) ? -1 : lines.lastIndexOf(null, at);
  if (empty > after) return { from: empty, to: empty };
  const back = Math.max(after + 1, at - ahead.length);
  return opens(lines[back]) ? { from: back, to: back } : { from: at, to: back };
}
