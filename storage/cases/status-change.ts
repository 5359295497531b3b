import type { CaseRow, EntryBody, PageKind, PageRead } from '../kinds';
import type { Sighting } from './sighting';

type StatusChange = Extract<EntryBody, { kind: 'status' }>;

/**
 * What the console's status moved to since the case was last read, or null when it did not move.
 *
 * The same status is worded differently on a list and on the case's own page. So wordings are compared within
 * one kind of page, and across kinds only the status in our own words is.
 */
export function statusChange(before: CaseRow | null, { ids, kind, read }: Sighting): StatusChange | null {
  const text = read.facts.statusText?.value;
  // A pasted text may be older than the page it was copied beside: nothing has moved by it.
  if (before === null || typeof text !== 'string' || kind === 'paste') return null;
  // An order's page tells of the order; that is not the after-sale's status.
  if (ids.afterSaleId !== null && kind === 'order') return null;
  const lastly = latestStatus(before, ids.afterSaleId !== null);
  if (lastly === undefined || lastly.page.at > read.at) return null;
  const was = String(lastly.page.facts.statusText?.value);
  return moved(before, lastly, kind, read, text) ? { kind: 'status', text, was } : null;
}

type Last = { kind: PageKind; page: PageRead };

function moved(before: CaseRow, last: Last, kind: PageKind, read: PageRead, text: string): boolean {
  if (last.kind === kind) return !sameWords(last.page, text);
  const [was, is] = [last.page.facts.status?.value, read.facts.status?.value];
  if (was !== undefined && is !== undefined) return was !== is;
  const own = before.pages[kind];
  return own?.facts.statusText !== undefined && !sameWords(own, text);
}

const sameWords = (page: PageRead, text: string) =>
  String(page.facts.statusText?.value).normalize('NFKC').trim() === text.normalize('NFKC').trim();

function latestStatus(row: CaseRow, isAfterSale: boolean): Last | undefined {
  return (Object.entries(row.pages) as [PageKind, PageRead][])
    .filter(([kind, page]) => page.facts.statusText !== undefined && !(isAfterSale && kind === 'order'))
    .map(([kind, page]) => ({ kind, page }))
    .sort((a, b) => a.page.at - b.page.at)
    .at(-1);
}
