/**
 * Numbers of a person that can be told by their shape: mobile phone numbers, and numbers of identity cards by their
 * own check digit (GB 11643). One rule for what is kept of a text; how a number is then written is the caller's.
 */

/** What people put between the digits of a number they write down, one at a time. */
const GAP = '[ \\u00a0\\u3000.\\-‐–—·]?';
const DIGIT = '[0-9０-９]';
const PHONE = new RegExp(
  `(?<!${DIGIT})([+＋]?(?:00)?[8８][6６]${GAP})?[1１]${GAP}[3-9３-９](?:${GAP}${DIGIT}){9}(?!${DIGIT})`,
  'g',
);
const CARD = new RegExp(`(?<!${DIGIT})${DIGIT}(?:${GAP}${DIGIT}){16}${GAP}[0-9０-９XxＸｘ](?!${DIGIT})`, 'g');

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9X]/g, '');

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether 18 characters are the number of an identity card: a day of birth there can be, and the check digit right. */
export function isCardNumber(text: string): boolean {
  const [, month, day] = /^\d{6}(?:19|20)\d\d(\d\d)(\d\d)\d{3}[\dX]$/.exec(text) ?? [];
  if (month === undefined || day === undefined) return false;
  if (+month < 1 || +month > 12 || +day < 1 || +day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return text[17] === '10X98765432'[sum % 11];
}

/**
 * As it stands in the text. `code`: the country before a mobile number, a part of `text`, '' = none. `at`: where, in
 * the text as far as it is written by then; `before`: the sign in front of it, '' = none.
 */
export type PersonNumber = {
  kind: 'mobile' | 'idCard';
  text: string;
  code: string;
  at: number;
  before: string;
};

/** The text with every such number as `write` has it; cards before phones, which may stand within a card's digits. */
export function rewriteNumbers(text: string, write: (found: PersonNumber) => string): string {
  return text
    .replaceAll(CARD, (found, at: number, all: string) =>
      isCardNumber(plain(found))
        ? write({ kind: 'idCard', text: found, code: '', at, before: all.charAt(at - 1) })
        : found,
    )
    .replaceAll(PHONE, (found, code: string | undefined, at: number, all: string) =>
      write({ kind: 'mobile', text: found, code: code ?? '', at, before: all.charAt(at - 1) }),
    );
}
