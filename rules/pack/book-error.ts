import type { Expected, Found, Mistake } from './mistake.ts';
import { wordsOfMistake } from './pack-words.ts';
import type { Words } from './shapes.ts';

/**
 * A pack that cannot be used. It names the pack, the place in it and what was expected there, so that whoever
 * wrote the line can mend it without reading code. `message` is the English of `words`.
 */
export class BookError extends Error {
  override name = 'BookError';
  readonly mistake: Mistake;
  readonly words: Words;

  constructor(mistake: Mistake) {
    const words = wordsOfMistake(mistake);
    super(words.en);
    this.mistake = mistake;
    this.words = words;
  }

  get pack(): string {
    return this.mistake.pack;
  }

  get path(): string {
    return this.mistake.path;
  }
}

/** A place in a pack, for messages: `rules[TB-FRT-05].says[0].when`. */
export type Place = { pack: string; path: string };
export const under = (place: Place, step: string | number): Place => ({
  pack: place.pack,
  path:
    typeof step === 'number' ? `${place.path}[${step}]` : place.path === '' ? step : `${place.path}.${step}`,
});

/** What stood there, for a mistake's `found`. Written as text, also where it is a number. */
export const quoted = (value: unknown): string => JSON.stringify(String(value));

/** Gives up on the pack. Every code has its sentence in `expected.ts`, in both languages. */
export const refuse = ({ pack, path }: Place, what: Expected & Found): never => {
  throw new BookError({ pack, path, what });
};
