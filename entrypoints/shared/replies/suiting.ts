import type { Reply } from './reply';

/** Some list at once; who wants more types a word. */
export const MOST_REPLIES = 40;

export const may = ({ banned }: Reply): boolean => banned.length === 0;

/** What suits the case, in its order, and nothing that must not be said: the list before anything is asked for. */
export function suiting(replies: readonly Reply[]): Reply[] {
  const some: Reply[] = [];
  for (const reply of replies) {
    // What comes after them is not looked at.
    if (some.length === MOST_REPLIES) break;
    if (reply.suits && may(reply)) some.push(reply);
  }
  return some;
}
