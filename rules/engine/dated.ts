import type { Rule } from '../pack/schema.ts';
import { and, FALSE, TRUE, UNKNOWN } from './kleene.ts';
import { type Case, NO_GUARDS, type Quantity, type Test } from './machine.ts';
import { addFact, addOnce } from './proof.ts';
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

/** Whether the rule has values on the day that governs it: the day of judging (TB-GEN-10), or the order's own. */
export function isInForce({ byOrder, periods }: Dated, c: Case): boolean {
  const day = byOrder ? c.orderDay : c.at;
  return periods.some(({ from, to }) => day >= from && day < to);
}

/** One of the rule's values, at the time that governs the case. */
export function quantityOf({ byOrder, periods }: Dated, name: string): Quantity {
  const spans = periods.map(({ from, to, is }) => ({ from, to, is: is.get(name) }));
  return (c) => {
    const day = byOrder ? c.orderDay : c.at;
    for (const { from, to, is } of spans) if (day >= from && day < to) return is;
    return undefined;
  };
}

/** An order is paid before it is judged, so values that have ended may still be the ones that govern it. */
const mayHaveEnded = (dated: Dated, c: Case): boolean =>
  !c.orderDaySaid && dated.periods.some((period) => period.from <= c.orderDay);

/**
 * A rule speaks only on the days it is in force. Of a rule that the day of judging governs the glance has seen to
 * that before anything is weighed; for an order's own rules, what rests on a day that stands in for the payment
 * day says so.
 */
export function whileInForce(dated: Dated, when: Test): Test {
  if (!dated.byOrder) return { ...when, days: dated.periods };
  return {
    truth(c) {
      if (isInForce(dated, c)) return when.truth(c);
      return mayHaveEnded(dated, c) ? and(UNKNOWN, when.truth(c)) : FALSE;
    },
    lean(c, proof) {
      const truth = when.truth(c);
      if (truth !== UNKNOWN) when.lean(c, proof);
      const dayMatters = truth === TRUE || dated.periods.length > 1;
      if (!c.orderDaySaid && dayMatters) addFact(proof, 'paidAt', true);
    },
    gaps(c, missing) {
      const inForce = isInForce(dated, c);
      if (inForce || when.truth(c) === UNKNOWN) when.gaps(c, missing);
      if (!inForce) addOnce(missing, 'paidAt');
    },
    reads: new Set([...when.reads, 'paidAt', 'appliedAt'] as const),
    asks: when.asks,
    assumes: new Set([...when.assumes, 'paidAt'] as const),
    guards: when.guards,
    denials: NO_GUARDS,
    days: null,
  };
}
