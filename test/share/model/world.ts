/**
 * What there must be on each of several machines that hand files to each other, kept as plain sets beside the real
 * databases: which entries each has, which were deleted there, and which each writer had before them when it spoke.
 */
import type { Entry } from '@/storage';
import type { Random } from '../../redesign/random';
import { NOW } from '../../storage/desk';
import { type CaseIds, Device } from '../device';

/** A case of the world: which one it is on every machine, whatever key it goes by there. */
export type WorldCase = CaseIds & { nth: number };

/** `about`: the case, null for what is about a handover. `knew`: what its writer had when it was written. */
export type Written = { entry: Entry; about: number | null; knew: ReadonlySet<string> };

export type Site = {
  device: Device;
  /** Its clock is wrong by so much, ms. */
  skew: number;
  has: Set<string>;
  gone: Set<string>;
  handovers: Set<string>;
  /** When each page of a case was read last, by anybody it heard of: `case|kind of page`. */
  pages: Map<string, number>;
};

/** A file on its way: its bytes, and what is in it. */
export type Letter = {
  bytes: Uint8Array;
  entries: ReadonlySet<string>;
  handovers: ReadonlySet<string>;
  pages: ReadonlyMap<string, number>;
};

export type World = {
  random: Random;
  /** Epoch ms, ever onward. */
  clock: number;
  cases: WorldCase[];
  sites: Site[];
  written: Map<string, Written>;
  letters: Letter[];
  /** Whether anything was ever deleted: then machines differ for good. */
  erased: boolean;
};

/** Entries that stay where they were made. */
const AT_HOME = new Set<Entry['kind']>(['imported', 'erased', 'gone']);

export async function newWorld(random: Random): Promise<World> {
  const count = random.pick([2, 2, 2, 3, 3, 4, 5]);
  const names = ['甲', '乙', '丙', '丁', '戊'].slice(0, count);
  const sites = await Promise.all(
    names.map(
      async (name): Promise<Site> => ({
        device: await Device.open(name),
        skew: random.int(-120, 120) * 60_000,
        has: new Set(),
        gone: new Set(),
        handovers: new Set(),
        pages: new Map(),
      }),
    ),
  );
  return {
    random,
    clock: NOW,
    cases: Array.from({ length: random.int(1, 3) }, (_, nth) => caseOf(nth, random)),
    sites,
    written: new Map(),
    letters: [],
    erased: false,
  };
}

const caseOf = (nth: number, random: Random): WorldCase => ({
  nth,
  platform: random.pick(['pdd', 'taobao']),
  shop: random.pick(['甲店', '乙店']),
  orderId: `26010${nth}-100000000000000`,
  afterSaleId: random.chance(0.8) ? `70${nth}` : null,
});

/** Of two times a page was read, the later one holds. */
export function heardOf(site: Site, pages: Iterable<readonly [string, number]>): void {
  for (const [page, at] of pages) site.pages.set(page, Math.max(at, site.pages.get(page) ?? 0));
}

/** The time on a machine, later than any before. */
export function timeAt(world: World, { skew }: Site): number {
  world.clock += world.random.int(1, 60_000);
  return world.clock + skew;
}

/** Learns what was written on a machine since it was last asked, and what its writer had before. */
export async function learn(world: World, site: Site): Promise<void> {
  const head = (await site.device.db.settings.get('head'))?.value as { device: string } | undefined;
  const known = new Set(site.has);
  for (const entry of await site.device.db.entries.toArray()) {
    if (AT_HOME.has(entry.kind) || world.written.has(entry.id) || entry.device !== head?.device) continue;
    world.written.set(entry.id, { entry, about: aboutOf(world, entry), knew: known });
    site.has.add(entry.id);
  }
}

function aboutOf({ cases }: World, { caseKey }: Entry): number | null {
  if (caseKey === null) return null;
  const id = caseKey.split('|')[2];
  const found = cases.find(({ orderId, afterSaleId }) => id === (afterSaleId ?? `o:${orderId}`));
  if (found === undefined) throw new Error(`an entry about no case: ${caseKey}`);
  return found.nth;
}
