import { placesOf } from '../cases/case-row';
import type { CaseRow, Entry, Handover } from '../kinds';
import { readHead } from '../log/chain';
import type { DeskDb } from '../store/db';
import type { ShareFile } from './share-file';

/** What is kept here of what a file speaks of. */
export type Here = {
  rows: CaseRow[];
  /** Those of the file that are here, and all about its cases. */
  entries: Entry[];
  handovers: Handover[];
  evidence: ReadonlySet<string>;
  /** Evidence that was deleted here. */
  evidenceGone: ReadonlySet<string>;
  pictures: ReadonlySet<string>;
  device: string | null;
};

/** The tables that are read, and with the same plan written. */
export const tablesOf = (db: DeskDb) => [
  db.cases,
  db.entries,
  db.handovers,
  db.evidence,
  db.blobs,
  db.settings,
];

/** Asked in one view of the database, or inside the transaction that writes. */
export async function readHere(db: DeskDb, file: ShareFile): Promise<Here> {
  const rows = await rowsNear(db, file);
  const keys = new Set([...rows, ...file.cases].flatMap(({ key, formerKeys = [] }) => [key, ...formerKeys]));
  const about = await db.entries
    .where('caseKey')
    .anyOf([...keys])
    .toArray();
  const byId = await db.entries
    .where('id')
    .anyOf(file.entries.map(({ id }) => id))
    .toArray();
  const gone = await db.entries.where('kind').equals('evidenceGone').toArray();
  const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);
  const sums = [...file.pictures, ...file.evidence.flatMap(({ picture }) => picture ?? [])].map(
    (one) => one.sum,
  );
  return {
    rows,
    entries: [...new Map([...about, ...byId].map((entry) => [entry.id, entry])).values()],
    handovers: await db.handovers.where('id').anyOf(ids(file.handovers)).toArray(),
    evidence: new Set(await db.evidence.where('id').anyOf(ids(file.evidence)).primaryKeys()),
    evidenceGone: new Set(gone.flatMap((entry) => (entry.kind === 'evidenceGone' ? [entry.evidenceId] : []))),
    pictures: new Set(await db.blobs.where('sum').anyOf(sums).primaryKeys()),
    device: (await readHead(db))?.device ?? null,
  };
}

/** Every row that may be a case of the file, and those that entries without a case in it are about. */
async function rowsNear(db: DeskDb, { cases, entries }: ShareFile): Promise<CaseRow[]> {
  const pairs = (id: 'afterSaleId' | 'orderId') => cases.flatMap((one) => placesOf(one.platform, one[id]));
  const keys = [...new Set(entries.flatMap(({ caseKey }) => caseKey ?? []))];
  const found = [
    ...(await db.cases.where('[platform+afterSaleId]').anyOf(pairs('afterSaleId')).toArray()),
    ...(await db.cases.where('[platform+orderId]').anyOf(pairs('orderId')).toArray()),
    ...(await db.cases.where('key').anyOf(keys).toArray()),
    ...(await db.cases.where('formerKeys').anyOf(keys).toArray()),
  ];
  return [...new Map(found.map((row) => [row.key, row])).values()];
}
