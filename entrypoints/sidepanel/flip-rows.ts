/** What would change the answer, one row per fact and value, the outcome's changes first. */
import type { FactKey, FactValue, Judgement, Question } from '@/rules';

export type FlipRow = {
  fact: FactKey;
  value: FactValue;
  becomes: { question: Question; value: string }[];
};

/** @param asked the fact whose buttons already show what each answer leads to; its flips are not repeated */
export function flipRows(flips: Judgement['flips'], asked: FactKey | null): FlipRow[] {
  const rows = new Map<string, FlipRow>();
  for (const { fact, value, question, becomes } of flips) {
    if (fact === asked) continue;
    const key = JSON.stringify([fact, value]);
    const row = rows.get(key) ?? { fact, value, becomes: [] };
    row.becomes.push({ question, value: becomes });
    rows.set(key, row);
  }
  const weight = (row: FlipRow) => (row.becomes.some(({ question }) => question === 'outcome') ? 0 : 1);
  return [...rows.values()].sort((a, b) => weight(a) - weight(b));
}

/** What the outcome becomes if this fact has this value; `null` when it stays or is not decided by it. */
export function outcomeIf(flips: Judgement['flips'], fact: FactKey, value: FactValue): string | null {
  const flip = flips.find((f) => f.fact === fact && f.value === value && f.question === 'outcome');
  return flip?.becomes ?? null;
}
