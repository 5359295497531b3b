/** The worked cases a pack brings along, judged: which of them come out otherwise. */
import { judge } from '../judge.ts';
import { type Answer, QUESTIONS, type Question } from '../judgement.ts';
import { factsOf } from '../pack/examples.ts';
import type { Pack } from '../pack/schema.ts';
import type { Words } from '../pack/shapes.ts';
import type { Book } from '../stack-packs.ts';

/** An expectation that was not met. `got` is written as `expected` is. */
export type ExampleFailure = { name: Words; question: Question; expected: string; got: string };

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
