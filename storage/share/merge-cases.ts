import type { CaseKey, CaseRow } from '../kinds';
import { groupBy } from '../store/group-by';
import { nameOf } from './deleted-cases';
import { type Merged as MergedCase, mergeCase } from './merge-case';
import type { SharedCase } from './share-file';

export type MergedCases = {
  /** One per case of the file; two of the file that are one case are one. */
  cases: MergedCase[];
  /** Rows here that none of them is. */
  rest: CaseRow[];
  /** The key a case goes by afterwards, by any it ever had; a key nobody knows is its own. */
  keyOf: (key: CaseKey) => CaseKey;
};

/** Merges the cases of a file with the rows here. */
export function mergeCases(theirs: readonly SharedCase[], rows: readonly CaseRow[]): MergedCases {
  const now = new Map(rows.map((row) => [row.key, row]));
  const near = new Map(
    [...groupBy(rows, nameOf)].map(([name, of]) => [name, new Set(of.map(({ key }) => key))]),
  );
  const merged = new Map<CaseKey, MergedCase>();
  for (const one of theirs) {
    const name = nameOf(one);
    const keys = near.get(name) ?? new Set();
    near.set(name, keys);
    const next = mergeCase(
      one,
      [...keys].flatMap((key) => now.get(key) ?? []),
    );
    // A row that an earlier case of the file made or changed goes on from what was here before that.
    const earlier = [next.row, ...next.replaces].flatMap(({ key }) => merged.get(key) ?? []);
    for (const row of next.replaces) {
      now.delete(row.key);
      keys.delete(row.key);
      merged.delete(row.key);
    }
    now.set(next.row.key, next.row);
    keys.add(next.row.key);
    merged.set(next.row.key, earlier.reduce(after, next));
  }
  const here = new Set(rows.map(({ key }) => key));
  const aliases = new Map(
    [...now.values()].flatMap((row) => (row.formerKeys ?? []).map((key) => [key, row.key])),
  );
  const inFile = new Set(merged.keys());
  return {
    cases: [...merged.values()].map((one) => ({
      ...one,
      // Not those that only another case of the file had made.
      replaces: one.replaces.filter(({ key }) => here.has(key)),
    })),
    rest: [...now.values()].filter(({ key }) => !inFile.has(key)),
    keyOf: (key) => (now.has(key) ? key : (aliases.get(key) ?? key)),
  };
}

/** What two cases of the file did to one row. */
const after = (next: MergedCase, first: MergedCase): MergedCase => ({
  ...next,
  before: first.before ?? next.before,
  replaces: [...first.replaces, ...next.replaces],
  taken: [...new Set([...first.taken, ...next.taken])],
  older: next.older,
});
