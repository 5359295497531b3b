import { type FactKey, type FactValue, fewValues, specOf } from '../facts/facts.ts';
import { type Place, quoted, refuse, under } from '../pack/book-error.ts';
import type { Condition } from '../pack/schema.ts';
import { placeOf } from './case.ts';
import { TRUE, type Truth, truthOf, UNKNOWN } from './kleene.ts';
import { type Case, NO_FACTS, NO_GUARDS, NO_QUESTIONS, type Test } from './machine.ts';
import { addFact, addOnce } from './proof.ts';
import type { Scope } from './scope.ts';

type Weigh = (value: FactValue, c: Case) => Truth;

/** Weighs one fact. `presume` stands in, for this condition alone, for what nobody has said. */
function aboutFact(key: FactKey, presume: FactValue | undefined, weigh: Weigh): Test {
  const place = placeOf(key);
  const presumed = presume ?? specOf(key).presume;
  return {
    truth(c) {
      const value = c.values[place] ?? (c.assuming ? presumed : undefined);
      return value === undefined ? UNKNOWN : weigh(value, c);
    },
    lean: (c, proof) => addFact(proof, key, c.values[place] === undefined),
    gaps(c, missing) {
      if (c.values[place] === undefined) addOnce(missing, key);
    },
    reads: new Set([key]),
    asks: NO_QUESTIONS,
    assumes: presumed === undefined ? NO_FACTS : new Set([key]),
    guards: NO_GUARDS,
    denials: NO_GUARDS,
    days: null,
  };
}

/** Here a presumption is no knowledge: it has to be said. */
export function isKnown(key: FactKey): Test {
  const place = placeOf(key);
  return {
    truth: (c) => (c.values[place] === undefined ? UNKNOWN : TRUE),
    lean: (_, proof) => addFact(proof, key, false),
    gaps: (_, missing) => addOnce(missing, key),
    reads: new Set([key]),
    asks: NO_QUESTIONS,
    assumes: NO_FACTS,
    guards: NO_GUARDS,
    denials: NO_GUARDS,
    days: null,
  };
}

type Matched = Extract<Condition, { fact: unknown; is: unknown }>;

export function factIs({ fact: key, is: wanted, presume }: Matched, place: Place): Test {
  const spec = specOf(key);
  for (const value of wanted) {
    if (spec.kind === 'choice' && (!spec.values.includes(String(value)) || value === spec.blank))
      refuse(place, { code: 'factValue', fact: key, found: quoted(value) });
    if (spec.kind === 'yesNo' && typeof value !== 'boolean')
      refuse(place, { code: 'yesNo', fact: key, found: quoted(value) });
  }
  const [only] = wanted;
  const among = wanted as readonly FactValue[];
  const matches: Weigh =
    wanted.length === 1 ? (value) => truthOf(value === only) : (value) => truthOf(among.includes(value));
  const where = placeOf(key);
  const others = fewValues(key).filter((value) => !among.includes(value));
  return {
    ...aboutFact(key, presume, matches),
    guards: [{ place: where, is: wanted }],
    // Of a fact without a list of values nobody can say what the others are.
    denials: others.length === 0 ? NO_GUARDS : [{ place: where, is: others }],
  };
}

type Compared = Extract<Condition, { fact: unknown; atMost: unknown } | { fact: unknown; atLeast: unknown }>;

export function factCompared(condition: Compared, scope: Scope): Test {
  const { fact, presume } = condition;
  if (!['number', 'money', 'moment'].includes(specOf(fact).kind))
    refuse(under(scope.place, 'fact'), { code: 'numberFact', found: quoted(fact) });
  const most = 'atMost' in condition;
  const bound = most ? condition.atMost : condition.atLeast;
  const step = under(scope.place, most ? 'atMost' : 'atLeast');
  const limit = typeof bound === 'number' ? () => bound : scope.quantity(bound, 'number', step);
  return aboutFact(fact, presume, (value, c) => {
    const edge = limit(c);
    if (edge === undefined) return UNKNOWN;
    return truthOf(most ? (value as number) <= edge : (value as number) >= edge);
  });
}
