/** Where a chip may lie on its row without hiding what the row says. */

export type Box = { left: number; top: number; right: number; bottom: number };

/** Air around a chip, CSS pixels. */
const GAP = 8;

/**
 * Top left corner for a chip of `width` × `height` on `row`, in the row's own coordinates. After the text of
 * the last cell where there is room, else on the row's lower right edge, over the line between two rows.
 * @param textEnd where the text of the last cell ends on the right
 */
export function placeOn(row: Box, textEnd: number, width: number, height: number): { x: number; y: number } {
  const after = textEnd + GAP;
  if (after + width + GAP <= row.right) return { x: after, y: (row.top + row.bottom - height) / 2 };
  return { x: Math.max(row.left, row.right - width - GAP), y: row.bottom - height - 1 };
}

/** Right end of the text in the last cell; the cell's own left end when it has none to measure. */
export function textEndOf(row: Element): number {
  const cell = lastCellOf(row);
  const range = document.createRange();
  range.selectNodeContents(cell);
  const { width, right } = range.getBoundingClientRect();
  return width === 0 ? cell.getBoundingClientRect().left : right;
}

/** The last of several cells, in the row itself or in what wraps them, as table and flex lists do. */
function lastCellOf(row: Element): Element {
  let at = row;
  for (let depth = 0; depth < 4 && at.lastElementChild !== null; depth++) {
    const alone = at.childElementCount === 1;
    at = at.lastElementChild;
    if (!alone) break;
  }
  return at;
}

/**
 * The layer the row is painted in, as a z-index of the root: chips lie just over the list and under every
 * dialog and menu the console opens above it.
 */
export function layerOf(row: Element): number {
  let layer = 0;
  for (let at: Element | null = row; at !== null; at = at.parentElement) {
    const { position, zIndex } = getComputedStyle(at);
    if (position !== 'static' && zIndex !== 'auto') layer = Number(zIndex);
  }
  return layer;
}
