/** Says a mistake in a pack: which pack, where in it, what was expected and what stood there. */
import { EXPECTED } from './expected.ts';
import type { Mistake, MistakeCode } from './mistake.ts';
import type { Words } from './shapes.ts';

/** Every code there is: each has a broken pack of its own among the tests. */
export const MISTAKE_CODES = Object.keys(EXPECTED) as MistakeCode[];

/** One sentence in each language of the product. Whatever the pack brought into it is made harmless to show. */
export function wordsOfMistake({ pack, path, what, file }: Mistake): Words {
  // The table pairs each code with what its sentence names; that they belong together is the type's to say.
  const expected = (EXPECTED[what.code] as (about: typeof what) => Words)(what);
  const whole = path === '';
  const from = file === undefined ? '' : `${file}: `;
  const zhFound =
    what.found === undefined ? '' : `，这里${what.found === '' ? '什么也没有' : `是 ${what.found}`}`;
  const enFound = what.found === undefined ? '' : `, found ${what.found === '' ? 'nothing' : what.found}`;
  return {
    zh: showable(`${from}规则包 ${pack}：${whole ? '整个文件' : path}：${expected.zh}${zhFound}`),
    en: showable(`${from}pack ${pack}: ${whole ? 'the file' : path}: expected ${expected.en}${enFound}`),
  };
}

/** As JSON, cut to what a sentence bears. What cannot be written as JSON is named by its type. */
export function shown(value: unknown): string {
  if (value === undefined) return '';
  const text = jsonOf(value) ?? `a ${typeof value}`;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** Longer than any sentence of ours; a hostile name must not fill the screen. */
const LONGEST = 600;
/** What a name from outside could use to look like something else: control, direction and half characters. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const showable = (text: string): string =>
  (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replaceAll(
    UNSHOWABLE,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
