import { type Book, book as builtIn, wordsOf } from './book.ts';
import type { RuleId } from './judgement.ts';
import type { Statement, Words } from './pack/schema.ts';

/** What breaking a clause costs, as the clause itself puts it and whatever the case is. Money in fen. */
export type ClauseCost = {
  /** What one must have done for it, in the book's words; null where the book has none. */
  act: Words | null;
  fen: number | null;
  /** A part of what was paid, held between `min` and `max` where the clause names them. */
  share: { rate: number; min: number | null; max: number | null } | null;
  points: number | null;
};

type Exposure = Extract<Statement, { kind: 'exposure' }>;

/**
 * The costs a clause names, one for each of its statements, by its values in force at `at` (epoch ms). Empty when the
 * book does not hold the clause, it is not in force, or it names no cost: then nothing is claimed. A value that stands
 * in another clause is not looked up there.
 */
export function costsOf(id: RuleId, at: number, of: Book = builtIn): ClauseCost[] {
  const found = of.names.rules.get(id);
  const values = found?.dated.periods.find(({ from, to }) => from <= at && at < to)?.is;
  if (found === undefined || values === undefined) return [];
  const value = (name: string | undefined) => (name === undefined ? null : (values.get(name) ?? null));
  return found.rule.says
    .filter((said): said is Exposure => said.kind === 'exposure')
    .map((said) => {
      const rate = value(said.rate);
      return {
        act: wordsOf(said.act, of),
        fen: value(said.fixed),
        share: rate === null ? null : { rate, min: value(said.min), max: value(said.max) },
        points: value(said.points),
      };
    })
    .filter(({ fen, share, points }) => fen !== null || share !== null || points !== null);
}
