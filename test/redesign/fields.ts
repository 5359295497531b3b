import { type Box, isText, type Leaf, leavesOf, type Text } from './tree';
import type { PageWords } from './words';

/** A label and what follows it: in one text (`joined`), or in the text after it. */
export type Field = { word: string; label: Leaf; joined: boolean; value: Leaf | null; colon: string };

/** A text that begins with a label. `rest` is what follows it in the same text. */
export function labelIn(
  words: PageWords,
  text: string,
): { word: string; colon: string; rest: string } | null {
  const trimmed = text.trim();
  const word = words.all.find((one) => trimmed.startsWith(one));
  if (word === undefined) return null;
  const [, colon = '', rest = ''] = /^(\s*[:：]?)([\s\S]*)$/.exec(trimmed.slice(word.length)) ?? [];
  if (colon.trim() === '' && (rest.trim() !== '' || words.withColon.has(word))) return null;
  return { word, colon: colon.trim(), rest: rest.trim() };
}

const pressed = ({ inside }: Leaf): boolean => inside.some(({ tag }) => tag === 'button' || tag === 'nav');
/** A column's head, or words to press: no value of theirs follows. */
const headed = ({ inside }: Leaf): boolean => inside.some(({ tag }) => tag === 'th' || tag === 'a');
/** What somebody wrote; its lines are not the page's fields. */
const quoted = ({ inside }: Leaf): boolean => inside.some(({ tag }) => tag === 'pre' || tag === 'blockquote');

/** The fields of a page, in reading order. A text with a second label in it is left alone: it is a layout of its own. */
export function fieldsOf(root: Box, words: PageWords): Field[] {
  const leaves = [...leavesOf(root)].filter((leaf) => !pressed(leaf) && !quoted(leaf));
  return leaves.flatMap((label, at): Field[] => {
    const found = labelIn(words, label.leaf.text);
    if (!found || headed(label)) return [];
    const { word, colon, rest } = found;
    if (rest !== '') {
      const more = words.all.some((other) => rest.includes(`${other}：`) || rest.includes(`${other}:`));
      return more ? [] : [{ word, colon, label, joined: true, value: null }];
    }
    const next = leaves[at + 1];
    const value = next && !labelIn(words, next.leaf.text) ? next : null;
    return [{ word, colon, label, joined: false, value }];
  });
}

export const homeOf = ({ inside }: Leaf): Box => inside[inside.length - 1] as Box;

/** Takes a text out, and the boxes that held nothing else. */
export function takeOut({ leaf, inside }: Leaf): void {
  let gone: Text | Box = leaf;
  for (const around of inside.toReversed()) {
    around.children = around.children.filter((child) => child !== gone);
    const blank = around.children.every((child) => isText(child) && child.text.trim() === '');
    if (!blank) return;
    gone = around;
  }
}

const INLINE = new Set(['span', 'b', 'i', 'em', 'a', 'strong', 'label', 'u', 's', 'small', 'font', 'time']);
export const isInline = ({ tag }: Box): boolean => INLINE.has(tag);
