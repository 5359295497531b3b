/** What had better not be said, as it is looked up: by its words, and by what is wrong with it. */
import { phraseList, type RuleId, type Words } from '@/rules';

export type Phrased = {
  id: string;
  /** Some of the words it is known by. */
  says: string[];
  gloss: Words;
  replacement: string;
  unlessTrue: Words | null;
  rules: RuleId[];
};

/** The list without what is only kept for the record (`legacy`), and without what is found by reckoning. */
export const phrased = (): Phrased[] =>
  phraseList.phrases
    .filter(({ decision, says }) => decision !== 'legacy' && says.length > 0)
    .map(({ id, says, gloss, replacement, unlessTrue, rules }) => ({
      id,
      says: says.flatMap((pattern) => spelled(pattern)),
      gloss,
      replacement,
      unlessTrue: unlessTrue ?? null,
      rules,
    }));

type Pattern = (typeof phraseList)['phrases'][number]['says'][number];

/** The words of a pattern one after the other, of each choice the first; gaps left out. */
function spelled(pattern: Pattern): string[] {
  const steps = pattern.flatMap((step) => {
    if (typeof step === 'string') return [wordsOf(step)];
    return Array.isArray(step) ? [step.flatMap(wordsOf)] : [];
  });
  // Of a choice among many the first three stand for all: a list of words is found by its words on the desk.
  const [first = [], ...rest] = steps.map((words) => words.slice(0, 3));
  return rest
    .reduce((made, words) => made.flatMap((one) => words.map((word) => one + word)), first)
    .slice(0, 9);
}

const wordsOf = (word: string): string[] =>
  word.startsWith('@') ? (phraseList.lists[word.slice(1)] ?? []) : [word];
