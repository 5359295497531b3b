/**
 * Where what is being typed about a case lies in local storage, beside the database: whoever types it and whoever
 * deletes the case go by the same names.
 */
export const draftName = {
  /** A note, a call or a promise. */
  entry: (of: string): string => `draft:${of}`,
  /** A message to the buyer. */
  reply: (of: string): string => `reply:${of}`,
};

/** Under which the plan of a call is drafted, like an entry of a case of its own. */
export const planOfCall = (caseKey: string): string => `plan:${caseKey}`;

/** Forgets all that is being typed about a case. */
export function forgetDrafts(caseKey: string, keep: Pick<Storage, 'removeItem'> = localStorage): void {
  const { entry, reply } = draftName;
  for (const name of [entry(caseKey), entry(planOfCall(caseKey)), reply(caseKey)]) keep.removeItem(name);
}
