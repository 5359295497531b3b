/** What a text sounds like, made once so that a key costs a scan and no look-ups. */
import { dict } from 'pinyin-match/src/simplified_dict.js';
import { normalisedChar } from './normalise';

/**
 * The ways one character may be typed: `full` are whole syllables, `short` what stands for one (`ch`, `c`), and
 * `begins` the letters any of them begins with (bit 0 is `a`), by which most characters are passed over.
 */
export type Sound = { full: readonly string[]; short: readonly string[]; begins: number };

/** The bit of a small letter; of anything else none. */
export const letterBit = (text: string): number => {
  const nth = text.charCodeAt(0) - 97;
  return nth >= 0 && nth < 26 ? 1 << nth : 0;
};

function sound(full: readonly string[], short: readonly string[] = []): Sound {
  return { full, short, begins: full.reduce((bits, reading) => bits | letterBit(reading), 0) };
}

/** One for each character (code point) of the text. */
export type Sounds = readonly Sound[];

const HISSED = /^[zcs]h/;

/** A sound is shared by all characters that have it; a character with several readings has them all. */
const SOUND_OF = new Map<string, Sound>();

function learn(): void {
  const syllables = new Map<string, string[]>();
  for (const [syllable, chars] of Object.entries(dict)) {
    for (const char of chars) {
      const known = syllables.get(char);
      if (known === undefined) syllables.set(char, [syllable]);
      else known.push(syllable);
    }
  }
  const same = new Map<string, Sound>();
  for (const [char, full] of syllables) {
    const name = full.join();
    const shared = same.get(name) ?? sound(full, shortOf(full));
    same.set(name, shared);
    SOUND_OF.set(char, shared);
  }
}

function shortOf(full: readonly string[]): string[] {
  const short = full.flatMap((syllable) => [syllable.charAt(0), HISSED.exec(syllable)?.[0] ?? '']);
  return [...new Set(short)].filter((letters) => letters !== '' && !full.includes(letters));
}

/** A space is not heard: what stands on its two sides is one word to the ear. */
const SILENT: Sound = sound(['']);

function soundOf(char: string): Sound {
  if (SOUND_OF.size === 0) learn();
  const plain = normalisedChar(char);
  const known = SOUND_OF.get(plain);
  if (known !== undefined) return known;
  const itself = plain.trim() === '' ? SILENT : sound([plain]);
  SOUND_OF.set(plain, itself);
  return itself;
}

/** How a text is read aloud, character by character; what is no Chinese character stands for itself. */
export const soundsOf = (text: string): Sounds => [...text].map(soundOf);
