import type { FactKey, FactValue } from '../facts/facts.ts';
import { type Sample, triesOf } from './coverage-wish.ts';

/** Facts with the values each may have: whichever of them are taken, it shows. */
export type Extent = Partial<Record<FactKey, readonly FactValue[]>>;

/** More combinations than a person would read; a box is not widened beyond what can be tried whole. */
const MOST = 200;

/**
 * First the fewest facts of the case that still show it, then each with every value that shows it too, whatever
 * the others are. The platform stays out: without it much is only possible.
 */
export function extentOf(sample: Sample, shows: (said: Sample) => boolean, at: number): Extent {
  const fewest = shrunk(sample, shows);
  const box = new Map<FactKey, readonly FactValue[]>();
  for (const [key, value] of fewest) if (key !== 'platform') box.set(key, [value]);
  for (const [key, values] of box)
    for (const value of triesOf(key, at)) {
      if (values.includes(value)) continue;
      const corners = cornersOf(new Map(box).set(key, [value]));
      if (corners?.every((corner) => shows(new Map([...fewest, ...corner]))))
        box.set(key, [...(box.get(key) ?? []), value]);
    }
  return Object.fromEntries(box);
}

/** Whether the case lies within. */
export const isWithin = (extent: Extent, sample: Sample): boolean =>
  Object.entries(extent).every(([key, values]) => {
    const value = sample.get(key as FactKey);
    return value !== undefined && values.includes(value);
  });

function shrunk(sample: Sample, shows: (said: Sample) => boolean): Sample {
  let fewest = sample;
  for (const key of sample.keys()) {
    if (key === 'platform') continue;
    const fewer: Sample = new Map(fewest);
    fewer.delete(key);
    if (shows(fewer)) fewest = fewer;
  }
  return fewest;
}

/** Every combination of the box's values, or `null` where they are too many. */
function cornersOf(box: ReadonlyMap<FactKey, readonly FactValue[]>): Sample[] | null {
  let corners: Sample[] = [new Map()];
  for (const [key, values] of box) {
    if (corners.length * values.length > MOST) return null;
    corners = corners.flatMap((corner) => values.map((value) => new Map(corner).set(key, value)));
  }
  return corners;
}
