/** Where a step of `by` leads in a list: it stops at either end, and from nowhere the first comes. -1: the list is empty. */
export function oneStep(ids: readonly string[], at: string | null, by: 1 | -1): number {
  const here = at === null ? -1 : ids.indexOf(at);
  const there = here === -1 ? 0 : Math.min(ids.length - 1, Math.max(0, here + by));
  return ids.length === 0 ? -1 : there;
}
