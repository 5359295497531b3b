/** The heads in memory and the rows they make, ours first. A write to one case of 50,000 changes its row and no other. */
import { type CaseHead, type LineHead, type ListedRow, listedRows } from '@/storage';
import { normalised } from '../../shared/search/normalise';
import { oursFirst } from './filter';

const searchable = <T extends { text: string }>(head: T): T => ({ ...head, text: normalised(head.text) });

export class Heads {
  readonly #cases = new Map<string, CaseHead>();
  readonly #lines = new Map<string, LineHead>();
  #rows: ListedRow[] = [];
  /** Rows no longer follow from the heads by a change of single rows. */
  #stale = false;

  get size(): number {
    return this.#cases.size + this.#lines.size;
  }

  addCases(heads: readonly CaseHead[]): void {
    for (const head of heads) this.#cases.set(head.key, searchable(head));
    this.#stale = true;
  }

  addLines(heads: readonly LineHead[]): void {
    for (const head of heads) this.#lines.set(head.id, searchable(head));
    this.#stale = true;
  }

  /** @param keys all that were written; one without a head is gone */
  changeCases(keys: readonly string[], heads: readonly CaseHead[]): void {
    const changed = new Map(heads.map((head) => [head.key, searchable(head)]));
    if (!keys.every((key) => sameAddress(this.#cases.get(key), changed.get(key)))) this.#stale = true;
    for (const key of keys) {
      const head = changed.get(key);
      if (head === undefined) this.#cases.delete(key);
      else this.#cases.set(key, head);
    }
    if (!this.#stale) this.#rows = this.#rows.map((row) => withHeads(row, changed)).sort(oursFirst);
  }

  changeLines(ids: readonly string[], heads: readonly LineHead[]): void {
    for (const id of ids) this.#lines.delete(id);
    if (ids.length > 0) this.addLines(heads);
  }

  /** A new array whenever anything changed. */
  rows(): ListedRow[] {
    if (this.#stale) {
      this.#rows = listedRows([...this.#cases.values()], [...this.#lines.values()]).sort(oursFirst);
      this.#stale = false;
    }
    return this.#rows;
  }
}

/** As far as rows are put together by it: which case it is, and whether an order stays a row of its own. */
const sameAddress = (a: CaseHead | undefined, b: CaseHead | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.platform === b.platform &&
  a.shop === b.shop &&
  a.orderId === b.orderId &&
  a.afterSaleId === b.afterSaleId &&
  a.written === b.written &&
  a.formerKeys.join() === b.formerKeys.join();

function withHeads(row: ListedRow, changed: ReadonlyMap<string, CaseHead>): ListedRow {
  const head = row.head === null ? undefined : changed.get(row.head.key);
  const under = row.under === null ? undefined : changed.get(row.under.key);
  if (head === undefined && under === undefined) return row;
  return { ...row, head: head ?? row.head, under: under ?? row.under };
}
