import { daysAgo } from '@/components/words';
import type { Book } from '@/rules';
import { openCase, openInRules, openInScripts } from '../shared/open';
import { ruleSentence } from '../shared/rule-sentence';
import { calcSentence, calcWords } from './calc/calc-words';
import type { Hit } from './hit';
import { hasPlaces } from './standing-needles';

/** What Enter does with a hit, as the foot of the list tells it. */
export const willCopy = (hit: Hit | undefined): boolean =>
  hit?.kind === 'calc' ||
  hit?.kind === 'rule' ||
  hit?.kind === 'phrase' ||
  (hit?.kind === 'script' && !hasPlaces(hit.script.text));

/**
 * What was worked out is copied with its clauses. A case opens; an entry opens its case; a rule is copied with its source, a script as it is, or opened when it has
 * places to fill; of what is not to be said, what to say instead is copied; history opens beside what holds now.
 */
export async function actOn(
  hit: Hit,
  book: Book,
  now: number,
  copy: (text: string) => Promise<void>,
): Promise<void> {
  switch (hit.kind) {
    case 'calc':
      return copy(calcSentence(calcWords(hit.line, book, now)));
    case 'case':
      return openCase(hit.key);
    case 'note':
      return hit.caseKey === null ? undefined : openCase(hit.caseKey);
    case 'rule':
      return copy(ruleSentence(hit.citation, daysAgo(hit.citation.checkedOn, now)));
    case 'phrase':
      return copy(hit.phrase.replacement);
    case 'script':
      return hasPlaces(hit.script.text) ? openInScripts(hit.script.find) : copy(hit.script.text);
    case 'history':
      return openInRules(hit.entry.id);
  }
}
