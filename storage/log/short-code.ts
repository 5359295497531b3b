/**
 * The short code of a place in the log, to be said aloud or put into a group chat: `K7QF-2M9D·1234`. Eight letters
 * of the hash and the place's number. A log that was changed before that place cannot have this code any more, save
 * by trying some 10¹² ways of changing it: enough against a slip and a quiet correction, not against a workshop.
 */
import type { Head } from '../kinds';

/** Crockford's base 32: no I, L, O and U, which are read as something else. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const BITS = 5;

/** `letters` without the hyphen; `seq` is the place it stands for. */
export type ShortCode = { letters: string; seq: number };

/** The code of a head, or of any entry that has its place. */
export function codeOf({ hash, seq }: Pick<Head, 'hash' | 'seq'>): string {
  const letters = lettersOf(hash);
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}·${seq}`;
}

/** The first 40 bits of a hash (base64url) as eight letters. */
export function lettersOf(hash: string): string {
  const base64 = hash.slice(0, LENGTH).padEnd(LENGTH, 'A').replaceAll('-', '+').replaceAll('_', '/');
  let bits = 0n;
  for (const byte of atob(base64).slice(0, (LENGTH * BITS) / 8)) {
    bits = (bits << 8n) | BigInt(byte.charCodeAt(0));
  }
  return Array.from({ length: LENGTH }, (_, i) => {
    const shift = BigInt((LENGTH - 1 - i) * BITS);
    return LETTERS[Number((bits >> shift) & 31n)];
  }).join('');
}

/** What people make of letters and signs when they write a code down. */
const ALIKE: Record<string, string> = { O: '0', I: '1', L: '1' };
const meant = (typed: string) => [...typed].map((letter) => ALIKE[letter] ?? letter).join('');

const CODE =
  /(?<![0-9A-Z])([0-9A-Z]{4})\s*[-‐-―−_ー]?\s*([0-9A-Z]{4})\s*[·•・.。:#/\s]\s*([0-9OIL]{1,15})(?![0-9A-Z])/g;

/**
 * The code in what somebody typed or pasted, alone or in a whole message: small letters, full width, spaces and
 * other strokes do not matter, nor O for 0 and I or L for 1. Null when there is none, or more than one.
 */
export function parseCode(typed: string): ShortCode | null {
  const codes = [...typed.normalize('NFKC').toUpperCase().matchAll(CODE)].flatMap(
    ([, first = '', second = '', place = '']): ShortCode[] => {
      const letters = meant(`${first}${second}`);
      const seq = Number(meant(place));
      return [...letters].every((letter) => LETTERS.includes(letter)) ? [{ letters, seq }] : [];
    },
  );
  const [only, ...others] = codes;
  const isOne = others.every(({ letters, seq }) => letters === only?.letters && seq === only.seq);
  return only === undefined || !isOne ? null : only;
}

/** Whether a hash at its place has this code. */
export const hasCode = ({ hash, seq }: Pick<Head, 'hash' | 'seq'>, code: ShortCode): boolean =>
  seq === code.seq && lettersOf(hash) === code.letters;
