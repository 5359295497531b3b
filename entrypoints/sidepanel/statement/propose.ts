/** What a statement begins with: one sentence for each thing that is known, and not one more. */
import {
  asManyAsFit,
  type Book,
  clauses,
  type Facts,
  type Judgement,
  lengthOf,
  type Offered,
  type Sentence,
  type Told,
  timeline,
} from '@/rules';
import { type Entry, newId, readable } from '@/storage';

/** Calls and what the console showed; a note is written for colleagues, and goes out only if somebody types it. */
const toldOf = (entries: readonly Entry[]): Told[] =>
  readable(entries).flatMap((entry): Told[] => {
    const { id, at } = entry;
    if (entry.kind === 'call') return [{ id, at, kind: 'call', reached: entry.reached, text: entry.text }];
    return entry.kind === 'status' ? [{ id, at, kind: 'status', text: entry.text }] : [];
  });

const sameSource = (a: Offered['from'], b: Sentence['from']): boolean => a.kind === b?.kind && a.of === b.of;

export type Proposal = { sentences: Sentence[]; leftOut: number };

/**
 * What is known and not yet in the statement, first what happened, then the clauses, whole and as many as there is
 * room for in `limit` characters.
 */
export function propose(
  known: { facts: Facts; entries: readonly Entry[]; judgement: Judgement; book: Book },
  has: readonly Sentence[],
  limit: number,
): Proposal {
  const offered = [...timeline(known.facts, toldOf(known.entries)), ...clauses(known.judgement, known.book)];
  const fresh = offered.filter(({ from }) => !has.some((one) => sameSource(from, one.from)));
  const used = has.reduce((sum, { text }) => sum + lengthOf(text) + 1, 0);
  const fit = asManyAsFit(fresh, limit - used);
  return {
    sentences: fit.map((one) => ({ ...one, id: newId(), evidence: [] })),
    leftOut: fresh.length - fit.length,
  };
}

/** In the order a platform reads: what happened and what was typed by hand, then the clauses. */
export const inOrder = (sentences: readonly Sentence[]): Sentence[] => [
  ...sentences.filter(({ from }) => from?.kind !== 'rule'),
  ...sentences.filter(({ from }) => from?.kind === 'rule'),
];
