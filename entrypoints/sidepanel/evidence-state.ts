/** Which evidence is at hand, from the needs of the judgement and those met. */
import type { EvidenceNeed } from '@/rules';

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
