import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  append,
  type Entry,
  type EntryBody,
  keepReading,
  logIndexOf,
  newEntry,
  promisesOpen,
  readable,
  registerCases,
  unkept,
  writtenEntries,
} from '@/storage';
import { caseReading, HOUR, NOW, openDesk, unwrap, written } from './desk';
import { placed } from './placed';

const DAY = 24 * HOUR;
const KEY = 'pdd|店|7';
const IDS = ['01', '02', '03', '04', '05', '06'];

/** Any log of a handful of entries that amend each other, also those that are not there or come before. */
const anyLog: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('note', 'promise', 'edit', 'strike', 'promiseDone', 'gone', 'status'),
      of: fc.constantFrom(...IDS),
      text: fc.string({ maxLength: 4 }),
      at: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: IDS.length },
  )
  .map((drawn) =>
    drawn.map(({ at, ...said }, i) =>
      placed({
        ...bodyOf(said),
        id: IDS[i] as string,
        caseKey: KEY,
        at,
        offset: 480,
        author: '林',
        salt: '',
      }),
    ),
  );

function bodyOf({ kind, of, text }: { kind: string; of: string; text: string }): EntryBody {
  if (kind === 'edit' || kind === 'strike') return { kind, of, text };
  if (kind === 'promise') return { kind, text, dueAt: 5 };
  if (kind === 'promiseDone') return { kind, of };
  if (kind === 'gone') return { kind, why: 'time', goneAt: 9 };
  return kind === 'status' ? { kind, text, was: null } : { kind: 'note', text };
}

describe('what is read of a log', () => {
  it('is the same in whatever order it comes, and again when it is read twice', () => {
    fc.assert(
      fc.property(
        anyLog.chain((log) =>
          fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
        ),
        ([log, shuffled]) => {
          const read = readable(log);
          expect(readable(shuffled)).toEqual(read);
          expect(readable([...shuffled, ...log.filter(({ kind }) => kind === 'gone')])).toEqual(read);
          // Read again, nothing changes: no amendment is left to be applied twice.
          expect(readable(read)).toEqual(read);
          expect(read.filter(({ kind }) => ['edit', 'strike', 'gone'].includes(kind))).toEqual([]);
        },
      ),
    );
  });

  it('never shows what was taken back, and of several amendments the last', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const read = new Map(readable(log).map((entry) => [entry.id, entry]));
        for (const { id, ...entry } of log) {
          if (entry.kind !== 'note' && entry.kind !== 'promise') continue;
          const about = log.filter((other) => 'of' in other && other.of === id);
          const edits = about
            .filter((other) => other.kind === 'edit')
            .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
          if (about.some(({ kind }) => kind === 'strike')) expect(read.has(id)).toBe(false);
          else
            expect(read.get(id)).toMatchObject({
              text: edits.at(-1)?.text ?? entry.text,
              ...(edits.length > 0 ? { first: entry.text } : {}),
            });
        }
      }),
    );
  });

  it('counts everywhere: deadlines, the row’s index, the search, the promises', async () => {
    const db = await openDesk();
    const reading = caseReading({ shopName: '店', afterSaleId: '7' });
    unwrap(await keepReading(db, { reading, url: '', at: NOW }));
    const write = async (body: EntryBody, at = NOW) =>
      unwrap(await append(db, newEntry(body, KEY, '林', at))).id;
    const kept = await write({ kind: 'promise', text: '今晚补发', dueAt: NOW + HOUR });
    const struck = await write({ kind: 'promise', text: '退运费', dueAt: NOW + 2 * HOUR });
    await write({ kind: 'edit', of: kept, text: '明早补发' }, NOW + 1);
    await write({ kind: 'strike', of: struck, text: '' }, NOW + 2);

    const [promise, ...others] = await promisesOpen(db);
    expect(others).toEqual([]);
    expect(promise).toMatchObject({ text: '明早补发', first: '今晚补发', dueAt: NOW + HOUR });
    expect(unkept(await db.entries.toArray())).toEqual([promise]);
    expect((await registerCases(db))[0]?.row.log).toMatchObject({
      note: '明早补发',
      words: '明早补发',
      count: 1,
    });
    expect(await written(db)).toEqual([promise]);
  });
});

describe('words to search in', () => {
  it('go back ninety days, with what amended them, and say so', async () => {
    const db = await openDesk();
    const write = async (body: EntryBody, at: number) =>
      unwrap(await append(db, newEntry(body, null, '林', at))).id;
    await write({ kind: 'note', text: '去年的' }, NOW - 91 * DAY);
    const first = await write({ kind: 'note', text: '旧话' }, NOW - 89 * DAY);
    // Its writer's clock was a day behind.
    await write({ kind: 'edit', of: first, text: '新话' }, NOW - 90 * DAY - HOUR);
    const words = await writtenEntries(db, NOW);
    expect(await written(db)).toMatchObject([{ text: '新话', first: '旧话' }]);
    expect(words.since).toBe(NOW - 90 * DAY);
    expect((await writtenEntries(db, NOW - 5 * DAY)).since).toBeNull();
  });

  it('stay few in a row of a list', () => {
    const log = Array.from({ length: 100 }, (_, i) =>
      placed(newEntry({ kind: 'note', text: `第${i}条，说了很多话` }, KEY, '林', NOW + i)),
    );
    const { words, count, note } = logIndexOf(log);
    expect([count, note, words.length, words.startsWith('第99条')]).toEqual([
      100,
      '第99条，说了很多话',
      400,
      true,
    ]);
  });

  it('are not cut through a sign', () => {
    const entry = placed(newEntry({ kind: 'note', text: `${'字'.repeat(399)}📦` }, KEY, '林', NOW));
    expect(logIndexOf([entry]).words).toBe('字'.repeat(399));
  });
});
