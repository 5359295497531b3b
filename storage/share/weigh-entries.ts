import type { Entry } from '../kinds';
import type { SharePlan } from './share-plan';

export type Weighed = Pick<SharePlan, 'known' | 'deletedThere' | 'conflicts'> & {
  fresh: Entry[];
  /** Ids of entries that the file has and that were deleted here. */
  deletedHere: ReadonlySet<string>;
};

/**
 * Which entries of a file are new here. A deletion stands where it was made: what was deleted here does not come back
 * from a file, and what was deleted elsewhere stays here, since no file may take words away from anybody.
 */
export function weighEntries(offered: readonly Entry[], kept: readonly Entry[]): Weighed {
  const here = new Map(kept.map((entry) => [entry.id, entry]));
  const fresh: Entry[] = [];
  const conflicts: Weighed['conflicts'] = [];
  const deletedHere = new Set<string>();
  let known = 0;
  let deletedThere = 0;
  for (const theirs of offered) {
    const ours = here.get(theirs.id);
    if (ours === undefined) {
      // Of what was deleted before it ever came here there is nothing to keep.
      if (theirs.kind === 'gone') continue;
      fresh.push(theirs);
      here.set(theirs.id, theirs);
    } else if (ours.kind === 'gone') {
      if (theirs.kind === 'gone') known += 1;
      else deletedHere.add(theirs.id);
    } else if (theirs.kind === 'gone') deletedThere += 1;
    else if (theirs.hash === ours.hash) known += 1;
    else conflicts.push({ ours, theirs });
  }
  return { fresh, known, deletedHere, deletedThere, conflicts };
}
