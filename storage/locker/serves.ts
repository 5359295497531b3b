/**
 * Which need a piece of evidence meets now. Its row never changes, so a change of mind is a tick of the log with its
 * id: `done` for the need it goes to, not `done` for the one it leaves.
 */
import type { Entry, Evidence } from '../kinds';

/** `entries` of its case, in order. */
export function needOf(
  { id, need }: Pick<Evidence, 'id' | 'need'>,
  entries: readonly Entry[],
): string | null {
  let now = need;
  for (const entry of entries) {
    if (entry.kind !== 'tick' || entry.by !== id) continue;
    if (entry.done) now = entry.evidence;
    else if (now === entry.evidence) now = null;
  }
  return now;
}

/**
 * The needs that are met: ticked by a person, or by evidence that is still there. A person who takes a tick off says
 * that what is there does not do, and overrules the evidence kept so far. `entries` of one case, in order.
 */
export function metNeeds(entries: readonly Entry[]): Set<string> {
  const met = new Map<string, Set<string>>();
  const by = (need: string) => {
    const here = met.get(need) ?? new Set<string>();
    met.set(need, here);
    return here;
  };
  for (const entry of entries) {
    if (entry.kind === 'evidenceGone') for (const here of met.values()) here.delete(entry.evidenceId);
    if (entry.kind !== 'tick') continue;
    if (entry.done) by(entry.evidence).add(entry.by ?? BY_HAND);
    else if (entry.by === undefined) by(entry.evidence).clear();
    else by(entry.evidence).delete(entry.by);
  }
  return new Set([...met].filter(([, here]) => here.size > 0).map(([need]) => need));
}

/** No ULID. */
const BY_HAND = '';
