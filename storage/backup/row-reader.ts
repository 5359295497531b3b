import { cmp } from 'dexie';
import { SCHEMA_VERSION } from '../store/db';
import { STEPS } from '../store/steps';
import { type TableName, textName } from './format';
import { Refused } from './refused';
import { isRow } from './row-shapes';
import { brokenBound, rowFrom } from './row-text';

/** The members of each table's primary key, from the schema: `&[place+of], at` gives `place` and `of`. */
function keyPathOf(table: TableName): string[] {
  const first = STEPS.findLast(({ stores }) => table in stores)?.stores[table]?.split(',')[0] ?? '';
  return first.replaceAll(/[&[\]\s]/g, '').split('+');
}

/**
 * Reads the lines of one table, from the first to the last. Each must be a row of its table, none may nest deep or
 * carry a key that means something to the language, and keys must rise, so no row comes twice. A row of an older
 * schema has another shape; it is looked at once it was brought to today's.
 */
export function rowReader(table: TableName, schema: number): (line: string) => object {
  const path = keyPathOf(table);
  const keyOf = (row: object) => path.map((name) => (row as Record<string, unknown>)[name]);
  let before: unknown[] | null = null;
  let count = 0;
  return (line) => {
    count += 1;
    const refuse = (code: 'row' | 'depth' | 'ownKey' | 'duplicate') => {
      throw new Refused(code, `${textName(table)}:${count}`);
    };
    const parsed = parsedLine(line);
    if (typeof parsed !== 'object' || parsed === null) return refuse('row');
    const broken = brokenBound(parsed);
    if (broken !== null) return refuse(broken);
    const row = rowFrom(table, parsed);
    if (row === undefined || (schema === SCHEMA_VERSION && !isRow(table, row))) return refuse('row');
    const key = keyOf(row);
    if (key.some((part) => typeof part !== 'string')) return refuse('row');
    if (before !== null && cmp(before, key) >= 0) return refuse('duplicate');
    before = key;
    return row;
  };
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
