/** Whether a row goes on in the lines around it, or the list's head, its tabs and its foot begin there. */
import { factsOf } from './facts/facts-of';
import { itemsOf } from './items';
import { lexiconOf } from './lexicon';
import type { Line } from './lines';
import type { ListPage } from './page-map';

/** What a row has, and no head or menu: something counted, paid, dated or numbered. */
const MEASURED = /¥ ?\d|\d[-/]\d{1,2}[ /-]|^x ?\d|\d ?[天时分元]|\d\.\d\d$|\d{8}/;
/** Facts that also stand in a list's own head, as tabs or as filters. */
const WORDS = /^(?:status|statusText|afterSaleType|goodsState|reason|reasonText|itemTitle|shopName)$/;

const isMeasured = (lines: readonly Line[]): boolean => lines.some(({ folded }) => MEASURED.test(folded));

/**
 * Whether lines may belong to a row: with something measured in them, or nothing known, or words that are cells: a
 * type, a state and so on, once each, and little else. A menu or a bar of tabs says many words of one kind.
 */
function isOfRow(lines: readonly Line[], shape: ListPage): boolean {
  if (isMeasured(lines)) return true;
  const said = [...factsOf(lines, shape).values()];
  const words = new Set(said.flat().map(({ text }) => text));
  const areCells = words.size > 1 && words.size * 2 >= lines.length;
  return words.size === 0 || (areCells && said.every(({ length }) => length === 1));
}

/** @param row what is known to be the row's; `before` and `after` are the lines in the next larger box around it */
export function growsAsRow(
  before: readonly Line[],
  row: readonly Line[],
  after: readonly Line[],
  shape: ListPage,
): boolean {
  const isHead = [...factsOf(before, shape).keys()].some((key) => WORDS.test(key));
  const isTab = before.some(({ folded }) => shape.counters.includes(folded));
  // A label at the end of what stands above would lead to the row's first words.
  const isOpen = itemsOf(before, lexiconOf(shape)).at(-1)?.kind === 'label';
  if (isHead || isTab || isOpen || !isOfRow([...before, ...after], shape)) return false;
  const larger = factsOf([...before, ...row, ...after], shape);
  // Nothing may become doubtful that was not.
  return [...factsOf(row, shape)].every(([key, values]) => (larger.get(key)?.length ?? 0) <= values.length);
}
