import { placesOf } from '../cases/case-row';
import type { BlobRow, CaseKey, CaseRow, Entry, Handover } from '../kinds';
import { readHead } from '../log/chain';
import { inOrder } from '../log/order';
import type { DeskDb } from '../store/db';
import type { SharedCase, ShareFile, ShareMade } from './share-file';

export type ShareWish = {
  handoverIds: readonly string[];
  withPictures: boolean;
  made: Omit<ShareMade, 'device'>;
};

/** Kinds that tell of a handover and of no case. */
const ABOUT_HANDOVERS = ['handover', 'readBack', 'taken'] as const;

/**
 * Everything that goes along with these handovers, in one view of the database: their cases with the orders that lie
 * under them, every entry about those, what was said of the handovers, and evidence. Rejects when the store is closed.
 */
export function gatherShare(db: DeskDb, { handoverIds, withPictures, made }: ShareWish): Promise<ShareFile> {
  const tables = [db.handovers, db.cases, db.entries, db.evidence, db.blobs, db.settings];
  return db.transaction('r', tables, async () => {
    const handovers = (await db.handovers.bulkGet([...handoverIds])).filter((one) => one !== undefined);
    const named = new Set(handovers.flatMap(({ lines }) => lines.flatMap(({ caseKey }) => caseKey ?? [])));
    const rows = await rowsOf(db, [...named]);
    // What was written under a key whose case was never kept is found by that key.
    const keys = [...new Set([...named, ...rows.map(({ key }) => key)])];
    const evidence = await db.evidence.where('caseKey').anyOf(keys).sortBy('id');
    const sums = [...new Set(evidence.flatMap(({ picture }) => picture?.sum ?? []))];
    return {
      made: { ...made, device: (await readHead(db))?.device ?? '' },
      handovers,
      cases: rows.map(shared).sort((a, b) => (a.key < b.key ? -1 : 1)),
      entries: inOrder([...(await entriesAbout(db, keys)), ...(await entriesOfHandovers(db, handovers))]),
      evidence: evidence.map(({ thumb: _, size: __, ...one }) => one),
      pictures: withPictures ? await picturesOf(db, sums) : [],
    };
  });
}

async function rowsOf(db: DeskDb, keys: readonly CaseKey[]): Promise<CaseRow[]> {
  const found = [
    ...(await db.cases.where('key').anyOf(keys).toArray()),
    ...(await db.cases.where('formerKeys').anyOf(keys).toArray()),
  ];
  const places = found.flatMap(({ platform, orderId, afterSaleId }) =>
    afterSaleId === null ? [] : placesOf(platform, orderId),
  );
  const orders = await db.cases
    .where('[platform+orderId]')
    .anyOf(places)
    .filter(({ afterSaleId }) => afterSaleId === null)
    .toArray();
  return [...new Map([...found, ...orders].map((row) => [row.key, row])).values()];
}

function shared(row: CaseRow): SharedCase {
  const { key, formerKeys, platform, shop, orderId, afterSaleId, firstSeenAt, readAt, pages } = row;
  const former = formerKeys === undefined ? {} : { formerKeys };
  return { key, ...former, platform, shop, orderId, afterSaleId, firstSeenAt, readAt, pages };
}

const entriesAbout = (db: DeskDb, keys: readonly CaseKey[]): Promise<Entry[]> =>
  db.entries.where('caseKey').anyOf(keys).toArray();

/** What was said of these handovers, and of which entries somebody asked to have them deleted. */
async function entriesOfHandovers(db: DeskDb, handovers: readonly Handover[]): Promise<Entry[]> {
  const ids = new Set(handovers.map(({ id }) => id));
  const entries = await db.entries
    .where('kind')
    .anyOf(...ABOUT_HANDOVERS, 'gone')
    .toArray();
  return entries.filter((entry) =>
    entry.kind === 'gone' ? entry.why === 'asked' : 'handoverId' in entry && ids.has(entry.handoverId),
  );
}

async function picturesOf(db: DeskDb, sums: readonly string[]): Promise<BlobRow[]> {
  return (await db.blobs.bulkGet([...sums])).filter((blob) => blob !== undefined);
}
