/** A line that is here already and the same line of another file. Pure. */
import type { SheetLine } from '../../kinds';
import type { ChangedCell, ChangedLine } from './types';

/** Changes of one line that are kept; a register edited every day for weeks. */
const REMEMBERED = 20;

/**
 * The later file is believed, and what it replaces goes into the line's history. A cell that is empty there replaces
 * nothing: a column may be missing, and what was written is not lost by a blank. Null when it says nothing new.
 */
export function mergeLine(was: SheetLine, read: SheetLine): ChangedLine | null {
  const cells = differing(was.cells, read.cells);
  const extra = differing(was.extra, read.extra);
  const { buyer: named } = read;
  const otherBuyer = named !== null && (named.shown !== was.buyer?.shown || named.hash !== was.buyer?.hash);
  if (cells.length === 0 && extra.length === 0 && !otherBuyer) return null;
  const now: SheetLine = {
    ...was,
    ...read,
    id: was.id,
    cells: { ...was.cells, ...read.cells },
    extra: { ...was.extra, ...read.extra },
    buyer: read.buyer ?? was.buyer,
    history: [
      ...(was.history ?? []),
      {
        cells: replaced(was.cells, cells),
        extra: replaced(was.extra, extra),
        from: was.from,
        at: was.at,
        author: was.author,
      },
    ].slice(-REMEMBERED),
  };
  const buyer = otherBuyer ? [{ field: 'buyer', was: was.buyer?.shown ?? '', now: named.shown }] : [];
  return { was, now, cells: [...cells, ...buyer, ...extra] };
}

/** A header may be called `constructor`, so only a line's own cells are asked. */
const own = (cells: Record<string, string>, field: string): string =>
  Object.hasOwn(cells, field) ? (cells[field] ?? '') : '';

const differing = (was: Record<string, string>, now: Record<string, string>): ChangedCell[] =>
  Object.entries(now).flatMap(([field, text]) =>
    own(was, field) === text ? [] : [{ field, was: own(was, field), now: text }],
  );

/** What the changed cells said, without those that were empty. */
const replaced = (was: Record<string, string>, changed: readonly ChangedCell[]): Record<string, string> =>
  Object.fromEntries(
    changed.flatMap(({ field }) => (Object.hasOwn(was, field) ? [[field, own(was, field)]] : [])),
  );
