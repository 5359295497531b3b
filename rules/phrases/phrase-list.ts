import { type Compiled, compilePhrases } from './compile.ts';
import raw from './phrases.json' with { type: 'json' };
import type { PhraseList } from './schema.ts';

/** The built-in list. */
export const phraseList = raw as PhraseList;

let made: Compiled | undefined;

/** The built-in list ready for searching; made when a draft is first looked at, since most pages look at none. */
export function builtInPhrases(): Compiled {
  made ??= compilePhrases(phraseList);
  return made;
}
