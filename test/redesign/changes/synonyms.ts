import type { Change } from '../draft';
import { fieldsOf } from '../fields';

/** Every label by another word that the consoles use for the same thing. */
export const synonyms: Change = {
  name: 'synonyms',
  apply({ tree, words }, random) {
    // One word for one fact on the whole page, as one hand would write it.
    const chosen = new Map<string, string>();
    for (const { word, colon, label } of fieldsOf(tree, words)) {
      const others = words.synonyms(word);
      if (others.length === 0) continue;
      const other = chosen.get(word) ?? random.pick(others);
      chosen.set(word, other);
      const needsColon = words.withColon.has(other) && colon === '';
      label.leaf.text = label.leaf.text.replace(word, other + (needsColon ? '：' : ''));
    }
  },
};
