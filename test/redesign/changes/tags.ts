import type { Change } from '../draft';
import { boxesOf } from '../tree';

const BLOCKS = ['div', 'section', 'p', 'li'];
const INLINES = ['span', 'b', 'i', 'em'];
const TABLE = ['table', 'tbody', 'thead', 'tr', 'td', 'th'];
const LIST = ['dl', 'dt', 'dd'];

/**
 * One tag for another of its kind, the same way on the whole page. A block stays a block and words in a line stay
 * in it: where a line ends is all that layout says, and without it `退货退款￥140.00` is one word to a person too.
 */
export const tags: Change = {
  name: 'tags',
  apply({ tree }, random) {
    const become = new Map<string, string>();
    const spread = (from: string[], to: string[]) => {
      for (const tag of from) become.set(tag, random.pick(to));
    };
    spread(BLOCKS, BLOCKS);
    spread(INLINES, INLINES);
    if (random.chance(0.5)) spread(TABLE, BLOCKS);
    const list = random.int(0, 2);
    if (list === 0) spread(LIST, BLOCKS);
    if (list === 1) for (const [at, tag] of LIST.entries()) become.set(tag, at === 0 ? 'table' : 'tr');
    become.set('article', random.pick(['article', 'div', 'li', 'section']));
    for (const box of boxesOf(tree)) if (box !== tree) box.tag = become.get(box.tag) ?? box.tag;
  },
};
