/**
 * What an element is to the reader: from its tag by a table, from its attributes only where one selector over
 * the page has found something worth asking. Asking every element for each attribute costs more than the walk.
 */
import { COMMON } from './maps/words';
import { memo } from './memo';
import type { Dom } from './native';
import { wordsOf } from './page-map';

export const INLINE = 1;
/** A button or a tab: its words are something to press, never a label or a value. */
export const CONTROL = 2;
/** A dialog over the page: it may say why nothing can be read, and is no part of the case. */
export const DIALOG = 4;
export const HEADING = 8;
/** Preformatted or quoted text: what somebody wrote, in the negotiation for one. */
export const QUOTED = 16;
/** The page's own head and foot are left out; those of an article or a row are part of it. */
export const CONTENT = 32;
export const EDGE = 64;
/** Never part of what a page says about its case. `aria-hidden` is not here: dialogs set it on the page itself. */
export const SKIPPED = 128;

const TAGS = new Map<string, number>();
for (const [region, tags] of [
  [
    INLINE,
    'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr',
  ],
  [CONTROL, 'button'],
  [HEADING, 'h1 h2 h3 h4'],
  [QUOTED, 'pre blockquote'],
  [CONTENT, 'main article section li td table'],
  [EDGE, 'header footer'],
  [SKIPPED, 'script style noscript template select textarea svg canvas iframe object video audio nav'],
] as const) {
  for (const tag of tags.split(' ')) TAGS.set(tag, region);
}

const ROLES: Readonly<Record<string, number>> = {
  navigation: SKIPPED,
  menu: SKIPPED,
  menubar: SKIPPED,
  banner: SKIPPED,
  contentinfo: SKIPPED,
  button: CONTROL,
  tab: CONTROL,
  menuitem: CONTROL,
  option: CONTROL,
  dialog: DIALOG,
  alertdialog: DIALOG,
};
const SKIPPED_NAME = new RegExp(wordsOf(COMMON.skip.names).join('|'), 'i');
const SKIPPED_STYLE = /(?:display: ?none|visibility: ?hidden)/i;
/** Every element with an attribute that may matter, but for the class that nearly all have. */
const REMARKABLE = '[hidden],[role],[style],[id],dialog,summary';

function fromAttributes(dom: Dom, element: Element): number | null {
  // Nothing marks it: a closed dialog, a summary that is a heading.
  if (dom.bare(element)) return null;
  const tag = dom.tag(element);
  const attribute = (name: string) => dom.attribute(element, name) ?? '';
  const hidden = dom.attribute(element, 'hidden') !== null || SKIPPED_STYLE.test(attribute('style'));
  if (hidden || SKIPPED_NAME.test(attribute('id'))) return SKIPPED;
  const role = attribute('role');
  if (Object.hasOwn(ROLES, role)) return ROLES[role] ?? null;
  if (tag === 'dialog') return DIALOG;
  return tag === 'summary' ? CONTROL : null;
}

/** A console has a few hundred class names for its thousands of elements. */
const isSkippedClass = memo((classes) => SKIPPED_NAME.test(classes));

/** What the elements of a page are: the function takes an element and its tag. */
export function regionsOf(dom: Dom): (element: Element, tag: number) => number {
  const remarkable = new Map<Element, number>();
  for (const element of dom.all(REMARKABLE)) {
    const region = fromAttributes(dom, element);
    if (region !== null) remarkable.set(element, region);
  }
  // What a kit calls its dialogs counts where the element itself says nothing.
  for (const element of dom.all(COMMON.dialogs.select)) {
    if (!remarkable.has(element)) remarkable.set(element, DIALOG);
  }
  return (element, tag) => {
    if (tag & SKIPPED || isSkippedClass(dom.attribute(element, 'class') ?? '')) return SKIPPED;
    return remarkable.get(element) ?? tag;
  };
}

/** What a tag says by itself. */
export const tagRegion = (tag: string): number => TAGS.get(tag) ?? 0;
