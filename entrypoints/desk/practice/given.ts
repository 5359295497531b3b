import type { Exercise } from '@/rules';

/** What the trainee said: the verdict, and which of the evidence offered is needed. */
export type Given = { value: string; evidence: readonly string[] };

/** The evidence that was offered and is needed, no more and no less. */
export const evidenceRight = ({ evidence }: Exercise, choice: readonly string[], given: Given): boolean =>
  choice.every((id) => evidence.includes(id) === given.evidence.includes(id));

export const isRight = (exercise: Exercise, choice: readonly string[], given: Given): boolean =>
  given.value === exercise.value && evidenceRight(exercise, choice, given);
