import { piecesOf } from '@/rules';
import { find, type Needle } from '../search/find';
import { heardNeedle } from '../search/heard-needle';
import { normalised } from '../search/normalise';
import type { Reply } from './reply';
import { MOST_REPLIES, may, suiting } from './suiting';
import { topicWord } from './topic-word';

/** A text as it is read: places by their names and their general words. */
const readable = (text: string): string =>
  piecesOf(text)
    .map((piece) => ('words' in piece ? piece.words : `${piece.variable}${piece.fallback}`))
    .join('');

/** A built-in title in both tongues: who reads one may search in the other. */
const titlesOf = ({ from: { title } }: Reply): string[] =>
  typeof title === 'string' ? [] : [title.zh, title.en];

/** A search over replies, also by 拼音 and initials: made once for a list of them, asked at every key. */
export type ReplySearch = (query: string) => Reply[];

/**
 * By short code first, then by title and words. Without a query: what suits the case, in its order, and nothing that
 * must not be said.
 */
export function replySearch(replies: readonly Reply[]): ReplySearch {
  let needles: Needle<Reply>[] | undefined;
  return (query) => {
    const asked = normalised(query).trim();
    if (asked === '') return suiting(replies);
    needles ??= replies.map(needleOf);
    const called = replies.filter(({ code }) => code !== '' && normalised(code) === asked);
    const found = find(needles, query, MOST_REPLIES).filter((reply) => !called.includes(reply));
    return [...called, ...found.filter(may), ...found.filter((reply) => !may(reply))];
  };
}

/** What scripts sound like, by their words: five hundred take a third of a second, so a second look makes none anew. */
const heard = new Map<string, Needle<unknown>>();
/** More than a shop keeps; past it they are made anew rather than kept for ever. */
const MOST_HEARD = 5_000;

function needleOf(reply: Reply): Needle<Reply> {
  const words = JSON.stringify([reply.id, reply.code, reply.title, reply.topic, reply.text]);
  const known = heard.get(words);
  if (known !== undefined) return { ...known, item: reply };
  const made = heardNeedle(reply, `${reply.code} ${reply.title}`, readable(reply.text), [
    reply.topic === null ? '' : topicWord(reply.topic),
    ...titlesOf(reply),
    reply.id,
  ]);
  if (heard.size >= MOST_HEARD) heard.clear();
  heard.set(words, { ...made, item: null });
  return made;
}
