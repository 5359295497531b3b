/**
 * Which way of acting each costly act belongs to. The acts are the book's words; one that is not here (harassing,
 * forging, leading off the platform) is no way to deal with the request, and stays among the risks.
 */
export const WAYS = ['agree', 'refuse', 'wait'] as const;
export type Way = (typeof WAYS)[number];

export const ACT_WAYS: { readonly [act: string]: readonly Way[] } = {
  ifRefuseWithoutCause: ['refuse'],
  // Both break the same duty: to say no where it is due, and to let it lie.
  ifRefuseNoReason: ['refuse', 'wait'],
  ifFreshUnpaid: ['refuse', 'wait'],
  ifLateShip: ['wait'],
  ifDyTicketLate: ['wait'],
  ifBreakPromise: ['wait'],
  ifAgreementUnpaid: ['wait'],
};

const AGREEING = ['refund', 'returnRefund', 'exchange', 'resend', 'repair'];
const REFUSING = ['refusable', 'paySeller'];

/** The way an outcome says to go; `null` where it says neither yes nor no, as `negotiate`. */
export const wayOf = (outcome: string): Way | null =>
  AGREEING.includes(outcome) ? 'agree' : REFUSING.includes(outcome) ? 'refuse' : null;
