/** The worked cases a pack brings along: how they are read, and what they may say. */
import { dayStart } from '../engine/time.ts';
import { shapedValue } from '../facts/fact-shapes.ts';
import { FACT_KEYS, type FactKey, type Facts, type FactValue, specOf } from '../facts/facts.ts';
import { ANSWER_VALUES, type Answer, QUESTIONS } from '../judgement.ts';
import { type Place, quoted, refuse, under } from './book-error.ts';
import type { Example, Pack } from './schema.ts';

/** What may be expected instead of a value: that there is none, and why. */
const STATES: readonly string[] = [
  'unknown',
  'conflict',
  'check-source',
  'not-applicable',
] satisfies Answer['state'][];

/** An example's facts as the judge takes them: all said by the agent, at the time of the example. */
export function factsOf({ facts, at }: Example): Facts {
  const seenAt = Date.parse(at);
  const made: Facts = {};
  for (const key of FACT_KEYS) {
    const value = asValue(key, facts[key]);
    if (value !== null) made[key] = { value, from: 'agent', seenAt };
  }
  return made;
}

const asValue = (key: FactKey, written: unknown): FactValue | null => {
  const isMoment = specOf(key).kind === 'moment' && typeof written === 'string';
  return shapedValue(key, isMoment ? Date.parse(written) : written);
};

/** What an example says must be sayable: a fact no case can have would try nothing. Throws `BookError`. */
export function checkExamples({ id, examples = [] }: Pack): void {
  for (const [nth, { at, facts, expect }] of examples.entries()) {
    const place: Place = { pack: id, path: `examples[${nth}]` };
    if (Number.isNaN(Date.parse(at) + dayStart(at.slice(0, 10))))
      refuse(under(place, 'at'), { code: 'time', found: quoted(at) });
    for (const key of FACT_KEYS) {
      const written = facts[key];
      if (written !== undefined && asValue(key, written) === null)
        refuse(under(under(place, 'facts'), key), { code: 'exampleFact', fact: key, found: quoted(written) });
    }
    for (const question of QUESTIONS) {
      const value = expect[question];
      const known = question === 'timeLimit' || value === undefined || STATES.includes(value);
      if (!known && !ANSWER_VALUES[question].includes(value))
        refuse(under(under(place, 'expect'), question), {
          code: 'exampleAnswer',
          question,
          found: quoted(value),
        });
    }
  }
}
