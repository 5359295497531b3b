import { siteOf } from '../cases/case-row';
import type { CaseKey } from '../kinds';
import { groupBy } from '../store/group-by';
import type { Here } from './here';
import { isSameCase } from './merge-case';
import type { SharedCase, ShareFile } from './share-file';

/**
 * Cases of the file that were deleted here, by all their keys: no row is here, and everything the file says about
 * them was deleted. Once somebody writes about such a case anew, it comes back with that and nothing else. An order
 * that lies only under such cases goes with them.
 */
export function deletedCases(
  { cases, entries }: ShareFile,
  { rows }: Here,
  deleted: ReadonlySet<string>,
): ReadonlySet<CaseKey> {
  const about = groupBy(
    entries.filter(({ kind }) => kind !== 'gone'),
    ({ caseKey }) => caseKey,
  );
  const near = groupBy(rows, nameOf);
  const written = (one: SharedCase) => keysOf(one).flatMap((key) => about.get(key) ?? []);
  const absent = (one: SharedCase) => !(near.get(nameOf(one)) ?? []).some((row) => isSameCase(row, one));
  const gone = cases.filter((one) => {
    const log = written(one);
    return absent(one) && log.length > 0 && log.every(({ id }) => deleted.has(id));
  });
  const goneKeys = new Set(gone.flatMap(keysOf));
  const over = groupBy(
    cases.filter(({ afterSaleId }) => afterSaleId !== null),
    orderOf,
  );
  for (const one of cases) {
    const above = one.afterSaleId === null ? (over.get(orderOf(one)) ?? []) : [];
    const bare = above.length > 0 && above.every(({ key }) => goneKeys.has(key));
    if (bare && absent(one) && written(one).length === 0) for (const key of keysOf(one)) goneKeys.add(key);
  }
  return goneKeys;
}

const keysOf = ({ key, formerKeys = [] }: SharedCase): CaseKey[] => [key, ...formerKeys];
const orderOf = ({ platform, orderId }: SharedCase) => `${siteOf(platform)}|${orderId}`;

/** One name for a case in one console, whatever its shop. */
export const nameOf = ({
  platform,
  orderId,
  afterSaleId,
}: Pick<SharedCase, 'platform' | 'orderId' | 'afterSaleId'>) =>
  `${siteOf(platform)}|${afterSaleId ?? `o:${orderId}`}`;
