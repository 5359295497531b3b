import type { Sentence } from '@/rules';
import type { CaseKey } from './case';

/** What is written for the platform about one dispute, while it is written. Leaves only by being copied. */
export type Statement = {
  caseKey: CaseKey;
  sentences: Sentence[];
  /** What is asked of the platform; '' = not said yet. */
  request: string;
  /** How many characters the platform's box takes (`lengthOf`). */
  limit: number;
  /** When it was last changed, epoch ms, and by whom. */
  at: number;
  author: string;
};
