/**
 * What is done, in which order, where a topic is more than one sentence. Own words, each resting on clauses of the
 * book or on what was taught; a number is never written here, since only the clause knows the one of today.
 */
import type { StepList } from './schema.ts';
import raw from './steps.json' with { type: 'json' };
import type { Topic } from './topics.ts';

export type Step = StepList['steps'][number];

const { steps } = raw as StepList;

/** The steps of a topic in their order; none for most. */
export const stepsOf = (topic: Topic): readonly Step[] => steps.filter((step) => step.topic === topic);
