/**
 * A text as the phrases are written: half-width, small letters, simplified characters, and nothing between
 * letters that only hides them (spaces, zero-width characters, dots, brackets, dashes, emoji). Every character
 * knows where in the original it came from, so that a find can be underlined there.
 */
import table from './traditional.json' with { type: 'json' };

/** A pause inside a sentence, an end of one, and an end that asks. */
export const PAUSE = '，';
const END = '。';
export const ASKED = '?';
export const isEnd = (char: string | undefined): boolean =>
  char === undefined || char === END || char === ASKED;
export const isBreak = (char: string | undefined): boolean => char === PAUSE || isEnd(char);

export type Folded = {
  chars: string[];
  /** UTF-16 offsets into the original; one character may fold to several, which then share both. */
  starts: number[];
  ends: number[];
  /** Whether something was dropped between this character and the one before. */
  apart: boolean[];
};

const SIMPLE = new Map([...table.traditional].map((char, at) => [char, [...table.simplified][at] ?? char]));

const PAUSES = new Set([',', '、', '，', ';', '；']);
const ENDS = new Set(['。', '!', '\n', '\r', '｡', '\u2028', '\u2029']);
/** Signs that mean something: amounts, clock times, and a plus for 加. */
const KEPT = new Set(['+', '%', '¥', '$', ':', '=']);
const WRITTEN_OUT = new Map([['➕', '+']]);
/** Between digits they part or span them (1-3天, 138-0013-8000); elsewhere they only hide what they stand in. */
const DASHES = new Set(['-', '~', '–', '—', '‑', '−']);
/** Circled digits that compatibility folding leaves as they are. */
for (const first of ['❶', '➀', '➊', '⓵'])
  for (let nth = 0; nth < 9; nth++)
    WRITTEN_OUT.set(String.fromCodePoint((first.codePointAt(0) ?? 0) + nth), String(nth + 1));

const LETTER = /^[\p{L}\p{N}]$/u;

export function fold(text: string): Folded {
  const folded: Folded = { chars: [], starts: [], ends: [], apart: [] };
  let at = 0;
  let dropped = false;
  for (const char of text) {
    const end = at + char.length;
    for (const plain of plainOf(char)) {
      const kept = keep(plain, text, at, end, char);
      if (kept === null) dropped = true;
      else {
        folded.chars.push(kept);
        folded.starts.push(at);
        folded.ends.push(end);
        folded.apart.push(dropped);
        dropped = false;
      }
    }
    at = end;
  }
  return withoutDisguise(folded);
}

function plainOf(char: string): Iterable<string> {
  const code = char.charCodeAt(0);
  if (code < 0x80) return char.toLowerCase();
  if (code >= 0x4e00 && code < 0xa000) return SIMPLE.get(char) ?? char;
  const written = WRITTEN_OUT.get(char);
  // Compatibility folding may give a character of the table: a radical, a squared word.
  return written ?? [...char.normalize('NFKC').toLowerCase()].map((one) => SIMPLE.get(one) ?? one);
}

function keep(plain: string, text: string, at: number, end: number, char: string): string | null {
  if (LETTER.test(plain) || KEPT.has(plain)) return plain;
  if (PAUSES.has(plain)) return PAUSE;
  if (plain === ASKED) return ASKED;
  if (ENDS.has(plain)) return END;
  if (char === '…') return PAUSE;
  if (DASHES.has(plain)) return isDigit(text[at - 1]) && isDigit(text[end]) ? '-' : null;
  if (plain !== '.') return null;
  // A point of a number is part of it; a row of points is a pause; one point alone hides what it stands in.
  if (isDigit(text[at - 1]) && isDigit(text[end])) return '.';
  return text[at - 1] === '.' || text[end] === '.' ? PAUSE : null;
}

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';

/** A pause with one lone character on either side is there to hide a word: 加，微，信. */
function withoutDisguise({ chars, starts, ends, apart }: Folded): Folded {
  const out: Folded = { chars: [], starts: [], ends: [], apart: [] };
  const alone = (at: number) => !isBreak(chars[at]) && isBreak(chars[at - 1]) && isBreak(chars[at + 1]);
  let dropped = false;
  for (const [at, char] of chars.entries()) {
    if (char === PAUSE && alone(at - 1) && alone(at + 1)) {
      dropped = true;
      continue;
    }
    out.chars.push(char);
    out.starts.push(starts[at] as number);
    out.ends.push(ends[at] as number);
    out.apart.push(dropped || (apart[at] as boolean));
    dropped = false;
  }
  return out;
}
