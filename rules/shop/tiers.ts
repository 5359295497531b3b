/**
 * How strongly a shop's promise speaks (see `rules/packs/README.md`). A promise overrules what would refuse the
 * buyer, and is overruled by what the two agreed on, by abuse, and by what became of the goods.
 */
export const TIER = {
  /** `accepted`, `noReason`: over the windows of law and platform. */
  window: 25,
  /** `outcome` of a longer no-reason promise: over the refusal of a late request, under spoilt and lost goods. */
  noReason: 35,
  /** `outcome` that is granted whoever is at fault: over the dispute about the fault, under an agreement. */
  granted: 55,
  /** Freight: over who pays by rule, under abuse and agreement. */
  freight: 45,
  /** `invoice`: as the law says, so that both are cited. */
  invoice: 10,
} as const;
