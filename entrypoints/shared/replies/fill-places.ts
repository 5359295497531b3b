import { valueWord } from '@/components/words';
import { type Facts, piecesOf, scriptTree } from '@/rules';

/** A place without general words: only a fact of the case can fill it. */
const BARE = /\{([^{}|\n]{1,20})\}/g;

export type FilledReply = {
  text: string;
  /** General words that stand where no fact was known, in the order of the text. */
  stops: string[];
};

/**
 * A script's text with what is known of the case in its places. Where nothing is known the general words stand; where
 * there are none the place stays open, and an open place is not copied.
 */
export function fillPlaces(text: string, facts: Facts): FilledReply {
  const stops: string[] = [];
  const filled = piecesOf(text).map((piece) => {
    if ('words' in piece)
      return piece.words.replace(BARE, (whole, name: string) => knownOf(name, facts) ?? whole);
    const known = knownOf(piece.variable, facts);
    if (known === null) stops.push(piece.fallback);
    return known ?? piece.fallback;
  });
  return { text: filled.join(''), stops };
}

/** What the case says for a place, by the name it has in the texts; null when nothing does. */
function knownOf(name: string, facts: Facts): string | null {
  const key = Object.hasOwn(scriptTree.variables, name) ? scriptTree.variables[name]?.fact : undefined;
  const fact = key === undefined ? undefined : facts[key];
  return key === undefined || fact === undefined ? null : valueWord(key, fact.value);
}
