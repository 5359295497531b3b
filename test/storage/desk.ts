import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { FactKey, FactValue, Platform, ReadFacts, ReadRow } from '@/rules';
import {
  type CaseReading,
  type DeskDb,
  deskStore,
  type Keep,
  type ListReading,
  type Readable,
  type Store,
  writtenEntries,
} from '@/storage';
import type { Result } from '@/utils/result';

/** 2026-11-22 20:00 in Shanghai. */
export const NOW = Date.UTC(2026, 10, 22, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A canary's place in memory. */
export function memoryKeep(first: unknown = undefined): Keep & { note: unknown } {
  const keep = {
    note: first,
    get: async () => keep.note,
    set: async (canary: unknown) => {
      keep.note = canary;
    },
  };
  return keep;
}

export type Machine = { indexedDB: IDBFactory; keep: ReturnType<typeof memoryKeep> };
export const machine = (): Machine => ({ indexedDB: new IDBFactory(), keep: memoryKeep() });

/** A page of the extension on a machine; several may be open on one. */
export const pageOn = ({ indexedDB, keep }: Machine): Store =>
  deskStore('desk', keep, { indexedDB, IDBKeyRange });

export async function openDesk(on: Machine = machine()): Promise<DeskDb> {
  return unwrap(await pageOn(on).open());
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a value, got the trouble "${result.trouble}"`);
  return result.value;
}

type Values = Partial<Record<FactKey, FactValue>>;

export function readFacts(values: Values): ReadFacts {
  const facts: ReadFacts = {};
  for (const [key, value] of Object.entries(values)) {
    facts[key as FactKey] = { value, text: String(value), label: key };
  }
  return facts;
}

export const caseReading = (
  values: Values,
  page: CaseReading['page'] = 'aftersale',
  platform: Platform = 'pdd',
): CaseReading => ({ kind: 'case', platform, page, facts: readFacts(values), missed: [] });

export const listReading = (
  rows: Values[],
  page: ListReading['page'] = 'aftersale',
  platform: Platform = 'pdd',
): ListReading => ({
  kind: 'list',
  platform,
  page,
  rows: rows.map((values): ReadRow => ({ facts: readFacts(values), missed: [] })),
  counters: {},
});

/** All that a search box gets to read of what people wrote. */
export async function written(db: DeskDb): Promise<Readable[]> {
  const all: Readable[] = [];
  for await (const portion of (await writtenEntries(db, NOW)).portions) all.push(...portion);
  return all;
}
