/** Which evidence is at hand, from the needs of the judgement, what is kept, and the log. */
import type { EvidenceNeed } from '@/rules';
import { type Entry, type Evidence, needOf } from '@/storage';

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

/** No id of a need. */
export const OTHERS = '';

export type Kept = { item: Evidence; serves: string | null };

/** What was kept, under the need it meets now; under `OTHERS` what meets none that is asked for. */
export function keptByNeed(
  items: readonly Evidence[],
  needs: readonly EvidenceNeed[],
  entries: readonly Entry[],
): Map<string, Kept[]> {
  const asked = new Set(needs.map(({ id }) => id));
  const kept = new Map<string, Kept[]>();
  for (const item of items) {
    const serves = needOf(item, entries);
    const place = serves !== null && asked.has(serves) ? serves : OTHERS;
    kept.set(place, [...(kept.get(place) ?? []), { item, serves }]);
  }
  return kept;
}

/** Ids of evidence that the log tells of, that nobody took out, and that is not here: it was kept elsewhere, or lost. */
export function absentOf(entries: readonly Entry[], items: readonly Evidence[]): string[] {
  const there = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'evidence') there.add(entry.evidenceId);
    if (entry.kind === 'evidenceGone') there.delete(entry.evidenceId);
  }
  for (const { id } of items) there.delete(id);
  return [...there];
}
