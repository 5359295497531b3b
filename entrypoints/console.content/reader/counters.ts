/** The console's counters. `null` = the label stands there without a number, or with two; never 0 for "not read". */
import type { Line } from './lines';
import { parentOf } from './native';

const COUNT = /^ ?\(? ?(\d{1,7}(?:\.\d{1,2})?)(?![\d+.:%-]) ?(?:单|个|条|笔|件)?\)?(?= |$)/;
/** On the line below its label a count stands alone. */
const ALONE = /^(\d{1,7}(?:\.\d{1,2})?)(?: ?[单个条笔件])?$/;

/** Whether a line below stands closer to the label than the one above does: a tab's number is in the tab's own box. */
function isBelow(above: Line | undefined, { element }: Line, next: Line | undefined): boolean {
  const holds = (box: Element, line: Line | undefined) => {
    for (let at = line?.element ?? null; at; at = parentOf(at)) if (at === box) return true;
    return false;
  };
  for (let box = element; box; box = parentOf(box)) {
    if (holds(box, next)) return true;
    if (holds(box, above)) return false;
  }
  return true;
}

function numberAt(above: Line | undefined, line: Line, from: number, next: Line | undefined): number | null {
  const ends = [...line.seams, line.folded.length].filter((end) => end > from);
  const parts = ends.map((end) => line.folded.slice(from, end).replace(/^ ?:/, ''));
  const rest = parts.find((part) => part.trim() !== '');
  const alone = rest === undefined ? ALONE.exec(next?.folded ?? '') : null;
  const found = rest === undefined ? alone && isBelow(above, line, next) && alone : COUNT.exec(rest);
  return found ? Number(found[1]) : null;
}

/** A label counts only as a whole word: `24小时内待商家举证` is not `待商家举证`. */
function places(line: Line, label: string): number[] {
  const found: number[] = [];
  for (let at = line.folded.indexOf(label); at >= 0; at = line.folded.indexOf(label, at + 1)) {
    const before = at === 0 || line.folded[at - 1] === ' ' || line.seams.includes(at);
    const after = line.folded[at + label.length];
    const ends = after === undefined || /[ :(\d]/.test(after) || line.seams.includes(at + label.length);
    if (before && ends) found.push(at);
  }
  return found;
}

/** Every known counter of the page, in the map's order. Rows are left out: their words are statuses. */
export function countersOf(lines: readonly Line[], labels: readonly string[]): Record<string, number | null> {
  const outside = lines.filter((line) => line.row === null && !line.dialog);
  const counters: Record<string, number | null> = {};
  for (const label of labels) {
    const seen = new Set<number>();
    for (const [index, line] of outside.entries()) {
      for (const at of places(line, label)) {
        const count = numberAt(outside[index - 1], line, at + label.length, outside[index + 1]);
        if (count !== null) seen.add(count);
      }
    }
    const [one] = seen;
    counters[label] = seen.size === 1 && one !== undefined ? one : null;
  }
  return counters;
}
