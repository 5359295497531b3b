/** From a reading to what is remembered of the page itself. Pure; no value of the page survives it. */
import type { FactKey, PageForm, Reading, ReadRow, SeenLabel } from '@/rules';
import { placeName } from '@/rules';
import type { Skeleton } from '../kinds';
import { siteOf } from './case-row';

export type PageTold = {
  reading: Reading;
  url: string;
  /** Epoch ms. */
  at: number;
  labels: SeenLabel[];
  /** What the address promised; a page that could not be read does not know it by itself. */
  form: PageForm | null;
};

/** What a page's address says apart from its host, which its console already names. */
export function addressName(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** The skeleton of a page, or null for one that is none of ours. */
export function skeletonOf({ reading, url, at, labels, form }: PageTold): Skeleton | null {
  if (reading.kind === 'other') return null;
  const own = reading.kind === 'unreadable' ? form : reading;
  if (own === null) return null;
  const where = { site: siteOf(reading.platform), kind: own.kind, page: own.page };
  const shared = { ...where, place: placeName(where), at, labels };
  if (reading.kind === 'unreadable') {
    const { reason, missed } = reading;
    // Whatever else stood in the way says nothing of the page behind it; a page rebuilt is a page like any other.
    const of = reason === 'changed' ? addressName(url) : reason;
    return { ...shared, of, read: [], missed, doubtful: [], unreadable: reason };
  }
  const of = reading.kind === 'case' ? idOf(reading, url) : headOf(reading, url);
  const rows = reading.kind === 'case' ? [reading] : reading.rows;
  return { ...shared, of, ...told(rows), unreadable: null };
}

/** By the page's own id and not the case's key: a key changes when the shop is read, and would count a page twice. */
function idOf({ page, facts }: Reading & { kind: 'case' }, url: string): string {
  const id = page === 'order' ? facts.orderId : facts.afterSaleId;
  return id === undefined ? addressName(url) : String(id.value);
}

/** A list has one address all day; which cases it shows is told by the first that says its number. */
function headOf({ rows }: Reading & { kind: 'list' }, url: string): string {
  const ids = rows.flatMap(({ facts }) => facts.afterSaleId ?? facts.orderId ?? []);
  return `${new URL(url).pathname} ${ids[0]?.value ?? ''}`;
}

/** How many rows say what of a fact: `[missed, doubtful, read]`. */
type Votes = [number, number, number];

/** What most rows say of each fact; of a tie, the worse. A single page is a list of one. */
function told(rows: readonly ReadRow[]): Pick<Skeleton, 'read' | 'missed' | 'doubtful'> {
  const votes = new Map<FactKey, Votes>();
  const vote = (keys: readonly string[], choice: 0 | 1 | 2) => {
    for (const key of keys as FactKey[]) {
      const counted: Votes = votes.get(key) ?? [0, 0, 0];
      counted[choice]++;
      votes.set(key, counted);
    }
  };
  for (const { facts, missed, doubtful = {} } of rows) {
    vote(Object.keys(facts), 2);
    vote(Object.keys(doubtful), 1);
    vote(
      missed.filter((key) => !(key in doubtful)),
      0,
    );
  }
  const won = (choice: 0 | 1 | 2) =>
    [...votes].flatMap(([key, counted]) => (counted.indexOf(Math.max(...counted)) === choice ? [key] : []));
  return { missed: won(0), doubtful: won(1), read: won(2) };
}
