/**
 * Which scripts say what the verdict says, or nothing against it. The tree is sorted by situation, not by outcome:
 * the best fit for a returned parcel may promise a refund that the verdict refuses. What is not listed is not offered.
 */
export const OUTCOME_SCRIPTS: { readonly [outcome: string]: readonly string[] } = {
  refund: [
    'cancel-unshipped',
    'cancel-shipped',
    'refuse-parcel',
    'refuse-damaged',
    'lost-sorry',
    'signed-still-missing',
    'ship-late-sorry',
    'return-signed-checking',
  ],
  returnRefund: [
    'no-reason-yes',
    'quality-accept',
    'misdescribed',
    'wrong-item',
    'damaged-solution',
    'return-how',
  ],
  exchange: ['no-reason-exchange', 'quality-accept', 'wrong-item', 'exchange-received'],
  resend: ['resend-registered', 'missing-gift', 'missing-item'],
  repair: ['repair-how', 'repair-progress'],
  negotiate: [
    'platform-settle',
    'platform-welcome',
    'resend-vs-refund',
    'return-damaged',
    'no-reason-confirm',
  ],
  refusable: ['return-damaged', 'return-wrong', 'no-reason-confirm', 'quality-hidden', 'platform-evidence'],
  paySeller: ['platform-evidence'],
  /** Not decided yet: only what promises nothing. */
  open: ['check-and-back'],
};
