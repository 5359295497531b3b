/** A sum and whom it is about while they are typed. */
import { fenOf } from '../contact/plan-draft';

export type SumFields = { sum: string; who: string };

/** What was kept; `null` while nothing is being typed. */
export function readSum(kept: string): SumFields | null {
  try {
    const raw: unknown = JSON.parse(kept);
    if (typeof raw !== 'object' || raw === null) return null;
    const { sum, who } = raw as Partial<Record<string, unknown>>;
    return { sum: typeof sum === 'string' ? sum : '', who: typeof who === 'string' ? who : '' };
  } catch {
    return null;
  }
}

export const writeSum = ({ sum, who }: SumFields): string => JSON.stringify({ sum, who });

/** What an entry says of it; `null` while there is no sum above nothing. */
export function sumIn({ sum, who }: SumFields): { fen: number; who: string } | null {
  const fen = fenOf(sum);
  return fen === undefined || fen === null || fen === 0 ? null : { fen, who: who.trim() };
}

/** Fields to begin with; no sum as an empty one. */
export const fieldsFrom = (fen: number | null, who: string): SumFields => ({
  sum: fen === null ? '' : String(fen / 100),
  who,
});
