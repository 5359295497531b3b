/** The middle of what is known, and between which two values the middle half lies. */
export type Quartiles = { low: number; median: number; high: number };

/**
 * By linear interpolation between neighbours (type 7, as spreadsheets have it). Medians and not averages: one case
 * forgotten for a month says nothing of the others. null without values; the order they come in does not matter.
 */
export function quartilesOf(values: readonly number[]): Quartiles | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => {
    const place = (sorted.length - 1) * part;
    const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}
