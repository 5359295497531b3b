/**
 * Takes out of a text what identifies a buyer and can be told by its shape: mobile phone numbers, and numbers of
 * identity cards by their own check digit (GB 11643). Names and addresses have no such shape and are not guessed
 * at: whoever keeps a picture or a text with one covers it.
 *
 * The masked text is as long as the text: only digits become stars. So it can be laid over a tree of texts again.
 */

/** What people put between the digits of a number they write down, one at a time. */
const GAP = '[ \\u00a0\\u3000.\\-‐–—·]?';
const DIGIT = '[0-9０-９]';
const PHONE = new RegExp(
  `(?<!${DIGIT})((?:00)?[8８][6６]${GAP})?[1１]${GAP}[3-9３-９](?:${GAP}${DIGIT}){9}(?!${DIGIT})`,
  'g',
);
const CARD = new RegExp(`(?<!${DIGIT})${DIGIT}(?:${GAP}${DIGIT}){16}${GAP}[0-9０-９XxＸｘ](?!${DIGIT})`, 'g');

const isMark = (char: string) => /[0-9０-９XxＸｘ]/.test(char);
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9X]/g, '');

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
function maskedPhone(found: string, code: string | undefined): string {
  const before = code ?? '';
  return `${before}${starred(found.slice(before.length), 3, 4)}`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether 18 characters are the number of an identity card: a day of birth there can be, and the check digit right. */
export function isCardNumber(text: string): boolean {
  const [, month, day] = /^\d{6}(?:19|20)\d\d(\d\d)(\d\d)\d{3}[\dX]$/.exec(text) ?? [];
  if (month === undefined || day === undefined) return false;
  if (+month < 1 || +month > 12 || +day < 1 || +day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return text[17] === '10X98765432'[sum % 11];
}

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
  return text
    .replaceAll(CARD, (found, at: number) =>
      isId(at, found.length) || !isCardNumber(plain(found)) ? found : starred(found, 3, 2),
    )
    .replaceAll(PHONE, (found, code: string | undefined, at: number) =>
      isId(at, found.length) ? found : maskedPhone(found, code),
    );
}
