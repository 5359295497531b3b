import { describe, expect, it } from 'vitest';
import { book, costsOf } from '@/rules';

const AT = Date.parse('2026-11-22T10:00:00+08:00');

describe('what a clause costs', () => {
  it('is what it says, one line for each of its statements', () => {
    expect(costsOf('TM-3RD-01', AT).map(({ fen, points }) => ({ fen, points }))).toEqual([
      { fen: 200_000, points: null },
      { fen: 2_000_000, points: 12 },
    ]);
    expect(costsOf('TM-BRK-03', AT)[0]?.share).toEqual({ rate: 0.05, min: 500, max: 5000 });
  });

  it('is nothing where the clause names none, is not in force, or is not in the book', () => {
    expect(costsOf('L-QLT-04', AT)).toEqual([]);
    // It names an exposure without an amount, since its source gives two (DY-DAT-01's title says so).
    expect(costsOf('DY-DAT-01', AT)).toEqual([]);
    expect(costsOf('TM-3RD-01', Date.parse('2020-01-01T00:00:00+08:00'))).toEqual([]);
    expect(costsOf('NO-SUCH-01', AT)).toEqual([]);
  });

  it('has words for every act of the book', () => {
    const costs = [...book.names.rules.keys()].flatMap((id) => costsOf(id, AT));
    expect(costs.length).toBeGreaterThan(30);
    expect(costs.filter(({ act }) => act === null)).toEqual([]);
  });
});
