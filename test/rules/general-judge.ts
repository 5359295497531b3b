/** The book judged by json-rules-engine, on facts that are all known: questions in their order, then the rest. */
import {
  book,
  type Facts,
  type FactValue,
  type Platform,
  QUESTIONS,
  type Question,
} from '../../rules/index.ts';
import { JUDGED_AT } from './arbitraries.ts';
import { asksOf, type Line, linesFor, type Outcome, outcomeOf, treeOf, valuesOn } from './general.ts';
import { rulesEngine } from './general-engines.ts';

const { packs } = book;
const at = JUDGED_AT;

/** All that is in force for a case. */
export const linesInForce = (facts: Facts): Line[] =>
  linesFor(packs, facts.platform?.value as Platform).filter(
    ({ rule }) => rule === null || valuesOn(rule, facts, at) !== null,
  );

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
export async function heldBy(
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

export async function byGeneralEngine(facts: Facts): Promise<Record<string, Outcome>> {
  const inForce = linesInForce(facts);
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
export const settled = (outcome: Outcome | undefined): boolean =>
  outcome?.state === 'decided' || outcome?.state === 'not-applicable';
