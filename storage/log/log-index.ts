import type { Entry, LogIndex } from '../kinds';
import { readable } from './readable';

/** What the log of one case comes to; see `LogIndex`. In any order. */
export function logIndexOf(entries: readonly Entry[]): LogIndex {
  const log = readable(entries);
  const byPeople = log.filter(({ author }) => author !== '');
  const latest = byPeople.at(-1);
  const said = log.flatMap((entry) => (hasWords(entry) ? [entry.text] : []));
  const progress = log.findLast((entry) => entry.kind === 'progress');
  return {
    count: byPeople.length,
    at: latest?.at ?? 0,
    handler: latest?.author ?? '',
    note: said.at(-1) ?? '',
    progress: progress?.kind === 'progress' ? progress.text : '',
  };
}

/** The words a person wrote about the case, as the register's note. */
const hasWords = (
  entry: Entry,
): entry is Extract<Entry, { kind: 'note' | 'call' | 'promise' | 'override' }> =>
  entry.kind === 'note' || entry.kind === 'call' || entry.kind === 'promise' || entry.kind === 'override';
