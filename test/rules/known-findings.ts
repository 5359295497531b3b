import type { CoverageFinding, FactKey, FactValue, Platform, Question } from '@/rules';

/**
 * What the search finds in the built-in book and why that is right, or known. Every finding must lie within one of
 * these, and each of these must still be found: a line that is no longer needed comes out.
 */
export type Known = {
  kind: CoverageFinding['kind'];
  questions: readonly Question[];
  /** Absent: on any platform. */
  platforms?: readonly Platform[];
  /** The finding must be about each of these facts, with no other values than these. */
  where: Partial<Record<FactKey, readonly FactValue[]>>;
  why: string;
};

const _OTHER_THAN_MONEY = ['exchange', 'resend', 'repair'];

export const KNOWN: readonly Known[] = [
  {
    kind: 'gap',
    questions: ['burden'],
    where: { reason: ['agreed', 'freight', 'lateShip', 'other'] },
    why: 'Nothing is in dispute that anybody would have to prove.',
  },
  {
    kind: 'gap',
    questions: ['noReason', 'outcome'],
    where: { exclusionKind: ['service'] },
    why: 'Only the text of Tmall takes services out of the seven days; of others none was found.',
  },
  {
    kind: 'gap',
    questions: ['outcome'],
    where: {
      goodsState: ['returning', 'returned', 'notShipped', 'shipped', 'signed'],
      reason: ['notReceived'],
    },
    why: 'Facts at odds: what was not received cannot come back, nor be exchanged or repaired.',
  },
  {
    kind: 'gap',
    questions: ['outcome'],
    where: { status: ['waitSellerReceive'], reason: ['notReceived'] },
    why: 'Facts at odds: what was not received cannot be on its way back to us.',
  },
];
