import { itemsOf } from '../items';
import { lexiconOf } from '../lexicon';
import type { Line } from '../lines';
import type { PageShape } from '../page-map';
import { derivedFacts } from './derived';
import type { Found } from './found';
import { labelledFacts } from './labelled';
import { remainingFact } from './remaining';
import { unlabelledFacts } from './unlabelled';

/** Everything the lines say, under a page kind's words: a whole case page, or one row of a list. */
export function factsOf(lines: readonly Line[], shape: PageShape): Found {
  const found: Found = new Map();
  const texts = labelledFacts(itemsOf(lines, lexiconOf(shape)), found, shape.titleBefore);
  unlabelledFacts(texts, found, { page: shape.page, row: shape.kind === 'list' });
  remainingFact(texts, found);
  derivedFacts(found, shape.page);
  return found;
}
