import { type Change, type Draft, knownIds, ownIds } from '../draft';
import { isInline, labelIn } from '../fields';
import { type Random, randomOf } from '../random';
import { type Box, box, boxesOf, isText, type Piece, textOf } from '../tree';

const isBlock = (piece: Piece): piece is Box =>
  !isText(piece) && !isInline(piece) && !['br', 'img', 'input', 'button'].includes(piece.tag);
/** Boxes whose children are what their tag says they are. */
const STRICT = new Set(['table', 'thead', 'tbody', 'tr', 'dl', 'ul', 'ol', 'pre', 'nav', 'header', 'form']);

function rewrap(root: Box, draft: Draft, random: Random): void {
  const { rows } = draft;
  const inRows = new Set(rows.flatMap((row) => [...boxesOf(row)]));
  for (const around of [...boxesOf(root)]) {
    if (STRICT.has(around.tag) || isInline(around)) continue;
    if (root === draft.tree && inRows.has(around)) continue;
    const only = around.children.filter((child) => textOf(child).trim() !== '');
    const [inner] = only;
    const bare =
      only.length === 1 && inner && isBlock(inner) && !rows.includes(inner) && !STRICT.has(inner.tag);
    if (bare && random.chance(0.5)) {
      around.children = inner.children;
      continue;
    }
    if (!around.children.every((child) => isBlock(child) || textOf(child).trim() === '')) continue;
    if (around.children.length === 0 || random.chance(0.5)) continue;
    const from = random.int(0, around.children.length - 1);
    const to = random.int(from, around.children.length - 1);
    // A row of a list in a box with what stands around the list would be no row of it any more.
    const inside = around.children.slice(from, to + 1);
    if (
      inside.some((child) => holdsRow(child, rows)) &&
      !rows.every((row) => inside.some((child) => isInside(row, child)))
    )
      continue;
    // A box with an order's number in it that the address does not know is about that order, unless it has the
    // page's own: which of several such boxes is the page's, no structure tells.
    const words = inside.map(textOf).join(' ');
    const numbers = [...ownIds(draft), ...(words.match(/\d{6}-\d{15}/g) ?? [])].filter((id) =>
      words.includes(id),
    );
    const known = knownIds(draft);
    if (numbers.some((id) => !known.includes(id)) && !numbers.some((id) => known.includes(id))) continue;
    // A label in a box and its value in the next: a box around one of them alone parts the two.
    const last = labelIn(draft.words, textOf(around.children[to] as Piece));
    if (last?.rest === '') continue;
    around.children.splice(from, inside.length, box(random.pick(['div', 'section']), inside));
  }
}

const isInside = (row: Box, at: Piece): boolean => !isText(at) && [...boxesOf(at)].includes(row);
const holdsRow = (at: Piece, rows: readonly Box[]): boolean => rows.some((row) => isInside(row, at));

/** Boxes around neighbours that stand together anyway, around one, or gone where one holds nothing but another. */
export const wrappers: Change = {
  name: 'wrappers',
  apply(draft, random) {
    rewrap(draft.tree, draft, random);
    // One template draws all the rows.
    const seed = random.int(0, 2 ** 31);
    for (const row of draft.rows) rewrap(row, draft, randomOf(seed));
  },
};
