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

const FAULT = ['damaged', 'fake', 'misdescribed', 'quality', 'wrongOrMissing'];

export const KNOWN: readonly Known[] = [
  {
    kind: 'gap',
    questions: ['burden'],
    where: { reason: ['agreed', 'freight', 'lateShip', 'other'] },
    why: 'Nothing is in dispute that anybody would have to prove.',
  },
  {
    kind: 'gap',
    questions: ['burden'],
    where: { sellerProof: ['valid'] },
    why: 'What was to be proved has been; the burden is nobody’s any more.',
  },
  {
    kind: 'gap',
    questions: ['burden'],
    platforms: ['taobao', 'tmall'],
    where: { confirmedReceipt: [true], buyerProof: ['given'] },
    why: 'Receipt was confirmed, so the burden was the buyer’s, who has met it.',
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
    where: { goodsState: ['returning'], reason: [...FAULT, 'agreed', 'lateShip'] },
    why: 'Goods on their way back to us: what follows is decided when they have come.',
  },
  {
    kind: 'gap',
    questions: ['outcome'],
    platforms: ['taobao', 'tmall'],
    where: { reason: ['lateShip'] },
    why: 'What came late and was signed for: the texts price the delay and say nothing of a refund.',
  },
  {
    kind: 'gap',
    questions: ['outcome'],
    platforms: ['taobao', 'tmall'],
    where: {
      afterSaleType: ['exchange', 'resend', 'repair'],
      reason: FAULT,
      sellerFault: ['unclear', 'yes'],
    },
    why: 'Another remedy than money asked for, and the fault not settled or not one that is repaired.',
  },
  {
    kind: 'gap',
    questions: ['outcome'],
    platforms: ['pdd', 'douyin', 'jd'],
    where: { afterSaleType: ['repair'], reason: FAULT, sellerFault: ['yes'] },
    why: 'The law names repair for quality alone.',
  },
  {
    kind: 'gap',
    questions: ['outcome'],
    where: { afterSaleType: ['resend'], goodsState: ['shipped'], reason: ['notReceived'] },
    why: 'A parcel still on its way, and a second one asked for: no text was found.',
  },
  {
    kind: 'gap',
    questions: ['freightResend'],
    where: { sellerFault: ['no', 'unclear'] },
    why: 'The texts settle a second way out where the fault is ours.',
  },
  {
    kind: 'gap',
    questions: ['freightResend'],
    where: { reason: ['noReason'] },
    why: 'Not every text speaks of a second way out where nobody is at fault.',
  },
  {
    kind: 'gap',
    questions: ['testFee'],
    where: { testReport: ['defect', 'noDefect'] },
    why: 'Who pays for an inspection is written for some causes and results only.',
  },
  {
    kind: 'overlap',
    questions: ['outcome'],
    platforms: ['tmall'],
    where: { service: ['overstated'], defectDefeatsPurpose: [true] },
    why: 'Overstated goods that are of no use at all: one text refunds without a return, the other with one. Both shown.',
  },
];
