/** Which exercise comes next, the same for the same seed. Pure. */
import { numbersFrom } from '../coverage/chance.ts';
import type { Exercise } from './exercise.ts';
import type { Progress } from './leitner.ts';

/**
 * The exercise to ask: the one that has been due the longest, else one never asked, drawn by the seed; null when all
 * were asked and none is due. What is not among the exercises any more (the book changed) is passed over.
 * @param at epoch ms @param seed any whole number, such as that of the day
 */
export function nextExercise(
  exercises: readonly Exercise[],
  progress: readonly Progress[],
  at: number,
  seed: number,
): Exercise | null {
  const byId = new Map(exercises.map((one) => [one.id, one]));
  const due = progress
    .filter(({ id, dueAt }) => dueAt <= at && byId.has(id))
    .toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  const [first] = due;
  if (first !== undefined) return byId.get(first.id) ?? null;
  const known = new Set(progress.map(({ id }) => id));
  const fresh = exercises.filter(({ id }) => !known.has(id));
  const nth = Math.floor(numbersFrom(seed + known.size)() * fresh.length);
  return fresh[nth] ?? null;
}

/** How many are due now, never asked, and resting until their day. */
export function standingOf(exercises: readonly Exercise[], progress: readonly Progress[], at: number) {
  const ids = new Set(exercises.map(({ id }) => id));
  const known = progress.filter(({ id }) => ids.has(id));
  const due = known.filter(({ dueAt }) => dueAt <= at).length;
  return { due, fresh: ids.size - known.length, resting: known.length - due };
}

/** What is shown to choose evidence from: what is needed and as much that is not, in an order of the seed's. */
export function evidenceChoice({ evidence }: Exercise, all: readonly string[], seed: number): string[] {
  if (evidence.length === 0) return [];
  const next = numbersFrom(seed);
  const needed = shuffled(evidence, next).slice(0, MOST_NEEDED);
  const others = shuffled(
    all.filter((id) => !evidence.includes(id)),
    next,
  ).slice(0, Math.max(2, CHOICES - needed.length));
  return shuffled([...needed, ...others], next);
}

const CHOICES = 6;
const MOST_NEEDED = 4;

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
