import type { FactKey } from '@/entrypoints/console.content/reader/types';
import type { Random } from './random';
import type { Saved, Told } from './saved';
import { type Box, copyOf } from './tree';
import { type PageWords, pageWords } from './words';

/** A page on its way through the changes, and what may still be asked of it. */
export type Draft = {
  saved: Saved;
  words: PageWords;
  tree: Box;
  told: Told[];
  rows: Box[];
  /** Facts that have not come yet: not asked for, but if they are read they must be right. */
  late: Set<FactKey>;
  /** Boxes about other orders. */
  foreign: Set<Box>;
  /** What was done to it, for whoever looks at a failure. */
  done: string[];
};

export type Change = { name: string; apply(draft: Draft, random: Random): void };

export function draftOf(saved: Saved): Draft {
  const copies = new Map<Box, Box>();
  const tree = copyOf(saved.tree, copies);
  return {
    saved,
    words: pageWords(saved.shape),
    tree,
    told: saved.told.map(({ id, facts }) => ({ id, facts: new Map(facts) })),
    rows: saved.rows.map((row) => copies.get(row) as Box),
    late: new Set(),
    foreign: new Set(saved.foreign.map((box) => copies.get(box) as Box)),
    done: [],
  };
}

/** The numbers that are the page's own, as they stand on it. */
export const ownIds = ({ told }: Draft): string[] =>
  told.flatMap(({ facts }) =>
    (['orderId', 'afterSaleId'] as const).flatMap((key) => facts.get(key)?.text ?? []),
  );

/** Those of them that the address knows for the page's own; the rows' own ones on a list. */
export const knownIds = ({ told, saved }: Draft): string[] =>
  told.flatMap(({ facts }) =>
    (saved.shape.kind === 'list' ? (['orderId'] as const) : saved.addressed).flatMap(
      (key) => facts.get(key)?.text ?? [],
    ),
  );
