/**
 * Whether typed letters are heard in a text: 全拼, 首字母, or one after the other (`yanchifh`), the last syllable
 * perhaps not typed to its end. All ways to read a text at once, as bits: bit k says that the first k letters of the
 * word have been heard so far, so a character with three readings costs three short loops and no list of spellings.
 */
import { letterBit, type Sounds } from './sounds';

/** Longer words do not fit the bits; nobody types fifteen syllables without looking. */
const MOST = 30;

/** Whether a word of a (normalised) query can be pinyin at all; `ü` is typed `v`. */
export const canBeHeard = (word: string): boolean => word.length <= MOST && /^[a-zü]+$/.test(word);

/** For each letter (by character code) the places in the word where it stands, as bits. */
function placesIn(word: string): Int32Array {
  const places = new Int32Array(128);
  for (const [k, letter] of [...word.replaceAll('ü', 'v')].entries()) {
    const code = letter.charCodeAt(0);
    places[code] = (places[code] ?? 0) | (1 << k);
  }
  return places;
}

const at = (places: Int32Array, text: string, i: number): number => places[text.charCodeAt(i)] ?? 0;

/**
 * The index of the character at which the whole word has been heard, or -1.
 * @param from `anywhere`: the word may begin at any character; `here`: at the first one only.
 */
function heardAt(sounds: Sounds, word: string, from: 'anywhere' | 'here'): number {
  const places = placesIn(word);
  const whole = 1 << word.length;
  const first = letterBit(word);
  let heard = 1;
  for (let i = 0; i < sounds.length; i++) {
    const sound = sounds[i];
    if (sound === undefined || (heard === 1 && from === 'anywhere' && (sound.begins & first) === 0)) continue;
    let next = from === 'anywhere' ? 1 : 0;
    for (const readings of [sound.full, sound.short]) {
      for (const reading of readings) {
        let bits = heard;
        for (let k = 0; k < reading.length && bits !== 0; k++) {
          bits = (bits & at(places, reading, k)) << 1;
          if (bits & whole) return i;
        }
        next |= bits;
      }
    }
    heard = next;
    if (heard === 0) return -1;
  }
  return -1;
}

/** Whether the word is heard in the text. @param word as `canBeHeard` allows */
export const hears = (sounds: Sounds, word: string): boolean => heardAt(sounds, word, 'anywhere') !== -1;

/** Which characters the word was heard in, the first time: `[first, last]`, or null. */
export function whereHeard(sounds: Sounds, word: string): [number, number] | null {
  if (!hears(sounds, word)) return null;
  for (let first = 0; first < sounds.length; first++) {
    const length = heardAt(sounds.slice(first), word, 'here');
    if (length !== -1) return [first, first + length];
  }
  return null;
}

/** Whether the word is heard but for one letter: one wrong, missing, too many, or two that changed places. */
export function nearlyHears(sounds: Sounds, word: string): boolean {
  return hearsButOne(sounds, word) || swaps(word).some((swapped) => hears(sounds, swapped));
}

/** With initials every text would be near every other, so only whole syllables count here. */
function hearsButOne(sounds: Sounds, word: string): boolean {
  const places = placesIn(word);
  const whole = 1 << word.length;
  let right = 1;
  let wrong = 2;
  for (const { full } of sounds) {
    let nextRight = 1;
    let nextWrong = 2;
    for (const reading of full) {
      let clean = right;
      let marred = wrong;
      for (let k = 0; k < reading.length; k++) {
        const place = at(places, reading, k);
        const went = (clean & place) << 1;
        // A letter too many in the text, a wrong one, one that the text has not.
        marred = ((marred & place) << 1) | clean | (clean << 1) | (went << 1);
        clean = went;
        if ((clean | marred) & whole) return true;
      }
      nextRight |= clean;
      nextWrong |= marred;
    }
    right = nextRight;
    wrong = nextWrong;
  }
  return false;
}

function swaps(word: string): string[] {
  const all: string[] = [];
  for (let i = 0; i + 1 < word.length; i++) {
    if (word[i] !== word[i + 1])
      all.push(word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2));
  }
  return all;
}
