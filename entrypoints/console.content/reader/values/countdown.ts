import type { WordsLine } from '../maps/data';
import { VOCABULARY } from '../maps/words';
import { wordsOf } from '../page-map';
import type { Expiry } from '../types';
import type { Shaped } from './shape';

const UNITS =
  /(?:(\d{1,3}) ?[天日] ?)?(?:(\d{1,4}) ?(?:小时|时) ?)?(?:(\d{1,4}) ?(?:分钟|分) ?)?(?:(\d{1,5}) ?秒)?/y;
const DAYS_AND_CLOCK = /(?:(\d{1,3}) ?[天日] ?)?(\d{1,3}):(\d{2})(?::(\d{2}))?(?![\d:])/y;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What the page says happens at zero; the first that is found decides, so the outcome stands before the lateness. */
const EXPIRIES = VOCABULARY.expiries.map(({ value, words }) => [wordsOf(words), value as Expiry] as const);

/** The consequence a folded sentence names. */
export function expiryOf(folded: string): Expiry {
  return EXPIRIES.find(([words]) => words.some((word) => folded.includes(word)))?.[1] ?? 'unknown';
}

/** Only the largest unit may run over: `48小时` is a time, `1天 30小时` is not. */
function total(parts: (string | undefined)[]): number | null {
  const sizes = [DAY, HOUR, MINUTE, SECOND];
  const most = [Number.POSITIVE_INFINITY, 23, 59, 59];
  let ms = 0;
  let led = false;
  for (const [index, part] of parts.entries()) {
    if (part === undefined) continue;
    const count = Number(part);
    if (led && count > (most[index] as number)) return null;
    ms += count * (sizes[index] as number);
    led = true;
  }
  return led ? ms : null;
}

/** A length of time at `from`: `5天8时29分52秒`, `1天 03时22分`, `48小时`, `2天 03:04:05`. Milliseconds. */
export function duration(folded: string, from = 0): Shaped<number> | null {
  for (const form of [DAYS_AND_CLOCK, UNITS]) {
    form.lastIndex = from;
    const found = form.exec(folded);
    const value = found && found[0] !== '' ? total(found.slice(1)) : null;
    // A number right behind (`2天 25:00`) is a part that does not fit.
    if (!found || value === null || /^ ?\d/.test(folded.slice(form.lastIndex, form.lastIndex + 2))) continue;
    return { value, length: found[0].trimEnd().length };
  }
  return null;
}

/** What makes a length of time a countdown when no label leads to it: the words right before or right behind. */
const oneOf = (lines: readonly WordsLine[]) => lines.flatMap(({ words }) => wordsOf(words)).join('|');
const LED = new RegExp(`(?:${oneOf(VOCABULARY.ledBy)})[:( ]*$`);
const TRAILED = new RegExp(`^ ?(?:${oneOf(VOCABULARY.trailedBy)})`);
const END = /[)】。!]/;
const LONGEST_SUFFIX = 60;
/** One cheap look before a text is searched: no length of time is written without this. */
const HINT = /\d ?[天日小时分秒]|\d:\d/;

/** `length` holds the suffix too: it says whose clock runs and what happens at zero. Milliseconds. */
export type Ticking = { ms: number; onExpiry: Expiry; from: number; length: number };

/** The length of time at `from` with the words that go on from it (`后自动同意`, `未处理,系统将自动退款`). */
export function ticking(folded: string, from = 0): Ticking | null {
  const found = duration(folded, from);
  if (!found) return null;
  const rest = folded.slice(from + found.length);
  const stop = rest.search(END);
  const words = (stop < 0 ? rest : rest.slice(0, stop)).slice(0, LONGEST_SUFFIX);
  const suffix = /^(?: ?后| ?自动|[,未物来将])[^ ]*/.exec(words)?.[0] ?? '';
  return { ms: found.value, onExpiry: expiryOf(suffix), from, length: found.length + suffix.length };
}

/** A countdown in running text, known by the words right before or right after it. */
export function countdownIn(folded: string): Ticking | null {
  if (!HINT.test(folded)) return null;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (unit < 0x30 || unit > 0x39) continue;
    const found = duration(folded, at);
    const known = found && (LED.test(folded.slice(0, at)) || TRAILED.test(folded.slice(at + found.length)));
    if (known) return ticking(folded, at);
    while (folded.charCodeAt(at + 1) >= 0x30 && folded.charCodeAt(at + 1) <= 0x39) at++;
  }
  return null;
}
