import { piecesOf } from '@/rules';
import { find } from '../search/find';
import { heardNeedle } from '../search/heard-needle';
import { normalised } from '../search/normalise';
import type { Reply } from './reply';
import { topicWord } from './topic-word';

/** A text as it is read: places by their names and their general words. */
const readable = (text: string): string =>
  piecesOf(text)
    .map((piece) => ('words' in piece ? piece.words : `${piece.variable}${piece.fallback}`))
    .join('');

/** A built-in title in both tongues: who reads one may search in the other. */
const titlesOf = ({ from: { title } }: Reply): string[] =>
  typeof title === 'string' ? [] : [title.zh, title.en];

/** Some list at once; who wants more types a word. */
const MOST = 40;

/** A search over replies, also by 拼音 and initials: made once for a list of them, asked at every key. */
export type ReplySearch = (query: string) => Reply[];

/**
 * By short code first, then by title and words. Without a query: what suits the case, in its order, and nothing that
 * must not be said.
 */
export function replySearch(replies: readonly Reply[]): ReplySearch {
  const needles = replies.map((reply) =>
    heardNeedle(reply, `${reply.code} ${reply.title}`, readable(reply.text), [
      reply.topic === null ? '' : topicWord(reply.topic),
      ...titlesOf(reply),
      reply.id,
    ]),
  );
  const sayable = replies.filter((reply) => reply.suits && may(reply)).slice(0, MOST);
  return (query) => {
    const asked = normalised(query).trim();
    if (asked === '') return sayable;
    const called = replies.filter(({ code }) => code !== '' && normalised(code) === asked);
    const found = find(needles, query, MOST).filter((reply) => !called.includes(reply));
    return [...called, ...found.filter(may), ...found.filter((reply) => !may(reply))];
  };
}

const may = ({ banned }: Reply): boolean => banned.length === 0;
