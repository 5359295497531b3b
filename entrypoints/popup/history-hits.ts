import { history } from '@/rules';
import { find, type Needle, needle } from '../shared/search/find';
import type { Hit } from './hit';

/** Made at the first search that has room for history; the documents do not change. */
let needles: Needle<Hit>[] | null = null;

/** Sentences of the training, at most so many: asked for only what live hits left free, so they always stand below. */
export function historyHits(query: string, room: number): Hit[] {
  if (room <= 0) return [];
  needles ??= history().map((entry) =>
    needle<Hit>({ kind: 'history', entry }, `${entry.says.zh} ${entry.says.en}`, [
      entry.id,
      entry.document.title.zh,
      entry.document.title.en,
    ]),
  );
  return find(needles, query, room);
}
