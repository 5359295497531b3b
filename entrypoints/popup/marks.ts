import { normalisedChar } from '../shared/search/normalise';

export type Run = { text: string; hit: boolean };

/**
 * Cuts `text` into runs, marked where one of the normalised `words` was found. Matching is done on the
 * normalised text and mapped back, since normalising may change a text's length (`㎏` becomes `kg`).
 */
export function marks(text: string, words: readonly string[]): Run[] {
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
  for (const word of words) {
    if (word === '') continue;
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + word.length)) {
      for (let k = at; k < at + word.length; k++) hit[from[k] ?? 0] = true;
    }
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
