/** A case at the edge of a clause, to be judged by hand. */
import type { FactKey, Facts, FactValue, Platform } from '../facts/facts.ts';
import type { Question } from '../judgement.ts';
import type { Words } from '../pack/schema.ts';

export type Exercise = {
  /** Names it for good, whatever the day: scene, platform, question, and the fact at the edge with its side. */
  id: string;
  name: Words;
  /** The exercise of the training it comes from (`T-05`); null when the book alone made it. */
  training: string | null;
  platform: Platform;
  facts: Facts;
  question: Question;
  /** What the book decides. */
  value: string;
  /** The one fact on which it stands, and what it would be on the other side of it. */
  edge: { fact: FactKey; value: FactValue; other: FactValue; becomes: string };
  /** What must be shown, by id: one of each group and all that stand alone; empty when nothing must be. */
  evidence: string[];
};
