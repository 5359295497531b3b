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

const BESIDE = { plan: 'plan:', grant: 'grant:', courier: 'courier:' };

/** Under which the plan of a call is drafted, like an entry of a case of its own. */
export const planOfCall = (caseKey: string): string => BESIDE.plan + caseKey;

/** Under which a request for more than one may grant is drafted, and a claim on the courier. */
export const sumTyped = (about: 'grant' | 'courier', caseKey: string): string => BESIDE[about] + caseKey;

/** All that is drafted like entries of cases of their own. */
export const typedBeside = (caseKey: string): string[] =>
  Object.values(BESIDE).map((start) => start + caseKey);

/** `platform|shop|id`. A draft of none of them, as of the box for trying sentences, belongs to no case. */
const CASE_KEY = /^[a-z]+\|[^|]*\|[^|]+$/;

/** The cases about which something is being typed. */
export function draftedCases(keep: Pick<Storage, 'length' | 'key'> = localStorage): string[] {
  const names = Array.from({ length: keep.length }, (_, nth) => keep.key(nth) ?? '');
  const starts = [...Object.values(BESIDE).map(draftName.entry), draftName.entry(''), draftName.reply('')];
  const keys = names.flatMap((name) => {
    const start = starts.find((one) => name.startsWith(one));
    return start === undefined ? [] : [name.slice(start.length)];
  });
  return [...new Set(keys)].filter((key) => CASE_KEY.test(key));
}

/** Forgets all that is being typed about a case. */
export function forgetDrafts(caseKey: string, keep: Pick<Storage, 'removeItem'> = localStorage): void {
  const { entry, reply } = draftName;
  for (const name of [...[caseKey, ...typedBeside(caseKey)].map(entry), reply(caseKey)])
    keep.removeItem(name);
}
