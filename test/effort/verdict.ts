/** A share of the baseline by which a figure may differ from it and be called the same. */
const TOLERANCE = 0.02;

/**
 * `same`; or what happened to the cost of a judgement, in words that say what to do. Cheaper is no success to pass
 * over: an unmoved baseline would let it be lost again, a little at a time.
 */
export function verdict(seen: number, baseline: number): string {
  const change = seen / baseline - 1;
  if (Math.abs(change) <= TOLERANCE) return 'same';
  const by = `${(Math.abs(change) * 100).toFixed(1)} % ${change > 0 ? 'dearer' : 'cheaper'}`;
  const accept = 'node test/effort/accept.ts writes it to baseline.json';
  const next = change > 0 ? `if it is worth that, ${accept}` : `keep it: ${accept}`;
  return `judging is ${by} (${Math.round(baseline)} → ${Math.round(seen)}); ${next}`;
}
