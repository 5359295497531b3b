import type { Change } from '../draft';
import { type Field, fieldsOf, homeOf, isInline, takeOut } from '../fields';
import { type Random, randomOf } from '../random';
import { type Box, box, isText, type Piece, text } from '../tree';

/** The ways in which a label and its value are set beside each other, seen on one page kind or another. */
const BLOCKS = {
  lines: (label: string, value: string) => [box('div', [text(label)]), box('div', [text(value)])],
  list: (label: string, value: string) => [box('dl', [box('dt', [text(label)]), box('dd', [text(value)])])],
  cells: (label: string, value: string) => [
    box('table', [box('tbody', [box('tr', [box('td', [text(label)]), box('td', [text(value)])])])]),
  ],
  broken: (label: string, value: string): Piece[] => [text(label), box('br'), text(value)],
} satisfies Record<string, (label: string, value: string) => Piece[]>;

const inline = (label: string, value: string, random: Random): Piece[] => [
  box(random.pick(['span', 'b', 'label']), [text(label)]),
  box(random.pick(['span', 'b', 'a']), [text(value)]),
];

/** Label and value, in elements or on lines of their own; there they need no colon, unless the word is also a value. */
export function apart(
  word: string,
  value: string,
  needsColon: boolean,
  block: boolean,
  random: Random,
): Piece[] {
  const label = word + (needsColon ? '：' : random.pick(['：', ':', '']));
  if (!block || random.chance(0.4)) return inline(label, value, random);
  return random.pick(Object.values(BLOCKS))(label, value);
}

function replace(home: Box, old: Piece, by: readonly Piece[]): void {
  home.children = home.children.flatMap((child) => (child === old ? by : [child]));
}

function split({ word, label }: Field, needsColon: boolean, random: Random): void {
  const home = homeOf(label);
  const value = label.leaf.text
    .trim()
    .slice(word.length)
    .replace(/^\s*[:：]\s*/, '');
  const alone = home.children.filter((child) => !isText(child) || child.text.trim() !== '').length === 1;
  replace(home, label.leaf, apart(word, value, needsColon, alone && !isInline(home), random));
}

function join({ word, label, value }: Field, random: Random): void {
  if (!value) return;
  // A value of several parts is more than one text, and stays as it is.
  const parts = homeOf(value).children.filter((child) => !isText(child) || child.text.trim() !== '');
  if (parts.length > 1 && homeOf(value) !== homeOf(label)) return;
  if (parts.length > 2) return;
  label.leaf.text = `${word}${random.pick(['：', ':', '： ', ': '])}${value.leaf.text.trim()}`;
  takeOut(value);
}

/** Label and value split into elements or lines of their own, or joined into one text. */
export const fields: Change = {
  name: 'fields',
  apply({ tree, words }, random) {
    // One template writes every field of a name, in every row.
    const seeds = new Map<string, number>();
    for (const field of fieldsOf(tree, words)) {
      const seed = seeds.get(field.word) ?? random.int(0, 2 ** 31);
      seeds.set(field.word, seed);
      const template = randomOf(seed);
      if (words.headings.has(field.word) || template.chance(0.3)) continue;
      if (field.joined) split(field, words.withColon.has(field.word), template);
      else join(field, template);
    }
  },
};
