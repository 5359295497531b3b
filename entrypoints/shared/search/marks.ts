import { canBeHeard, whereHeard } from './hear';
import { mayBeMistyped, whereNearly } from './near';
import { normalisedChar } from './normalise';
import { soundsOf } from './sounds';

export type Run = { text: string; hit: boolean };

/**
 * Cuts `text` into runs, marked where one of the normalised `words` was found: as typed, else as heard, and with
 * `near` but for one slip. Matching is done on the normalised text and mapped back, since normalising may change a text's length
 * (`㎏` becomes `kg`).
 */
export function marks(text: string, words: readonly string[], near = false): Run[] {
  const chars = [...text];
  let plain = '';
  /** For each unit of `plain`, the character it came from. */
  const from: number[] = [];
  chars.forEach((char, i) => {
    const n = normalisedChar(char);
    plain += n;
    for (let k = 0; k < n.length; k++) from.push(i);
  });

  const hit = new Array<boolean>(chars.length).fill(false);
  const mark = (start: number, end: number) => {
    for (let k = start; k < end; k++) hit[from[k] ?? 0] = true;
  };
  for (const word of words) {
    if (word === '') continue;
    const typed = plain.includes(word);
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + word.length))
      mark(at, at + word.length);
    if (typed) continue;
    const heard = canBeHeard(word) ? whereHeard(soundsOf(text), word) : null;
    if (heard !== null) hit.fill(true, heard[0], heard[1] + 1);
    else if (near && mayBeMistyped(word)) mark(...(whereNearly(plain, word) ?? [0, 0]));
  }

  const runs: Run[] = [];
  chars.forEach((char, i) => {
    const last = runs.at(-1);
    const on = hit[i] === true;
    if (last !== undefined && last.hit === on) last.text += char;
    else runs.push({ text: char, hit: on });
  });
  return runs;
}
