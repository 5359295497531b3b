/**
 * Takes out of a text what identifies a buyer and can be told by its shape (`person-numbers.ts`). Names and addresses
 * have no such shape and are not guessed at: whoever keeps a picture or a text with one covers it.
 *
 * The masked text is as long as the text: only digits become stars. So it can be laid over a tree of texts again.
 */
import { rewriteNumbers } from './person-numbers';

const isMark = (char: string) => /[0-9０-９XxＸｘ]/.test(char);

/** Stars for all but the first and last few digits; what stands between digits stays. */
function starred(text: string, first: number, last: number): string {
  const digits = [...text].filter(isMark).length;
  let nth = 0;
  return [...text]
    .map((char) => {
      if (!isMark(char)) return char;
      nth += 1;
      return nth > first && nth <= digits - last ? '*' : char;
    })
    .join('');
}

/** 138****0000; a country code before it stays too. */
const maskedPhone = (found: string, code: string): string =>
  `${code}${starred(found.slice(code.length), 3, 4)}`;

/** The places that hold one of the ids, which stay whole whatever they look like. */
function placesOf(text: string, ids: readonly string[]): [number, number][] {
  const places: [number, number][] = [];
  for (const id of ids.filter((one) => one.length > 0)) {
    for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length)) {
      places.push([at, at + id.length]);
    }
  }
  return places;
}

/** The text with phone and identity card numbers starred, but for `ids`, the numbers of the case itself. */
export function maskBuyer(text: string, ids: readonly string[] = []): string {
  const whole = placesOf(text, ids);
  const isId = (at: number, length: number) => whole.some(([from, to]) => at >= from && at + length <= to);
  return rewriteNumbers(text, ({ kind, text: found, code, at }) => {
    if (isId(at, found.length)) return found;
    return kind === 'idCard' ? starred(found, 3, 2) : maskedPhone(found, code);
  });
}
