import { type FactKey, specOf } from '../facts/facts.ts';
import { quoted, refuse, under } from '../pack/book-error.ts';
import type { Condition } from '../pack/schema.ts';
import { placeOf } from './case.ts';
import { truthOf, UNKNOWN } from './kleene.ts';
import { NO_FACTS, NO_GUARDS, NO_QUESTIONS, type Test } from './machine.ts';
import { addFact, addOnce } from './proof.ts';
import type { Scope } from './scope.ts';

type Shared = Extract<Condition, { part: unknown }>;

/** Whether one count is at least, or over, a share of another. Multiplied, never divided: nothing of nothing is no share. */
export function shareIs(condition: Shared, scope: Scope): Test {
  const { part, of } = condition;
  for (const [step, key] of [
    ['part', part],
    ['of', of],
  ] as const)
    if (!['number', 'money'].includes(specOf(key).kind))
      refuse(under(scope.place, step), { code: 'numberFact', found: quoted(key) });
  const over = 'over' in condition;
  const bound = over ? condition.over : condition.atLeast;
  const limit =
    typeof bound === 'number'
      ? () => bound
      : scope.quantity(bound, 'number', under(scope.place, over ? 'over' : 'atLeast'));
  const [few, many] = [placeOf(part), placeOf(of)];
  return {
    truth(c) {
      const [count, whole, share] = [c.values[few], c.values[many], limit(c)];
      if (count === undefined || whole === undefined || share === undefined) return UNKNOWN;
      // Rounded to the millionth, so that 7 % of 300 is 21 and not a hair more.
      const edge = Math.round((whole as number) * share * 1e6) / 1e6;
      return truthOf(over ? (count as number) > edge : (count as number) >= edge);
    },
    lean(_, proof) {
      addFact(proof, part, false);
      addFact(proof, of, false);
    },
    gaps(c, missing) {
      for (const key of [part, of] as FactKey[])
        if (c.values[placeOf(key)] === undefined) addOnce(missing, key);
    },
    reads: new Set([part, of]),
    asks: NO_QUESTIONS,
    assumes: NO_FACTS,
    guards: NO_GUARDS,
    denials: NO_GUARDS,
    days: null,
  };
}
