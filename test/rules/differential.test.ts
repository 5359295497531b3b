import fc from 'fast-check';
import { expect, test } from 'vitest';
import { book, type Facts, type FactValue, judge, type Platform, QUESTIONS, type Question } from '@/rules';
import { allFacts, JUDGED_AT } from './arbitraries';
import { asksOf, type Line, linesFor, type Outcome, outcomeOf, treeOf, valuesOn } from './general';
import { rulesEngine } from './general-engines';

const { packs } = book;
const at = JUDGED_AT;

/** Questions that others lean on come before them. */
function inOrder(lines: readonly Line[]): Question[] {
  const done: Question[] = [];
  const visit = (question: Question): void => {
    if (done.includes(question)) return;
    for (const { statement } of lines)
      if ('question' in statement && statement.question === question)
        for (const asked of asksOf(packs, statement.when)) visit(asked);
    done.push(question);
  };
  for (const question of QUESTIONS) visit(question);
  return done;
}

/** The lines whose condition json-rules-engine finds true. */
async function heldBy(
  lines: readonly Line[],
  facts: Facts,
  answers: Map<string, FactValue>,
): Promise<Line[]> {
  const known = new Map<string, FactValue>([...answers, ['always', true]]);
  const trees = lines.map((line) => treeOf(packs, line, facts, at, known));
  for (const [key, fact] of Object.entries(facts)) known.set(key, fact.value);
  const { events } = await rulesEngine(trees).run(Object.fromEntries(known));
  return events.flatMap((event) => lines[event.params?.nth as number] ?? []);
}

async function byGeneralEngine(facts: Facts): Promise<Record<string, Outcome>> {
  const inForce = linesFor(packs, facts.platform?.value as Platform).filter(
    ({ rule }) => rule === null || valuesOn(rule, facts, at) !== null,
  );
  const outcomes: Record<string, Outcome> = {};
  const answers = new Map<string, FactValue>();
  for (const question of inOrder(inForce)) {
    const about = inForce.filter(
      ({ statement }) => 'question' in statement && statement.question === question,
    );
    const held = await heldBy(about, facts, answers);
    const said = held.flatMap(({ statement }) => (statement.kind === 'answer' ? [statement] : []));
    const scopes = about.filter(({ statement }) => statement.kind === 'scope');
    const inScope = scopes.length === 0 || scopes.some((scope) => held.includes(scope));
    const outcome = outcomeOf(said, !inScope);
    outcomes[question] = outcome;
    answers.set(`answer:${question}`, outcome.value ?? outcome.state);
  }
  return outcomes;
}

/** A condition on an answer that is no answer is unknown to us; a general engine has no word for that. */
const settled = (outcome: Outcome | undefined): boolean =>
  outcome?.state === 'decided' || outcome?.state === 'not-applicable';

test('on complete facts the book says what a general engine makes of it', async () => {
  let decided = 0;
  const lines = linesFor(packs, 'tmall');
  await fc.assert(
    fc.asyncProperty(allFacts, async (facts) => {
      const expected = await byGeneralEngine(facts);
      const { answers } = judge(facts, book, at);
      for (const question of QUESTIONS) {
        const leansOn = lines.flatMap(({ statement }) =>
          'question' in statement && statement.question === question ? asksOf(packs, statement.when) : [],
        );
        if (!leansOn.every((asked) => settled(expected[asked]))) continue;
        const { state, value } = answers[question];
        expect([question, { state, value: value ?? null }]).toStrictEqual([question, expected[question]]);
        if (state === 'decided') decided++;
      }
    }),
    { numRuns: 150 },
  );
  expect(decided).toBeGreaterThan(150);
});
