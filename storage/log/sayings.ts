/**
 * What people said of the facts of one case, told from its log. Pure, and the same on every device that has the same
 * entries, in whatever order they came.
 *
 * Of one device the later saying (by its clock, then id) takes the place of the earlier. A saying of another device
 * is outlived only by one that names it in `after`: whoever said that had it before them. What is left stands. When
 * that is more than one value, people spoke without knowing of each other, and no clock can say who was right.
 */
import { FACT_KEYS, type FactKey, shapedValue } from '@/rules';
import type { Disputed, Entry, Saying, Told } from '../kinds';
import { groupBy } from '../store/group-by';
import { canonical } from './canonical';
import { byTime, inOrder } from './order';

type Answer = Extract<Entry, { kind: 'answer' | 'correction' }>;

const isAnswer = (entry: Entry): entry is Answer => entry.kind === 'answer' || entry.kind === 'correction';

export type Sayings = { told: Partial<Record<FactKey, Told>>; disputed: Disputed };

/** A fact that is in dispute is not among those told. @param entries of one case, all of them, in any order */
export function sayingsOf(entries: readonly Entry[]): Sayings {
  const told: Sayings['told'] = {};
  const disputed: Disputed = {};
  for (const [fact, answers] of groupBy(entries.filter(isAnswer), (answer) => answer.fact)) {
    // Who took something back only took back what they knew of; it does not speak against others.
    const said = stands(answers).filter(isOurs);
    const last = said.at(-1);
    if (last === undefined) continue;
    const values = new Set(said.map(({ value }) => canonical(value)));
    if (values.size > 1) disputed[fact] = said.map(sayingOf);
    else told[fact] = toldBy(last);
  }
  return { told, disputed };
}

/** What stands of all that was said of one fact, oldest first. */
export const standing = (entries: readonly Entry[], fact: FactKey): Answer[] =>
  stands(entries.filter(isAnswer).filter((answer) => answer.fact === fact));

function stands(answers: readonly Answer[]): Answer[] {
  const outlived = new Set(answers.flatMap(({ after }) => after ?? []));
  const latest = new Map<string, Answer>();
  for (const answer of answers) {
    const other = latest.get(answer.device);
    if (other === undefined || byTime(other, answer) < 0) latest.set(answer.device, answer);
  }
  return inOrder([...latest.values()].filter(({ id }) => !outlived.has(id)));
}

/** A fact of the catalogue with a value of its shape: a file from a newer release may say others. */
const isOurs = ({ fact, value }: Answer): boolean =>
  value !== null && FACT_KEYS.includes(fact) && shapedValue(fact, value) !== null;

const sayingOf = ({ id, value, author, at }: Answer): Saying => ({
  entry: id,
  value: value as Saying['value'],
  author,
  at,
});

function toldBy(answer: Answer): Told {
  const told: Told = { value: answer.value as Told['value'], from: 'agent', seenAt: answer.at };
  if (answer.kind === 'correction' && answer.read !== null) told.over = answer.read;
  return told;
}
