/** What the popup can find, and the needles to find it by. */
import { type Book, type Citation, citationsOf, type HistoryEntry, type Script } from '@/rules';
import { type CaseRow, factsOf, hasWords, type Readable } from '@/storage';
import { type Needle, needle } from '../shared/search/find';

export type Hit =
  | { kind: 'case'; row: CaseRow; item: string }
  | { kind: 'note'; id: string; caseKey: string | null; text: string; at: number; author: string }
  | { kind: 'rule'; citation: Citation }
  | { kind: 'script'; script: Script }
  | { kind: 'history'; entry: HistoryEntry };

/** Cases are found by any part of an id, by shop, item and reason. */
export function caseNeedle(row: CaseRow): Needle<Hit> {
  const facts = factsOf(row);
  const item = textOf(facts.itemTitle?.value);
  const ids = [
    row.afterSaleId,
    row.orderId,
    textOf(facts.returnTrackingNo?.value),
    textOf(facts.trackingNo?.value),
  ];
  return needle<Hit>({ kind: 'case', row, item }, row.shop, [
    ...ids,
    item,
    textOf(facts.reasonText?.value),
    textOf(facts.statusText?.value),
  ]);
}

/** Notes, calls, promises and reasons given for overruling, as they read now; none for what holds no words of a person. */
export function noteNeedle(entry: Readable): Needle<Hit> | null {
  if (!hasWords(entry) || entry.text.trim() === '') return null;
  const { id, caseKey, text, at, author } = entry;
  return needle<Hit>({ kind: 'note', id, caseKey, text, at, author }, text, [author]);
}

/** Rules are found by their titles in both languages, by id, source and article. */
export const ruleNeedles = (book: Book): Needle<Hit>[] =>
  citationsOf(book).map((citation) => {
    const { title, id, source, article } = citation;
    return needle<Hit>({ kind: 'rule', citation }, `${title.zh} ${title.en}`, [id, source, article]);
  });

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
