/**
 * Numbers that belong to a person: mobile numbers (11 digits from 13 on), identity cards (GB 11643: a day of birth
 * and a check digit), bank cards (Luhn). Written in Chinese or circled digits, spaced or dotted, they are the
 * same numbers. Dates, sums, order and parcel numbers are none.
 */
import type { Folded } from './fold.ts';
import type { Work } from './words.ts';

export type Personal = 'mobile' | 'idCard' | 'bankCard';
/** As places in the folded text. */
export type PersonalNumber = { kind: Personal; start: number; end: number };

const DIGITS = new Map([...'0123456789'].map((digit) => [digit, digit]));
for (const row of ['零一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '〇幺二三四五六七八九'])
  for (const [value, char] of [...row].entries()) DIGITS.set(char, String(value));

/** Digits that stand together, and how they are parted. */
type Run = { digits: string; start: number; end: number; groups: number[] };

export function personalIn(folded: Folded, work: Work): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (let at = 0; at < folded.chars.length; ) {
    const run = runAt(folded, at);
    work.steps += Math.max(1, run.end - at);
    const kind = isPartOfAName(folded, run) ? null : kindOf(run);
    if (kind !== null) found.push({ kind, start: run.start, end: run.end });
    at = Math.max(at + 1, run.end);
  }
  return found;
}

function runAt({ chars, apart }: Folded, start: number): Run {
  const run: Run = { digits: '', start, end: start, groups: [] };
  let parted = true;
  for (let at = start; at < chars.length; at++) {
    const digit = DIGITS.get(chars[at] as string);
    if (digit === undefined) {
      // Points and dashes between digits part them; the last sign of an identity card may be an x.
      if ((chars[at] === '.' || chars[at] === '-') && run.digits !== '') {
        parted = true;
        continue;
      }
      if (chars[at] === 'x' && run.digits.length === 17) extend(run, 'x', at, false);
      break;
    }
    extend(run, digit, at, parted || (apart[at] as boolean));
    parted = false;
  }
  return run;
}

function extend(run: Run, digit: string, at: number, opens: boolean): void {
  if (opens) run.groups.push(0);
  run.groups.push((run.groups.pop() ?? 0) + 1);
  run.digits += digit;
  run.end = at + 1;
}

/** The number of a parcel begins with letters; a messenger's name before a mobile number does not make it one. */
function isPartOfAName({ chars, apart }: Folded, { start }: Run): boolean {
  if (apart[start]) return false;
  let first = start;
  while (first > 0 && start - first < 4 && /^[a-z]$/.test(chars[first - 1] as string)) first--;
  const letters = chars.slice(first, start).join('');
  return letters !== '' && !['v', 'vx', 'wx', 'tel', 'q', 'qq'].includes(letters);
}

function kindOf(run: Run): Personal | null {
  const { digits } = run;
  if (isMobile(run)) return 'mobile';
  if (digits.length === 18 && isIdCard(digits)) return 'idCard';
  return isBankCard(digits) ? 'bankCard' : null;
}

/** Parted as people part a number: 3-4-4 and the like, or into ones and twos; a date and a sum are parted otherwise. */
function isMobile({ digits, groups }: Run): boolean {
  const abroad = digits.length === 13 && digits.startsWith('86') ? 2 : digits.startsWith('0086') ? 4 : 0;
  if (!/^1[3-9]\d{9}$/.test(digits.slice(abroad))) return false;
  const parts = groups[0] === abroad ? groups.slice(1) : groups;
  return parts.length === 1 || parts.every((part) => part <= 2) || parts.every((part) => part >= 3);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdCard(digits: string): boolean {
  if (!/^[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dx]$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((sum, weight, nth) => sum + weight * Number(digits[nth]), 0);
  return '10x98765432'[sum % 11] === digits[17];
}

/**
 * Sixteen or seventeen digits of a card scheme that pass Luhn; longer ones only with the prefix of the domestic
 * scheme, since order numbers have 18 and 19 digits and one in ten of them passes Luhn. A number that is called an
 * order's is cleared by the list's own context.
 */
function isBankCard(digits: string): boolean {
  const scheme = digits.length <= 17 ? /^(62|4|5[1-5])\d{14,15}$/ : /^62\d{16,17}$/;
  return scheme.test(digits) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [nth, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (nth % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
