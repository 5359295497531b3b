import { pageKindOf } from '@/entrypoints/console.content/reader';
import type { Saved } from './saved';

/** Which kind of page it is, as far as its address says: `pdd case aftersale`. */
export function kindOf({ url }: Saved): string {
  const kind = pageKindOf(url);
  if (!kind) throw new Error(`${url} is none of our pages`);
  const site = kind.platform === 'tmall' ? 'taobao' : kind.platform;
  return `${site} ${kind.kind} ${kind.page}`;
}

/** The pages by their kind, in the order of the names of the kinds. */
export function byKind(pages: readonly Saved[]): [string, Saved[]][] {
  const kinds = new Map<string, Saved[]>();
  for (const saved of pages) kinds.set(kindOf(saved), [...(kinds.get(kindOf(saved)) ?? []), saved]);
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
}
