/** Several pages of one machine write at once: the chain stays one, and everything acknowledged is in it once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { append, checkLog, type Entry, keepRows, type NewEntry, newEntry } from '@/storage';
import { listReading, machine, NOW, pageOn, unwrap } from './desk';

const PAGES = 3;
const KEYS = ['7', '8', '9'];

/** What one of the pages does; all begin without waiting for each other. */
type Act =
  | { do: 'note'; page: number; about: number; again: boolean }
  | { do: 'list'; page: number; status: string };

const anyActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('note' as const),
      page: fc.nat(PAGES - 1),
      about: fc.nat(KEYS.length),
      again: fc.boolean(),
    }),
    // The console moved on: each reading of a list writes the changes of status it saw.
    fc.record({
      do: fc.constant('list' as const),
      page: fc.nat(PAGES - 1),
      status: fc.constantFrom('待商家处理', '待买家退货', '退款成功'),
    }),
  ),
  { minLength: 2, maxLength: 24 },
);

it('never forks', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  await fc.assert(
    fc.asyncProperty(anyActs, async (acts) => {
      const on = machine();
      const stores = Array.from({ length: PAGES }, () => pageOn(on));
      const pages = await Promise.all(stores.map(async (store) => unwrap(await store.open())));
      const pageAt = (n: number) => pages[n] as (typeof pages)[number];
      const notes: NewEntry[] = [];
      const done = await Promise.all(
        acts.flatMap((act, i): Promise<Entry | null>[] => {
          if (act.do === 'list') {
            const rows = KEYS.map((afterSaleId) => ({ afterSaleId, shopName: '店', statusText: act.status }));
            const kept = keepRows(pageAt(act.page), { reading: listReading(rows), url: '', at: NOW + i });
            return [kept.then(unwrap).then(() => null)];
          }
          const about = KEYS[act.about];
          const note = newEntry(
            { kind: 'note', text: `${i}` },
            about === undefined ? null : `pdd|店|${about}`,
            '林',
            NOW + i,
          );
          notes.push(note);
          // A retry may come by another page while the first is still under way.
          const others = act.again ? [pageAt((act.page + 1) % PAGES)] : [];
          return [pageAt(act.page), ...others].map((db) => append(db, note).then(unwrap));
        }),
      );
      const [db] = pages as [(typeof pages)[number]];
      const kept = await db.entries.toArray();
      for (const { id } of notes) expect(kept.filter((entry) => entry.id === id)).toHaveLength(1);
      for (const entry of done) if (entry !== null) expect(kept).toContainEqual(entry);
      const checked = unwrap(await checkLog(db));
      expect(checked?.found).toEqual({ changed: 0, extra: 0, missing: 0, anchor: 0 });
      expect(checked?.chains.map(({ entries, last }) => [entries, last])).toEqual(
        kept.length === 0 ? [] : [[kept.length, kept.length]],
      );
      expect((await db.settings.get('tally'))?.value).toMatchObject(
        kept.length === 0 ? {} : { entries: kept.length },
      );
      for (const store of stores) store.close();
    }),
    { seed, numRuns: 40 },
  );
});
