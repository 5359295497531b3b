import type { Entry, LogIndex, Waiting } from '../kinds';
import { type Readable, readable } from './readable';
import { isAsking, isOwed, sumsOf } from './sums';
import { unkept } from './unkept';

/** Characters of a case's log that lie in its row to be searched: every row is read for every list. */
const WORDS_KEPT = 400;

/** What the log of one case comes to; see `LogIndex`. In any order. */
export function logIndexOf(entries: readonly Entry[]): LogIndex {
  const log = readable(entries);
  const byPeople = log.filter(({ author }) => author !== '');
  const latest = byPeople.at(-1);
  const said = log.flatMap((entry) => (hasWords(entry) && entry.text !== '' ? [entry.text] : []));
  const progress = log.findLast((entry) => entry.kind === 'progress');
  return {
    count: byPeople.length,
    at: latest?.at ?? 0,
    handler: latest?.author ?? '',
    note: said.at(-1) ?? '',
    progress: progress?.kind === 'progress' ? progress.text : '',
    promised: unkept(entries).flatMap(({ dueAt }) => dueAt ?? []),
    ...waitingIn(log),
    words: cut(said.toReversed().join('\n')),
  };
}

function waitingIn(log: readonly Readable[]): Pick<LogIndex, 'asking' | 'owed'> {
  const { grant, claim } = sumsOf(log);
  return {
    ...(isAsking(grant) ? { asking: waiting(grant) } : {}),
    ...(isOwed(claim) ? { owed: waiting(claim) } : {}),
  };
}

const waiting = ({ fen, since }: Waiting): Waiting => ({ fen, since });

/** Never in the middle of a sign that takes two places. */
const cut = (text: string): string => text.slice(0, WORDS_KEPT).replace(/[\uD800-\uDBFF]$/, '');

/** An entry that holds words of a person about the case. */
type Written = Extract<Readable, { kind: 'note' | 'call' | 'promise' | 'override' }>;
export const WRITTEN: readonly Written['kind'][] = ['note', 'call', 'promise', 'override'];
export const hasWords = (entry: Readable): entry is Written => WRITTEN.some((kind) => kind === entry.kind);
