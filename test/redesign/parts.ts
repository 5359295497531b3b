import { kindOf } from './kinds';
import { type Saved, savedPages } from './saved';

/** The pages in three parts, so that they are read side by side. What belongs to no other part is the last one's. */
const PARTS: readonly ((kind: string) => boolean)[] = [
  (kind) => kind.startsWith('taobao'),
  (kind) => kind === 'pdd case aftersale',
  () => true,
];

/** @param part 0, 1 or 2 */
export const pagesOfPart = (part: number): Saved[] =>
  savedPages().filter((saved) => PARTS.findIndex((holds) => holds(kindOf(saved))) === part);
