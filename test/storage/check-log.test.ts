/** What was done to a log is found, named, and nothing else is: planted by changes past the desk's own code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  append,
  type CheckOptions,
  checkLog,
  codeOf,
  type DeskDb,
  type Entry,
  findCode,
  hashOf,
  type LogCheck,
  newEntry,
  parseCode,
  readHead,
  type ShortCode,
} from '@/storage';
import { NOW, openDesk, unwrap } from './desk';

async function deskWith(entries: number, texts = '记'): Promise<DeskDb> {
  const db = await openDesk();
  for (let i = 0; i < entries; i++)
    unwrap(await append(db, newEntry({ kind: 'note', text: `${texts}${i}` }, null, '林', NOW + i)));
  return db;
}

async function check(db: DeskDb, options: CheckOptions = {}): Promise<LogCheck> {
  const checked = unwrap(await checkLog(db, options));
  if (checked === null) throw new Error('cancelled');
  return checked;
}

const at = async (db: DeskDb, seq: number): Promise<Entry> => {
  const entry = (await db.entries.toArray()).find((one) => one.seq === seq);
  if (entry === undefined) throw new Error(`no entry at ${seq}`);
  return entry;
};
const said = (entry: Entry, text: string) => ({ ...entry, text }) as Entry;
/** As somebody would who knows how the hash is made. */
const forged = (entry: Entry): Entry => ({ ...entry, hash: hashOf(entry) });
const codeAt = async (db: DeskDb, seq: number) => parseCode(codeOf(await at(db, seq))) as ShortCode;
/** Entries of another machine, handed over. */
async function takeIn(db: DeskDb, from: DeskDb, seqs?: readonly number[]): Promise<void> {
  const entries = await from.entries.toArray();
  await db.entries.bulkAdd(entries.filter(({ seq }) => seqs === undefined || seqs.includes(seq)));
}

const NOTHING = { changed: 0, extra: 0, missing: 0, anchor: 0 };

describe('a whole log', () => {
  it('is said to be whole, with its end', async () => {
    const db = await deskWith(5);
    const checked = await check(db);
    expect(checked).toMatchObject({ found: NOTHING, findings: [], head: await readHead(db) });
    expect(checked.chains).toMatchObject([{ entries: 5, last: 5, gone: 0 }]);
  });

  it('may be empty', async () => {
    expect(await check(await openDesk())).toMatchObject({ found: NOTHING, chains: [], head: null });
  });

  it('may hold parts of other machines’ logs; their gaps are no finding', async () => {
    const db = await deskWith(3);
    await takeIn(db, await deskWith(6, '他'), [2, 3, 6]);
    const checked = await check(db);
    expect(checked.found).toEqual(NOTHING);
    expect(checked.chains.map(({ entries, last }) => [entries, last])).toEqual([
      [3, 6],
      [3, 3],
    ]);
  });

  it('may have lost words that were deleted on purpose: their place still counts', async () => {
    const db = await deskWith(3);
    const { id, device, seq, prev, hash, at: when, offset } = await at(db, 2);
    const left = { id, device, seq, prev, hash, at: when, offset, caseKey: null, author: '', salt: '' };
    const remains: Entry = { ...left, kind: 'gone', why: 'asked', goneAt: NOW };
    await db.entries.put(remains);
    expect(await check(db)).toMatchObject({ found: NOTHING, chains: [{ gone: 1, entries: 3 }] });
    await db.entries.put({ ...remains, prev: 'x' });
    expect((await check(db)).found).toEqual({ ...NOTHING, changed: 1 });
  });

  it('is followed while others write, and can be cancelled', async () => {
    const db = await deskWith(3);
    const stop = new AbortController();
    const told: number[][] = [];
    const checked = await check(db, {
      progress: (done, all) => {
        told.push([done, all]);
        if (done === 3) void append(db, newEntry({ kind: 'note', text: '又' }, null, '林', NOW));
      },
    });
    expect(checked).toMatchObject({ found: NOTHING, head: { seq: 4 } });
    expect(told).toEqual([
      [3, 3],
      [4, 4],
    ]);
    stop.abort();
    expect(await checkLog(db, { signal: stop.signal })).toEqual({ ok: true, value: null });
  });
});

describe('内容被改', () => {
  it.each([1, 2, 5])('names the entry whose words were changed: %i', async (seq) => {
    const db = await deskWith(5);
    await db.entries.put(said(await at(db, seq), '改'));
    const { findings } = await check(db);
    expect(findings).toMatchObject([{ kind: 'changed', from: seq, to: seq }]);
  });

  it.each([1, 2, 4, 5])('also when its hash was made again: %i', async (seq) => {
    const db = await deskWith(5);
    await db.entries.put(forged(said(await at(db, seq), '改')));
    expect((await check(db)).findings).toMatchObject([{ kind: 'changed', from: seq }]);
  });

  it('names every changed one, of another machine as well', async () => {
    const db = await deskWith(2);
    const other = await deskWith(3, '他');
    await takeIn(db, other);
    const { id } = await at(other, 3);
    await db.entries.put(said((await db.entries.get(id)) as Entry, '改'));
    expect((await check(db)).findings).toMatchObject([{ kind: 'changed', from: 3, id }]);
  });
});

describe('日志多了', () => {
  it.each<[string, (entry: Entry) => object]>([
    ['at a place that is taken', (entry) => forged(said(entry, '多'))],
    ['at no place', (entry) => ({ ...entry, device: undefined, seq: undefined })],
    ['at half a place', (entry) => ({ ...entry, seq: 1.5 })],
    ['at a place that is a word', (entry) => ({ ...entry, seq: '2' })],
    ['of a device that is a number', (entry) => ({ ...entry, device: 7 })],
  ])('names the entry %s', async (_, make) => {
    const db = await deskWith(3);
    await db.entries.put({ ...make(await at(db, 2)), id: 'ZZZ' } as Entry);
    const { findings, found } = await check(db);
    expect(found).toEqual({ ...NOTHING, extra: 1 });
    expect(findings).toMatchObject([{ kind: 'extra', id: 'ZZZ' }]);
  });

  it('names those beyond the end', async () => {
    const db = await deskWith(4);
    const { device, hash, seq } = await at(db, 2);
    await db.settings.put({ name: 'head', value: { device, hash, seq } });
    expect((await check(db)).findings).toMatchObject([{ kind: 'extra', from: 3, to: 4 }]);
  });
});

describe('链多了', () => {
  it.each([
    ['the first', [1], [[1, 1]]],
    ['two in the middle', [2, 3], [[2, 3]]],
    [
      'here and there',
      [2, 4],
      [
        [2, 2],
        [4, 4],
      ],
    ],
    ['the last', [5], [[5, 5]]],
    ['all', [1, 2, 3, 4, 5], [[1, 5]]],
  ])('names the places without an entry: %s', async (_, gone, places) => {
    const db = await deskWith(5);
    for (const seq of gone) await db.entries.delete((await at(db, seq)).id);
    const { findings, found } = await check(db);
    expect(findings.map(({ kind, from, to }) => [kind, from, to])).toEqual(
      places.map(([from, to]) => ['missing', from, to]),
    );
    expect(found).toEqual({ ...NOTHING, missing: gone.length });
  });
});

describe('锚不符', () => {
  it('is what a chain made anew comes to, which nothing else shows', async () => {
    const db = await deskWith(4);
    const code = await codeAt(db, 3);
    expect((await check(db, { code })).code).toMatchObject({ kind: 'found', isOwn: true });
    const entries = (await db.entries.toArray()).toSorted((a, b) => a.seq - b.seq);
    let prev = '';
    for (const entry of entries) {
      const again = forged({ ...(entry.seq === 2 ? said(entry, '改') : entry), prev });
      prev = again.hash;
      await db.entries.put(again);
    }
    const head = await readHead(db);
    await db.settings.put({ name: 'head', value: { ...head, hash: prev } });
    expect((await check(db)).found).toEqual(NOTHING);
    const checked = await check(db, { code });
    expect(checked.found).toEqual({ ...NOTHING, anchor: 1 });
    expect(checked.code).toEqual({ kind: 'other', shows: codeOf(await at(db, 3)) });
  });

  it('also of a log that was cut off with its head', async () => {
    const db = await deskWith(4);
    const code = await codeAt(db, 4);
    await db.entries.delete((await at(db, 4)).id);
    const { device, hash, seq } = await at(db, 3);
    await db.settings.put({ name: 'head', value: { device, hash, seq } });
    expect(await check(db, { code })).toMatchObject({
      found: { ...NOTHING, anchor: 1 },
      code: { kind: 'none', last: 3 },
    });
  });

  it('is none when another machine’s log has the code', async () => {
    const db = await deskWith(3);
    const other = await deskWith(3, '他');
    await takeIn(db, other, [2]);
    const found = await findCode(db, await codeAt(other, 2));
    expect(found).toMatchObject({ kind: 'found', isOwn: false, device: (await readHead(other))?.device });
    expect((await findCode(db, await codeAt(other, 3))).kind).toBe('other');
  });
});

it('finds what was done to a log, wherever it was done', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const db = await deskWith(12);
  const whole = await db.entries.toArray();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('words', 'author', 'at', 'about', 'take out', 'put in', 'swap'),
      async (seq, what) => {
        await db.entries.clear();
        await db.entries.bulkAdd(whole);
        const entry = await at(db, seq);
        if (what === 'words') await db.entries.put(said(entry, '改'));
        else if (what === 'author') await db.entries.put({ ...entry, author: '陈' });
        else if (what === 'at') await db.entries.put({ ...entry, at: entry.at + 1 });
        else if (what === 'about') await db.entries.put({ ...entry, caseKey: 'pdd|店|9' });
        else if (what === 'take out') await db.entries.delete(entry.id);
        else if (what === 'put in') await db.entries.add({ ...entry, id: 'ZZZ' });
        else {
          const other = await at(db, (seq % 12) + 1);
          await db.entries.bulkPut([
            { ...entry, seq: other.seq, prev: other.prev },
            { ...other, seq: entry.seq, prev: entry.prev },
          ]);
        }
        const { found } = await check(db);
        const kind = what === 'take out' ? 'missing' : what === 'put in' ? 'extra' : 'changed';
        expect(found, `${what} at ${seq}`).toEqual({ ...NOTHING, [kind]: what === 'swap' ? 2 : 1 });
      },
    ),
    { seed, numRuns: 150 },
  );
});
