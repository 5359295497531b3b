import type { Turn } from '@/rules';
import type { CaseRow, EntryBody } from '../kinds';
import type { Claim, Grant } from '../log/sums';

/** The words a handover is drafted in. */
export type HandoverDraftWords = {
  /** `尾号1234` */
  tail: (lastFour: string) => string;
  /** The case's shop and platform: `天猫 示例家居`. */
  place: (row: CaseRow) => string;
  /** `今天打过 2 次，10:12 没接通`: calls of today, and when the last one was and whether somebody answered. */
  calls: (count: number, last: { at: number; reached: boolean }) => string;
  /** `打算 A 换新 B 退一半，底线 ¥10`: what was meant to be offered. */
  plan: (plan: Extract<EntryBody, { kind: 'plan' }>) => string;
  /** `快递欠 ¥80.00` or `请示 ¥50.00（组长）还没回`: what one waits for. */
  owed: (claim: Claim) => string;
  asking: (grant: Grant) => string;
  /** What was granted, refused, or no longer counts. */
  granted: (grant: Grant) => string;
  /** Who acts: the next shift while it is our turn or not known whose, else the party we wait for. */
  who: (turn: Turn, next: string) => string;
};
