/** What was pasted about a case, kept beside its pages as a page kind of its own. The text itself is not kept. */
import { FACTS, type FactKey, type Facts, factsRead, type Platform } from '@/rules';
import { failed, ok, type Result } from '@/utils/result';
import type { CaseKey, CaseRow, PageRead, StoreTrouble } from '../kinds';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { placesOf, rowOf, siteOf } from './case-row';
import { type CaseView, caseViews } from './cases';
import { ORDER_STATE, without } from './facts-of';
import { type CaseReading, mayBe } from './keep-reading';
import { keepSightings } from './keep-sightings';
import { place, type Sighting, sightingOf } from './sighting';

/** `at`: when it was pasted, epoch ms, made once. `into`: the case a person has put it to; null = by its numbers. */
export type PasteOf = { reading: CaseReading; at: number; into: CaseKey | null };

/** `other-case`: its numbers are not those of the case it was put to. `no-number`: nothing says whose it is. */
export type PasteTrouble = StoreTrouble | 'other-case' | 'no-number';

/**
 * Keeps a paste in one transaction; resolves once it is on disk. The same paste again changes nothing. What an
 * earlier paste said and this one does not stays, unless a page has said it since. What a paste says in two ways
 * is not kept: it would open again what a page is certain of.
 */
export async function keepPasted(db: DeskDb, paste: PasteOf): Promise<Result<CaseRow, PasteTrouble>> {
  const done = await attemptWrite(db, () =>
    db.transaction('rw', db.cases, db.entries, db.settings, db.evidence, async () => {
      const target = paste.into === null ? undefined : await rowOf(db, paste.into);
      const sighting = sightingOfPaste(paste, target);
      if (typeof sighting === 'string') return sighting;
      const known = await mayBe(db, [sighting]);
      const before = place(sighting, known)?.before ?? null;
      if (before?.pages.paste?.at === paste.at) return before;
      const [row] = await keepSightings(
        db,
        [{ ...sighting, read: overEarlier(sighting.read, before) }],
        known,
      );
      return row ?? ('no-number' as const);
    }),
  );
  if (!done.ok) return done;
  return typeof done.value === 'string' ? failed(done.value) : ok(done.value);
}

function sightingOfPaste(
  { reading, at, into }: PasteOf,
  target: CaseRow | undefined,
): Sighting | 'other-case' | 'no-number' {
  const read = { at, url: '', facts: factsRead(reading.facts, at, 'paste'), missed: [] };
  const sighting = sightingOf(reading.platform, 'paste', read);
  const { ids } = sighting;
  if (into !== null && (target === undefined || !mayBeOf(target, ids))) return 'other-case';
  const { orderId, afterSaleId } = target ?? ids;
  if (orderId === null && afterSaleId === null) return 'no-number';
  // An order's card tells the order's course, whichever case it is put to.
  if (reading.page === 'order' && afterSaleId !== null) read.facts = without(read.facts, ORDER_STATE);
  if (target === undefined) return sighting;
  return {
    ...sighting,
    ids: { ...ids, shop: target.shop || ids.shop, orderId: orderId ?? ids.orderId, afterSaleId },
  };
}

/** A number that was pasted is the case's own, and one that was not contradicts nothing. */
function mayBeOf(row: CaseRow, ids: Sighting['ids']): boolean {
  const agrees = (id: 'orderId' | 'afterSaleId') => ids[id] === null || ids[id] === row[id];
  const order = agrees('orderId') || row.orderId === null;
  return siteOf(row.platform) === siteOf(ids.platform) && agrees('afterSaleId') && order;
}

/** This paste over the one before it, of which goes what a page has said since, and what this one outdates. */
function overEarlier(read: PageRead, row: CaseRow | null): PageRead {
  const earlier = row?.pages.paste;
  if (row === null || earlier === undefined) return read;
  const { paste, ...pages } = row.pages;
  const stays: Facts = {};
  for (const [key, fact] of Object.entries(earlier.facts) as [FactKey, Facts[FactKey] & object][]) {
    const said = Object.values(pages).some(({ at, facts }) => at > fact.seenAt && facts[key] !== undefined);
    if (!said) stays[key] = fact;
  }
  const tellsStatus = read.facts.status !== undefined || read.facts.statusText !== undefined;
  return { ...read, facts: { ...(tellsStatus ? without(stays, ORDER_STATE) : stays), ...read.facts } };
}

/** The numbers a paste shows. `platform` null: nobody knows, and all are asked. */
export type PastedIds = { platform: Platform | null; orderId: string | null; afterSaleId: string | null };

/** The kept cases that pasted numbers name: the after-sale, else every case of the order. The last read first. */
export async function casesNamed(
  db: DeskDb,
  { platform, orderId, afterSaleId }: PastedIds,
): Promise<CaseView[]> {
  const places = (id: string) =>
    (platform === null ? FACTS.platform.values : [platform]).flatMap((one) => placesOf(one, id));
  const table = db.cases;
  const rows =
    afterSaleId !== null
      ? await table.where('[platform+afterSaleId]').anyOf(places(afterSaleId)).toArray()
      : orderId !== null
        ? await table.where('[platform+orderId]').anyOf(places(orderId)).toArray()
        : [];
  const keys = rows.sort((a, b) => b.readAt - a.readAt).map(({ key }) => key);
  return (await caseViews(db, [...new Set(keys)])).filter((view) => view !== null);
}
