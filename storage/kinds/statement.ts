import type { CaseKey } from './case';

/** What is written for the platform about one dispute, while it is written. Leaves only by being copied. */
export type Statement = {
  caseKey: CaseKey;
  sentences: StatementSentence[];
  /** What is asked of the platform; '' = not said yet. */
  request: string;
  /** When it was last changed, epoch ms, and by whom. */
  at: number;
  author: string;
};

export type StatementSentence = {
  id: string;
  text: string;
  /** The evidence kept that supports it, by id, in the order it is cited. */
  evidence: string[];
  /** What it was made from: a fact, an entry or a clause, by key or id; null = written by hand. */
  from: { kind: 'fact' | 'entry' | 'rule'; of: string } | null;
};
