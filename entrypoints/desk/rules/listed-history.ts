import { type HistoryEntry, history } from '@/rules';
import { normalised } from '../../shared/search/normalise';

export type ListedHistory = { entry: HistoryEntry; search: string };

let listed: readonly ListedHistory[] | null = null;

/**
 * Every sentence of the training with what the search looks in: the sentence, its document, its contradictions
 * and replacements by id and topic, and the rules that hold today by id, so that one search finds both.
 */
function listedHistory(): readonly ListedHistory[] {
  listed ??= history().map((entry) => {
    const { id, says, document, weakPoints, replacements, holdsNow } = entry;
    const texts = [
      ...[says, document.title, ...weakPoints.map((one) => one.topic)].flatMap(({ zh, en }) => [zh, en]),
      ...[id, ...weakPoints.map((one) => one.id), ...replacements.map((one) => one.id), ...holdsNow],
    ];
    return { entry, search: normalised(texts.join('\n')) };
  });
  return listed;
}

/** The sentences that hold every word of a search; all of them when there is none. */
export const historyWith = (words: readonly string[]): readonly ListedHistory[] =>
  listedHistory().filter(({ search }) => words.every((word) => search.includes(word)));
