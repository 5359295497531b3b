import { COMMON } from '@/entrypoints/console.content/reader/maps/words';
import { wordsOf } from '@/entrypoints/console.content/reader/page-map';
import type { Change } from '../draft';
import { boxesOf } from '../tree';

const ENDINGS = wordsOf(COMMON.shopEndings.words);
const LETTERS = [...'abdfghkopquvwxyz'];

/** Every release hashes the class names anew; ids and test ids go with the frameworks that made them. */
export const classes: Change = {
  name: 'classes',
  apply({ tree, told, late }, random) {
    for (const { facts } of told) {
      const shop = facts.get('shopName');
      // A name in the head that does not end as a shop's name does is a name like any other to whoever cannot see it.
      if (shop && !ENDINGS.some((ending) => shop.text.endsWith(ending))) late.add('shopName').add('platform');
    }
    const drop = random.chance(0.5);
    const renamed = new Map<string, string>();
    const hashed = (name: string): string => {
      const known = renamed.get(name) ?? Array.from({ length: 6 }, () => random.pick(LETTERS)).join('');
      renamed.set(name, known);
      return known;
    };
    for (const { attributes } of boxesOf(tree)) {
      for (const name of Object.keys(attributes)) {
        const value = attributes[name] as string;
        if (name === 'class' && !drop) attributes[name] = value.split(' ').map(hashed).join(' ');
        else if (name === 'class' || name === 'id' || name.startsWith('data-')) delete attributes[name];
      }
    }
  },
};
