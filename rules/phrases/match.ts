/** Where the patterns of the list stand in a folded text, and what around them clears them. */
import type { Clearing, Compiled, Next, WordSet } from './compile.ts';
import { type Folded, isBreak, isEnd } from './fold.ts';
import type { Phrase } from './schema.ts';
import { type Hit, type Hits, type Work, wordsIn } from './words.ts';

/** A phrase found, as places in the folded text. */
export type Match = { phrase: Phrase; start: number; end: number };

/** A text with the words of the list marked in it. */
export type Marked = { folded: Folded; hits: Hits; work: Work };

export function mark(folded: Folded, { tree, shields }: Compiled, work: Work): Marked {
  const hits = wordsIn(folded, tree, work);
  for (const [start, found] of hits.entries())
    for (const { end, word } of found ?? []) if (shields.has(word)) hide(hits, start, end, work);
  return { folded, hits, work };
}

/** Takes out every shorter word inside this stretch. */
function hide(hits: (Hit[] | undefined)[], start: number, end: number, work: Work): void {
  for (let at = start; at < end; at++) {
    work.steps++;
    hits[at] = hits[at]?.filter((hit) => hit.end > end || (at === start && hit.end === end));
  }
}

/** Every place where a pattern holds, cleared or not; of those of one phrase that end together, the tightest. */
export function matchesIn(marked: Marked, { begun }: Compiled): Match[] {
  const byEnd = new Map<Phrase, Map<number, Match>>();
  for (const [start, found] of marked.hits.entries())
    for (const hit of found ?? [])
      for (const { phrase, next } of begun.get(hit.word) ?? []) {
        const end = endOf(marked, hit.end, next);
        if (end === null) continue;
        const ofPhrase = byEnd.get(phrase) ?? new Map<number, Match>();
        byEnd.set(phrase, ofPhrase.set(end, { phrase, start, end }));
      }
  return [...byEnd.values()].flatMap((ofPhrase) => [...ofPhrase.values()]);
}

/** Where the rest of a pattern ends at the earliest, or null. Never holds more places than the gaps allow. */
function endOf(marked: Marked, from: number, next: readonly Next[]): number | null {
  let reached = new Set([from]);
  for (const step of next) {
    const further = new Set<number>();
    for (const place of reached) for (const end of endsOf(marked, place, step)) further.add(end);
    if (further.size === 0) return null;
    reached = further;
  }
  return Math.min(...reached);
}

function* endsOf({ folded, hits, work }: Marked, place: number, step: Next): Generator<number> {
  for (let at = place; at <= place + step.gap && !isEnd(folded.chars[at]); at++) {
    work.steps++;
    if ('digits' in step) {
      if (isDigit(folded.chars[at - 1])) continue;
      const end = at + digitsAt(folded, at, step.digits[1] + 1, work);
      if (end - at >= step.digits[0] && end - at <= step.digits[1]) yield end;
    } else for (const hit of hits[at] ?? []) if (step.words.has(hit.word)) yield hit.end;
  }
}

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';

function digitsAt({ chars }: Folded, from: number, most: number, work: Work): number {
  let length = 0;
  while (length < most && isDigit(chars[from + length])) length++;
  work.steps += length;
  return length;
}

/** Whether a context of the phrase says that this find is none. */
export function isCleared(marked: Marked, { phrase, start, end }: Match, { clearings }: Compiled): boolean {
  return (clearings.get(phrase) ?? []).some((clearing) => clears(marked, clearing, start, end));
}

/** The longest word; how far back a word before a find may begin. */
const LONGEST = 16;

function clears(
  marked: Marked,
  { before, after, inside, within, across }: Clearing,
  start: number,
  end: number,
) {
  const stop = across ? () => false : (char: string | undefined) => isBreak(char);
  const { chars } = marked.folded;
  let first = start;
  while (first > 0 && start - first < within + LONGEST && !stop(chars[first - 1])) first--;
  let last = end;
  while (last < chars.length && last - end <= within && !stop(chars[last])) last++;
  return (
    holds(marked, before, first, start, (hit) => hit.end <= start && start - hit.end <= within) ||
    holds(marked, inside, start, end, (hit) => hit.end <= end) ||
    holds(marked, after, end, last, () => true)
  );
}

function holds(
  { hits, work }: Marked,
  words: WordSet,
  from: number,
  to: number,
  fits: (hit: Hit) => boolean,
): boolean {
  if (words.size === 0) return false;
  for (let at = from; at < to; at++) {
    work.steps++;
    if (hits[at]?.some((hit) => words.has(hit.word) && fits(hit))) return true;
  }
  return false;
}
