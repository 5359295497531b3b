/** The worked cases a pack brings along: how they are read, and which of them the book judges otherwise. */

import type { Book } from '../book.ts';
import { dayStart } from '../engine/time.ts';
import { shapedValue } from '../facts/fact-shapes.ts';
import { FACT_KEYS, type FactKey, type Facts, type FactValue, specOf } from '../facts/facts.ts';
import { judge } from '../judge.ts';
import { ANSWER_VALUES, type Answer, QUESTIONS, type Question } from '../judgement.ts';
import { type Place, quoted, refuse, under } from './book-error.ts';
import type { Example, Pack } from './schema.ts';
import type { Words } from './shapes.ts';

/** An expectation that was not met. `got` is written as `expected` is. */
export type ExampleFailure = { name: Words; question: Question; expected: string; got: string };

/** What may be expected instead of a value: that there is none, and why. */
const STATES: readonly string[] = [
  'unknown',
  'conflict',
  'check-source',
  'not-applicable',
] satisfies Answer['state'][];

/** The expectations that the book does not meet, in the order the pack writes them; empty when all is well. */
export function runExamples({ examples = [] }: Pack, book: Book): ExampleFailure[] {
  return examples.flatMap((example) => {
    const { answers } = judge(factsOf(example), book, Date.parse(example.at));
    return QUESTIONS.flatMap((question) => {
      const expected = example.expect[question];
      const got = saidIn(answers[question]);
      return expected === undefined || expected === got
        ? []
        : [{ name: example.name, question, expected, got }];
    });
  });
}

/** The value of a decided answer, else its state. */
const saidIn = ({ state, value }: Answer): string => (state === 'decided' ? (value ?? state) : state);

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
