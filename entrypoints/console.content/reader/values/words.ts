import type { Shaped } from './shape';

const LONGEST_WORDS = 60;
const COURIER = /^[A-Za-z\u3400-\u9fff][A-Za-z\u3400-\u9fff()·]{1,19}(?= |$|[,:;(])/;
const PARCEL = /^([A-Za-z\u3400-\u9fff·]{2,20}) ?[( ] ?([A-Za-z0-9][A-Za-z0-9-]{7,29})(?![A-Za-z0-9*])[)]?/;
const COUNT = /^(?:x ?)?(\d{1,4}) ?(?:件|个)?(?= |$|;)/i;

/** A few words, up to the first space: on a page whose body is one line, what follows belongs to something else. */
export function words(folded: string): Shaped<string> | null {
  const joined = /^(?:[^ ]*[,;、] )*[^ ]*/.exec(folded)?.[0] ?? '';
  return joined && joined.length <= LONGEST_WORDS ? { value: joined, length: joined.length } : null;
}

/** A title may hold spaces; a line of its own is the whole of it. */
export function title(folded: string): Shaped<string> | null {
  return folded.length <= 200 ? { value: folded, length: folded.length } : null;
}

export function courier(folded: string): Shaped<string> | null {
  const found = COURIER.exec(folded)?.[0];
  return found ? { value: found, length: found.length } : null;
}

/** `韵达快递（4655…)` or `申通快递 7732…`: the company and the number in one value, brackets mixed as printed. */
export function parcel(folded: string): { courier: string; number: string } | null {
  const found = PARCEL.exec(folded);
  return found && /\d{6}/.test(found[2] as string)
    ? { courier: found[1] as string, number: found[2] as string }
    : null;
}

export function count(folded: string): Shaped<number> | null {
  const found = COUNT.exec(folded);
  return found ? { value: Number(found[1]), length: found[0].length } : null;
}
