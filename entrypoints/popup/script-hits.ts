import { fill, piecesOf, scriptTree } from '@/rules';
import { find, type Needle, needle } from '../shared/search/find';
import type { Hit } from './hit';

/** Made at the first search that has room for scripts; they do not change. */
let needles: Needle<Hit>[] | null = null;

/** What one may say, at most so many. What must not be said is shown on the desk, with its reasons, and not here. */
export function scriptHits(query: string, room: number): Hit[] {
  if (room <= 0) return [];
  needles ??= scriptTree.scripts
    .filter(({ status }) => status === 'ok')
    .map((script) => {
      const { title, text, id } = script;
      return needle<Hit>({ kind: 'script', script }, `${title.zh} ${title.en}`, [fill(text, {}).text, id]);
    });
  return find(needles, query, room);
}

/** Whether a script has places to fill: then it is not copied from a list. */
export const hasPlaces = (text: string): boolean => piecesOf(text).some((piece) => 'variable' in piece);
