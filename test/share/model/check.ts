/** What must hold of the machines. */
import { expect } from 'vitest';
import { caseView, checkLog, type Entry, entriesOf, factsOf, logIndexOf, sayingsOf } from '@/storage';
import { unwrap } from '../../storage/desk';
import type { Site, World, Written } from './world';

const LOCAL = new Set<Entry['kind']>(['imported', 'erased']);
const sorted = (ids: Iterable<string>) => [...ids].sort();

/** Every entry exactly once: those it must have, those deleted here, and no others. */
export async function checkEntries({ device: { db }, has, gone, handovers }: Site): Promise<void> {
  const entries = (await db.entries.toArray()).filter(({ kind }) => !LOCAL.has(kind));
  const deleted = entries.filter(({ kind }) => kind === 'gone').map(({ id }) => id);
  expect(sorted(deleted)).toEqual(sorted(gone));
  expect(sorted(entries.filter(({ kind }) => kind !== 'gone').map(({ id }) => id))).toEqual(sorted(has));
  expect(sorted(await db.handovers.toCollection().primaryKeys())).toEqual(sorted(handovers));
}

/** Its chain is whole, and its count of rows right. */
export async function checkStore({ device: { db } }: Site): Promise<void> {
  expect(unwrap(await checkLog(db))?.findings).toEqual([]);
  const { value } = (await db.settings.get('tally')) as { value: Record<string, number> };
  expect(value.entries).toBe(await db.entries.count());
  expect((value.cases ?? 0) - (value.merged ?? 0)).toBe(await db.cases.count());
}

/** Each case is one row with one log, in order, and what is told by it is what its log says. */
export async function checkCases(world: World, { device: { db }, has, pages }: Site): Promise<void> {
  const rows = await db.cases.toArray();
  const names = rows.map(({ key }) => key.split('|')[2]);
  expect(new Set(names).size).toBe(names.length);
  for (const row of rows) {
    const entries = await entriesOf(db, row.key);
    const about = world.cases.find(
      ({ orderId, afterSaleId }) => row.key.split('|')[2] === (afterSaleId ?? `o:${orderId}`),
    );
    const expected = [...has].filter((id) => world.written.get(id)?.about === about?.nth);
    expect(sorted(entries.map(({ id }) => id))).toEqual(sorted(expected));
    expect(entries).toEqual([...entries].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)));
    const { told, disputed } = sayingsOf(entries);
    expect(row.told).toEqual(told);
    expect(row.disputed ?? {}).toEqual(disputed);
    if (world.erased) continue;
    checkTold(row, expected, world.written);
    for (const [kind, page] of Object.entries(row.pages))
      expect(page.at).toBe(pages.get(`${about?.nth}|${kind}`));
  }
}

type Answer = Extract<Entry, { kind: 'answer' | 'correction' }>;

/** What is told, from who knew of what: an answer is outlived by any whose writer had it. */
function checkTold(
  row: { told: object; disputed?: object },
  ids: readonly string[],
  written: ReadonlyMap<string, Written>,
): void {
  const answers = ids
    .flatMap((id) => written.get(id) ?? [])
    .filter((one): one is Written & { entry: Answer } => 'fact' in one.entry);
  for (const fact of ['opened', 'giftMissing']) {
    const of = answers.filter(({ entry }) => entry.fact === fact);
    const known = new Set(of.flatMap(({ knew }) => [...knew]));
    const values = new Set(
      of.filter(({ entry }) => !known.has(entry.id)).flatMap(({ entry }) => entry.value ?? []),
    );
    const told = (row.told as Record<string, { value: unknown }>)[fact]?.value;
    expect(told).toBe(values.size === 1 ? [...values][0] : undefined);
    expect(Object.hasOwn(row.disputed ?? {}, fact)).toBe(values.size > 1);
  }
}

/** Once all have heard of all: nobody lacks what anybody has, and all machines say the same. */
export async function checkSame(world: World): Promise<void> {
  const all = new Set(world.sites.flatMap(({ has }) => [...has]));
  for (const { has, gone } of world.sites)
    for (const id of all) expect(has.has(id) || gone.has(id), `entry ${id}`).toBe(true);
  if (world.erased) return;
  const seen = await Promise.all(
    world.sites.map((site) => Promise.all(world.cases.map((one) => saidBy(site, one)))),
  );
  for (const other of seen) expect(other).toEqual(seen[0]);
  await checkNames(world);
}

async function saidBy({ device: { db } }: Site, one: World['cases'][number]) {
  const rows = await db.cases.toArray();
  const row = rows.find(({ key }) => key.split('|')[2] === (one.afterSaleId ?? `o:${one.orderId}`));
  if (row === undefined) return null;
  const { shop, platform, orderId, firstSeenAt, readAt, pages, told, disputed, log } = row;
  const entries = (await entriesOf(db, row.key)).map(({ caseKey: _, ...entry }) => entry);
  const index = log ?? logIndexOf([]);
  return {
    shop,
    platform,
    orderId,
    firstSeenAt,
    readAt,
    pages,
    told,
    disputed,
    index,
    entries,
    facts: factsOf(row),
  };
}

/** Any name a case ever had on any machine leads to it on all: handovers and links hold the old ones. */
async function checkNames({ sites }: World): Promise<void> {
  const rows = (await Promise.all(sites.map(({ device }) => device.db.cases.toArray()))).flat();
  for (const key of new Set(rows.flatMap((row) => [row.key, ...(row.formerKeys ?? [])])))
    for (const { device } of sites)
      expect((await caseView(device.db, key))?.row.key.split('|')[2], key).toBe(key.split('|')[2]);
}
