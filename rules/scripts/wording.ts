/** One sentence that is safe to send in this case, and one that is not, with the clauses that say so. */
import type { Book } from '../book.ts';
import type { Facts, Platform } from '../facts/facts.ts';
import type { Answer } from '../judgement.ts';
import { clausesHere } from '../phrases/clauses.ts';
import { fill } from './fill.ts';
import { OUTCOME_SCRIPTS } from './outcome-scripts.ts';
import type { Script } from './schema.ts';
import { scriptsFor, scriptTree } from './scripts-for.ts';

export type Wording = {
  /** As it would be sent. `null`: no script of the tree says what the verdict says. */
  say: { id: string; text: string; rules: string[] } | null;
  /** What the training once said in such a case and a clause now forbids. */
  never: { text: string; rules: string[] } | null;
};

const DIMENSIONS = [
  ['reasons', 'reason'],
  ['states', 'goodsState'],
  ['types', 'afterSaleType'],
  ['statuses', 'status'],
] as const;

const text = (facts: Facts, key: (typeof DIMENSIONS)[number][1]): string | undefined => {
  const value = facts[key]?.value;
  return typeof value === 'string' ? value : undefined;
};

/** A script for one reason is not offered where nobody knows the reason, and so with the rest. */
const isSure = (script: Script, facts: Facts): boolean =>
  DIMENSIONS.every(([named, key]) => script[named] === undefined || text(facts, key) !== undefined);

/** The kinds of answer for which a sentence may be offered; a conflict or a gap is no time for one. */
function listFor(outcome: Answer): readonly string[] {
  if (outcome.state === 'unknown') return OUTCOME_SCRIPTS.open ?? [];
  return outcome.state === 'decided' && outcome.value !== undefined
    ? (OUTCOME_SCRIPTS[outcome.value] ?? [])
    : [];
}

/** @param word a fact's value in words, as it would stand in a sentence */
export function wordingOf(
  facts: Facts,
  outcome: Answer,
  at: number,
  book: Book,
  word: (fact: keyof Facts, value: NonNullable<Facts[keyof Facts]>['value']) => string,
): Wording {
  const platform = facts.platform?.value as Platform | undefined;
  const here = (rules: readonly string[]) => clausesHere(rules, { book, platform: platform ?? null, at });
  const fitting = scriptsFor({
    reason: text(facts, 'reason'),
    goodsState: text(facts, 'goodsState'),
    afterSaleType: text(facts, 'afterSaleType'),
    status: text(facts, 'status'),
  }).filter((script) => isSure(script, facts));
  const allowed = listFor(outcome);
  const said = fitting.find(({ id, status }) => status === 'ok' && allowed.includes(id));
  const never = fitting.find(
    ({ status, reasons, rules }) => status === 'forbidden' && reasons !== undefined && here(rules).length > 0,
  );
  const values: Record<string, string> = {};
  for (const [name, { fact }] of Object.entries(scriptTree.variables)) {
    const value = fact === undefined ? undefined : facts[fact]?.value;
    if (fact !== undefined && value !== undefined) values[name] = word(fact, value);
  }
  return {
    say:
      said === undefined
        ? null
        : { id: said.id, text: fill(said.text, values).text, rules: here(said.rules) },
    never: never === undefined ? null : { text: never.text, rules: here(never.rules) },
  };
}
