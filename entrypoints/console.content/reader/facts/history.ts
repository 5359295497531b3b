/**
 * The console's own account of a negotiation: whole sentences of a table, each with its time. What people typed
 * is not among them: quoted text never arrives here, and what stands behind a label (`说明`) is left out.
 *
 * Of several entries of one kind the first application counts, and the latest refusal, agreement, change and call
 * for the platform: a clock runs from there. Agreement to a return goes before agreement to the money, which ends it.
 */
import { fold } from '../fold';
import type { Item } from '../items';
import { VOCABULARY } from '../maps/words';
import { wordsOf } from '../page-map';
import type { FactKey } from '../types';
import { type Found, note } from './found';
import { type Entry, piecesOf, readingsOf, textsBelow } from './timed';

const LOG = VOCABULARY.log.map(({ value, words }) => ({ key: value as FactKey, words: wordsOf(words) }));
const WORDS = new Set(LOG.flatMap(({ words }) => words));

/** The sentence, or its first clause, when it is one of the console's. */
function sentenceIn(folded: string): string | null {
  const text = folded.replaceAll(' ', '').replace(/[。.]$/, '');
  const first = text.split(/[,;。]/, 1)[0] ?? '';
  return [text, first].find((part) => WORDS.has(part)) ?? null;
}

type Said = Entry & { word: string };

function logSays(entries: readonly Entry[]): Map<FactKey, Said> {
  const said = entries.flatMap((entry) =>
    entry.says.flatMap((folded): Said[] => {
      const word = sentenceIn(folded);
      return word ? [{ ...entry, word }] : [];
    }),
  );
  const facts = new Map<FactKey, Said>();
  for (const { key, words } of LOG) {
    const own = said.filter(({ word }) => words.includes(word)).sort((a, b) => a.at - b.at);
    const one = own.at(key === 'appliedAt' ? 0 : -1);
    if (one && !facts.has(key)) facts.set(key, one);
  }
  return facts;
}

/** Adds the moments that the negotiation's history tells and nothing else on the page has told. */
export function historyFacts(items: readonly Item[], found: Found): void {
  const spoken = items.map(asSentence);
  const texts = textsBelow(spoken, ({ log }) => log === true).filter((item) => !isProse(spoken, item));
  if (texts.length === 0) return;
  const readings = readingsOf(piecesOf(texts), (folded) => sentenceIn(folded) !== null).map(logSays);
  const [first, ...others] = readings;
  for (const [key, { at, shown, word, place }] of first ?? []) {
    const agreed = others.every((other) => other.get(key)?.at === at);
    if (agreed && !found.has(key)) note(found, key, at, shown, word, place);
  }
}

/** `买家已退货` is a label where a parcel follows it. */
function asSentence(item: Item): Item {
  if (item.kind === 'text' || !WORDS.has(fold(item.label))) return item;
  const { label, section, line } = item;
  return { kind: 'text', text: label, folded: fold(label), from: 0, taken: 0, section, line };
}

/** What stands right behind a label that leads to no fact is what somebody wrote; the section's heading is no such label. */
function isProse(items: readonly Item[], item: Item): boolean {
  const before = items[items.indexOf(item) - 1];
  return (
    before?.kind === 'label' &&
    before.key === null &&
    !wordsOf(item.section?.headings).includes(fold(before.label))
  );
}
