import { Converter } from 'opencc-js/cn2t';
import type { Change } from '../draft';
import { leavesOf } from '../tree';

const SCRIPTS = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));

/** A console set to traditional characters. What people wrote themselves, a shop's name or a title, is not the console's. */
export const traditional: Change = {
  name: 'traditional',
  apply({ tree, told }, random) {
    const convert = random.pick(SCRIPTS);
    const theirs = told.flatMap(({ facts }) =>
      (['itemTitle', 'shopName'] as const).flatMap((key) => facts.get(key)?.text ?? []),
    );
    for (const { leaf } of leavesOf(tree)) {
      if (!theirs.some((words) => leaf.text.includes(words))) leaf.text = convert(leaf.text);
    }
  },
};
