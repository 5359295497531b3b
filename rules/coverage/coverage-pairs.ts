import type { FactKey, FactValue } from '../facts/facts.ts';
import type { Sample } from './coverage-wish.ts';

/** A fact with the values worth trying. */
export type Axis = readonly [key: FactKey, tries: readonly FactValue[]];

/** Samples until every value of every fact, and every two values of two facts, have been in one; `fill` says the rest. */
export function* pairsOf(axes: readonly Axis[], fill: (said: Sample) => Sample): Generator<Sample> {
  const met = new Set<string>();
  for (const [key, tries] of axes)
    for (const value of tries) yield noted(fill(new Map([[key, value]])), axes, met);
  for (const [nth, [one, values]] of axes.entries())
    for (const [other, others] of axes.slice(nth + 1))
      for (const value of values)
        for (const its of others) {
          const meeting = nameOf(one, value, other, its);
          if (met.has(meeting)) continue;
          // Also where the two cannot be together, so that they are not tried for ever.
          met.add(meeting);
          const said: Sample = new Map([[one, value]]);
          yield noted(fill(said.set(other, its)), axes, met);
        }
}

const nameOf = (one: FactKey, value: FactValue, other: FactKey, its: FactValue): string =>
  `${one} ${value} ${other} ${its}`;

/** Every two of the sample have met now. */
function noted(sample: Sample, axes: readonly Axis[], met: Set<string>): Sample {
  const said = axes.flatMap(([key]) => {
    const value = sample.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  for (const [nth, [one, value]] of said.entries())
    for (const [other, its] of said.slice(nth + 1)) met.add(nameOf(one, value, other, its));
  return sample;
}
