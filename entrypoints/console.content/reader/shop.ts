import { asSeen, fold } from './fold';
import { COMMON } from './maps/words';
import type { Dom } from './native';
import { type PageMap, type Spot, wordsOf } from './page-map';
import type { Platform, ReadFact } from './types';

/** Menu words that stand in elements of the same name. */
const NO_NAMES = wordsOf(COMMON.notNames.whole);
const IN_NO_NAME = wordsOf(COMMON.notNames.part);
const isNoName = (folded: string): boolean =>
  NO_NAMES.includes(folded) || IN_NO_NAME.some((word) => folded.includes(word));
const LONGEST_NAME = 30;

/** The one text the elements agree on; two different ones are no answer. */
function agreedText(dom: Dom, spot: Spot | undefined, fits: (folded: string) => boolean): string | null {
  const seen = new Set<string>();
  const names = wordsOf(spot?.named);
  for (const element of spot ? dom.all(spot.select) : []) {
    const classes = (dom.attribute(element, 'class') ?? '').toLowerCase();
    if (!names.some((name) => classes.includes(name))) continue;
    const text = asSeen(dom.text(element).slice(0, 200)).trim();
    if (fits(fold(text))) seen.add(text);
  }
  const [one] = seen;
  return seen.size === 1 && one !== undefined ? one : null;
}

const isName = (folded: string): boolean =>
  folded.length >= 2 &&
  folded.length <= LONGEST_NAME &&
  /[\u3400-\u9fffA-Za-z]/.test(folded) &&
  !/[:,。!?;*¥]|\d{6}/.test(folded) &&
  !isNoName(folded);

const ENDINGS = wordsOf(COMMON.shopEndings.words);

/** Without a class that says so: the one text of the page's head that ends as only a shop's name does. */
function namedInHead(dom: Dom): string | null {
  const seen = dom
    .all('header *')
    .map((element) => asSeen(dom.text(element).slice(0, 200)).trim())
    .filter((text) => isName(fold(text)) && ENDINGS.some((ending) => text.endsWith(ending)))
    .sort((a, b) => a.length - b.length);
  // What holds the name alone, among the boxes around it; two names are no answer.
  const [name] = seen;
  return name !== undefined && seen.every((text) => text.endsWith(name)) ? name : null;
}

/** The shop's name from the page's head, when it looks like one: a few words, no number, no sentence. */
export function shopNameOf(dom: Dom, map: PageMap): ReadFact | null {
  const text = agreedText(dom, map.shop, isName) ?? namedInHead(dom);
  return text === null ? null : { value: text, text, label: text };
}

type Says = Spot['says'];
const platformIn = (lines: Says, fits: (word: string) => boolean): Platform | undefined =>
  lines?.find(({ words }) => wordsOf(words).some(fits))?.platform;

/** Which platform, where one console serves two: by the shop's badge, else by a name only one of them allows. */
export function platformOf(dom: Dom, map: PageMap, host: string, shopName: ReadFact | null): ReadFact | null {
  const proven = Object.hasOwn(map.proves, host) ? map.proves[host] : undefined;
  if (proven) return { value: proven, text: host, label: 'url' };
  const said = (text: string) => platformIn(map.shopKind?.says, (word) => word === text);
  const badge = agreedText(dom, map.shopKind, (folded) => said(folded) !== undefined);
  const kind = badge === null ? undefined : said(fold(badge));
  if (badge !== null && kind) return { value: kind, text: badge, label: badge };
  const name = shopName?.text ?? '';
  const only = platformIn(map.shopKind?.endings, (ending) => name.endsWith(ending));
  return only ? { value: only, text: name, label: shopName?.label ?? name } : null;
}
