import type { ListedRow } from '@/storage';
import type { Section, SectionId } from './sections';

export type Line =
  | { kind: 'section'; id: SectionId; count: number }
  | { kind: 'row'; row: ListedRow; section: SectionId | null };

/** Sections as one list of lines. `keys`: a name of each line; `ids`: of the rows alone; `placeOf`: a row's place among the lines. */
export type Lines = { lines: Line[]; keys: string[]; ids: string[]; placeOf: ReadonlyMap<string, number> };

export function linesOf(sections: readonly Section[]): Lines {
  const lines: Line[] = [];
  const keys: string[] = [];
  const ids: string[] = [];
  const placeOf = new Map<string, number>();
  for (const { id, rows } of sections) {
    if (id !== null) {
      lines.push({ kind: 'section', id, count: rows.length });
      keys.push(`section:${id}`);
    }
    for (const row of rows) {
      placeOf.set(row.id, lines.length);
      lines.push({ kind: 'row', row, section: id });
      keys.push(row.id);
      ids.push(row.id);
    }
  }
  return { lines, keys, ids, placeOf };
}
