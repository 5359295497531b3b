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
    platforms: ['douyin'],
    where: { reason: [...FAULT, 'agreed', 'freight', 'lateShip', 'other'], sellerProof: ['valid'] },
    why: 'We have proved our side: the next step is the platform’s ruling, which is nobody’s burden.',
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
    where: {
      afterSaleType: ['exchange', 'resend', 'repair'],
      reason: [...FAULT],
      sellerFault: ['unclear', 'yes'],
    },
    why: 'A fault not yet found, and another remedy than money asked for: no text says who decides.',
  },
  {
    kind: 'gap',
    questions: ['outcome'],
    platforms: ['pdd', 'douyin', 'jd'],
    where: { afterSaleType: ['repair'], reason: [...FAULT], sellerFault: ['yes'] },
    why: 'Repair is named by the law for quality alone.',
  },
  {
    kind: 'gap',
    questions: ['outcome'],
    platforms: ['taobao', 'tmall'],
    where: { afterSaleType: ['exchange'], reason: ['lateShip'] },
    why: 'Nobody exchanges what came late for the same; no text speaks of it.',
  },
  {
    kind: 'gap',
    questions: ['outcome'],
    where: { afterSaleType: ['resend'], goodsState: ['shipped'], reason: ['notReceived'] },
    why: 'A parcel still on its way, and a second one asked for: no text was found.',
  },
  {
    kind: 'gap',
    questions: ['timeLimit'],
    platforms: ['tmall'],
    where: { afterSaleType: ['exchange'], status: ['waitSellerReceive'] },
    why: 'An exchange whose goods came back: the text gives no time to confirm them.',
  },
  {
    kind: 'gap',
    questions: ['freightResend'],
    where: { afterSaleType: ['refundOnly', 'repair', 'returnRefund'] },
    why: 'Nothing is sent a second time; the question is asked of every case by this book.',
  },
  {
    kind: 'gap',
    questions: ['freightResend', 'freightOut'],
    platforms: ['douyin'],
    where: { reason: [...FAULT, 'freight', 'lateShip', 'notReceived', 'other', 'noReason'] },
    why: 'Douyin’s text names the second way out only where the fault is settled, and no first way of an exchange.',
  },
  {
    kind: 'gap',
    questions: ['testFee'],
    platforms: ['douyin', 'jd'],
    where: {},
    why: 'No text on who pays an inspection but for some causes.',
  },
];
