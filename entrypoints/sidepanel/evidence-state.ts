/** Which evidence is at hand, from the needs of the judgement and the ticks of the log. */
import type { EvidenceNeed } from '@/rules';
import type { Entry } from '@/storage';

/** Ids ticked last as there. Entries are in the order they were written. */
export function tickedOf(entries: Entry[]): Set<string> {
  const ticked = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'tick') continue;
    if (entry.done) ticked.add(entry.evidence);
    else ticked.delete(entry.evidence);
  }
  return ticked;
}

/** How many needs are met of how many must be: a group of `any-of` counts once, a bonus never. */
export function evidenceCount(needs: EvidenceNeed[], ticked: Set<string>): { met: number; needed: number } {
  const groups = new Map<string, boolean>();
  for (const need of needs) {
    if (need.level === 'bonus') continue;
    const group = need.level === 'any-of' ? `any:${need.group ?? ''}` : `one:${need.id}`;
    groups.set(group, (groups.get(group) ?? false) || ticked.has(need.id));
  }
  return { met: [...groups.values()].filter(Boolean).length, needed: groups.size };
}
