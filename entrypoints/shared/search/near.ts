/**
 * One slip of the finger: a character wrong, missing, too many, or two that changed places. Of a word cut in two,
 * one half is then still whole (or the two beside the cut changed places), so a plain `includes` finds the places
 * worth a look, and fifty thousand texts cost no more than they do anyway.
 */

/** Whether a word (normalised) is long enough that one slip leaves it recognisable. Numbers need the most. */
export function mayBeMistyped(word: string): boolean {
  if (/\d/.test(word)) return word.length >= 8;
  return word.length >= (/\p{Script=Han}/u.test(word) ? 3 : 4);
}

/** Where the word stands but for one slip: `[start, end)` in UTF-16 units of `text`, or null. Both normalised. */
export function whereNearly(text: string, word: string): [number, number] | null {
  const cut = word.length >> 1;
  const head = word.slice(0, cut);
  const tail = word.slice(cut);
  for (let i = text.indexOf(head); i !== -1; i = text.indexOf(head, i + 1)) {
    const found = within(text, word, (length) => [i, i + length]);
    if (found) return found;
  }
  for (let i = text.indexOf(tail); i !== -1; i = text.indexOf(tail, i + 1)) {
    const end = i + tail.length;
    const found = within(text, word, (length) => [end - length, end]);
    if (found) return found;
  }
  const crossed = word.slice(0, cut - 1) + word.charAt(cut) + word.charAt(cut - 1) + word.slice(cut + 1);
  const at = text.indexOf(crossed);
  return at === -1 ? null : [at, at + crossed.length];
}

export const nearlyIncludes = (text: string, word: string): boolean => whereNearly(text, word) !== null;

function within(
  text: string,
  word: string,
  span: (length: number) => [number, number],
): [number, number] | null {
  for (const length of [word.length, word.length - 1, word.length + 1]) {
    const [start, end] = span(length);
    if (start >= 0 && end <= text.length && oneSlip(text.slice(start, end), word)) return [start, end];
  }
  return null;
}

/** Whether one slip makes `typed` of `meant`, or none. */
function oneSlip(typed: string, meant: string): boolean {
  let from = 0;
  while (from < typed.length && from < meant.length && typed[from] === meant[from]) from++;
  let a = typed.length;
  let b = meant.length;
  while (a > from && b > from && typed[a - 1] === meant[b - 1]) {
    a--;
    b--;
  }
  const [left, right] = [typed.slice(from, a), meant.slice(from, b)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
