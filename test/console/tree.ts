/**
 * A page as data. The consoles send `require-trusted-types-for 'script'`, so nothing here is ever markup:
 * the tree travels as JSON and in-page.js builds it with DOM calls.
 */
export type Tree = string | [tag: string, attributes: Record<string, string>, ...children: Tree[]];

export const el = (tag: string, className: string, ...children: Tree[]): Tree => [
  tag,
  className === '' ? {} : { class: className },
  ...children,
];
export const div = (className: string, ...children: Tree[]): Tree => el('div', className, ...children);
export const span = (className: string, ...children: Tree[]): Tree => el('span', className, ...children);
export const button = (className: string, text: string): Tree => [
  'button',
  { class: className, type: 'button' },
  text,
];

/** A link that a single-page console follows without loading: the old page stays until the new data is there. */
export const go = (href: string, text: string, className = ''): Tree => [
  'a',
  { href, 'data-go': '', class: className },
  text,
];
/** A link that opens a new tab, as 查看详情 does on Pinduoduo. */
export const open = (href: string, text: string): Tree => ['a', { href, target: '_blank' }, text];

/** How a console writes the time that is left; in-page.js fills it in and ticks it. */
export type LeftForm = 'qn' | 'pdd';
export const left = (endsAt: number, form: LeftForm): Tree => [
  'span',
  { class: 'timer', 'data-ends': String(endsAt), 'data-form': form },
  '',
];
