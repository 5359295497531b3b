import type { Found } from '../facts/found';

/** A mobile number, also with a hole in it or in groups. */
const PHONE = /(?:^|[^\d-])(?:\+?86[- ]?)?1[3-9]\d[- ]?[\d*x]{4}[- ]?[\d*x]{4}(?!\d)/i;
const ADDRESS = /[省市区县镇乡].{0,30}(?:路|街|大道|巷|弄|村|小区|[号栋幢楼室]|\*{3})/;

const isPrivate = (text: string): boolean => PHONE.test(text) || ADDRESS.test(text);

/** A person's phone or address beside a value, where a card was copied without its line breaks: then neither is kept. */
export function dropPrivate(found: Found): void {
  for (const [key, said] of found) {
    if (said.some(({ value, text }) => isPrivate(text) || (typeof value === 'string' && isPrivate(value)))) {
      found.delete(key);
    }
  }
}
