import type { ListedRow } from '@/storage';

/** How many cases, and their sums added up, fen. */
export type Awaited = { n: number; fen: number };

/** What waits for an answer and what couriers owe, over all these cases. Pure. */
export function awaitedOf(rows: readonly ListedRow[]): { asking: Awaited; owed: Awaited } {
  const sum = (of: 'asking' | 'owed'): Awaited => {
    const all = rows.flatMap(({ head }) => head?.[of]?.fen ?? []);
    return { n: all.length, fen: all.reduce((sum, fen) => sum + fen, 0) };
  };
  return { asking: sum('asking'), owed: sum('owed') };
}
