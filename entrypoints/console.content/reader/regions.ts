/** What an element is to the reader, from its tag and attributes: selectors over a whole page cost more than the walk. */
import type { Dom } from './native';

export type Region = 'skipped' | 'control' | 'dialog' | null;

/** Never part of what a page says about its case. `aria-hidden` is not here: dialogs set it on the page itself. */
const SKIPPED_TAGS = new Set(
  'script style noscript template select textarea svg canvas iframe object video audio nav'.split(' '),
);
const SKIPPED_CLASS = /MsgItem_|ImportantList_|driver-popover|skeleton|negotiationInfo/i;
const SKIPPED_STYLE = /(?:display: ?none|visibility: ?hidden)/i;
const DIALOG_CLASS = /(?:^| )(?:ant-modal|next-dialog)(?: |$)/;
const ROLES: Readonly<Record<string, Region>> = {
  navigation: 'skipped',
  menu: 'skipped',
  menubar: 'skipped',
  banner: 'skipped',
  contentinfo: 'skipped',
  button: 'control',
  tab: 'control',
  menuitem: 'control',
  option: 'control',
  dialog: 'dialog',
  alertdialog: 'dialog',
};

export function regionOf(dom: Dom, element: Element, tag: string): Region {
  if (SKIPPED_TAGS.has(tag)) return 'skipped';
  if (dom.bare(element)) return tag === 'button' ? 'control' : null;
  const classes = dom.attribute(element, 'class') ?? '';
  const hidden = dom.attribute(element, 'hidden') !== null;
  const style = dom.attribute(element, 'style');
  if (hidden || (style && SKIPPED_STYLE.test(style)) || SKIPPED_CLASS.test(classes)) return 'skipped';
  if (SKIPPED_CLASS.test(dom.attribute(element, 'id') ?? '')) return 'skipped';
  const role = dom.attribute(element, 'role');
  if (role !== null && Object.hasOwn(ROLES, role)) return ROLES[role] ?? null;
  if (tag === 'dialog' || DIALOG_CLASS.test(classes)) return 'dialog';
  if (dom.attribute(element, 'data-testid') === 'beast-core-modal') return 'dialog';
  return tag === 'button' || tag === 'summary' ? 'control' : null;
}
