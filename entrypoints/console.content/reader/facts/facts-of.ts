import { itemsOf } from '../items';
import { lexiconOf } from '../lexicon';
import type { Line } from '../lines';
import type { PageShape } from '../page-map';
import { derivedFacts } from './derived';
import type { Found } from './found';
import { historyFacts } from './history';
import { labelledFacts } from './labelled';
import { noteNick } from './nick';
import { remainingFact } from './remaining';
import { stepFacts } from './steps';
import { tagFacts } from './tags';
import { preferTaught, taughtPhrases } from './taught';
import { trackFacts } from './tracks';
import { unlabelledFacts } from './unlabelled';

/** Everything the lines say, under a page kind's words: a whole case page, or one row of a list. */
export function factsOf(lines: readonly Line[], shape: PageShape): Found {
  const found: Found = new Map();
  const items = itemsOf(lines, lexiconOf(shape));
  noteNick(items, found);
  const texts = labelledFacts(items, found, shape.titleBefore);
  preferTaught(found, shape);
  taughtPhrases(items, found, shape);
  const about = { page: shape.page, row: shape.kind === 'list' };
  // What was said in the negotiation is not what the page says now.
  const present = texts.filter(({ section, line }) => !section?.past || line.heading);
  const rest = tagFacts(present, found, about);
  unlabelledFacts(rest, found, about, items);
  if (!about.row) {
    trackFacts(items, found);
    stepFacts(items, found, shape.page);
    historyFacts(items, found);
  }
  remainingFact(rest, found, shape.page, items);
  derivedFacts(found, shape.page, shape.taught?.phrases);
  return found;
}
