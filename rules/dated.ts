import { and, FALSE, TRUE, UNKNOWN } from './kleene.ts';
import type { Case, Quantity, Test } from './machine.ts';
import { addFact, addOnce } from './proof.ts';
import type { Rule } from './schema.ts';
import { dayStart, lengthOf } from './time.ts';

type Period = { from: number; to: number; is: ReadonlyMap<string, number> };

/** A rule's values with the days they are in force, as moments; lengths of time in ms. */
export type Dated = { byOrder: boolean; periods: readonly Period[] };

export function datedOf(rule: Rule): Dated {
  return {
    byOrder: rule.governedBy === 'order',
    periods: rule.values.map(({ from, to, is }) => ({
      from: dayStart(from),
      to: to === undefined ? Number.POSITIVE_INFINITY : dayStart(to),
      is: new Map(
        Object.entries(is).map(([name, value]) => [
          name,
          typeof value === 'number' ? value : lengthOf(value),
        ]),
      ),
    })),
  };
}

/** The values in force on the governing day: the day of judging (TB-GEN-10), or the order's own. */
function periodOf({ byOrder, periods }: Dated, c: Case): Period | undefined {
  const day = byOrder ? c.orderDay : c.at;
  for (let nth = 0; nth < periods.length; nth++) {
    const period = periods[nth] as Period;
    if (day >= period.from && day < period.to) return period;
  }
  return undefined;
}

export const isInForce =
  (dated: Dated) =>
  (c: Case): boolean =>
    periodOf(dated, c) !== undefined;

export const quantityOf =
  (dated: Dated, name: string): Quantity =>
  (c) =>
    periodOf(dated, c)?.is.get(name);

/** An order is paid before it is judged, so values that have ended may still be the ones that govern it. */
const mayHaveEnded = (dated: Dated, c: Case): boolean =>
  dated.byOrder && !c.orderDaySaid && dated.periods.some((period) => period.from <= c.orderDay);

/** A rule speaks only on the days it is in force. What rests on a day that stands in for the payment day says so. */
export function whileInForce(dated: Dated, when: Test): Test {
  return {
    truth(c) {
      if (periodOf(dated, c) !== undefined) return when.truth(c);
      return mayHaveEnded(dated, c) ? and(UNKNOWN, when.truth(c)) : FALSE;
    },
    lean(c, proof) {
      const truth = when.truth(c);
      if (truth !== UNKNOWN) when.lean(c, proof);
      const dayMatters = truth === TRUE || dated.periods.length > 1;
      if (dated.byOrder && !c.orderDaySaid && dayMatters) addFact(proof, 'paidAt', true);
    },
    gaps(c, missing) {
      const inForce = periodOf(dated, c) !== undefined;
      if (inForce || when.truth(c) === UNKNOWN) when.gaps(c, missing);
      if (!inForce) addOnce(missing, 'paidAt');
    },
    reads: dated.byOrder ? new Set([...when.reads, 'paidAt', 'appliedAt']) : when.reads,
    asks: when.asks,
    assumes: dated.byOrder ? new Set([...when.assumes, 'paidAt']) : when.assumes,
    guard: when.guard,
  };
}
