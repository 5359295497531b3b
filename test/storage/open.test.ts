import { Dexie } from 'dexie';
import { IDBDatabase as FakeDatabase, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lesson } from '@/rules';
import {
  append,
  type DeskDb,
  type Evidence,
  forgetLesson,
  keepHandover,
  keepLessons,
  keepPack,
  keepReading,
  keepRows,
  lessonId,
  newEntry,
  removePack,
  type SheetLine,
  type Store,
  switchPack,
} from '@/storage';
import { caseReading, listReading, type Machine, machine, NOW, openDesk, pageOn, unwrap } from './desk';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const note = (text: string) => newEntry({ kind: 'note', text }, null, '林', NOW);

/** A machine on which some was written and the browser was closed. */
async function usedMachine(): Promise<Machine> {
  const on = machine();
  const store = pageOn(on);
  const db = unwrap(await store.open());
  await keepReading(db, { reading: caseReading({ afterSaleId: '7' }), url: '', at: NOW });
  await append(db, note('一'));
  await append(db, note('二'));
  await vi.waitFor(() => expect(on.keep.note).toMatchObject({ cases: 1, entries: 2 }));
  store.close();
  return on;
}

/** What Chromium did to it on a full disk. */
const erase = ({ indexedDB }: Machine) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('desk');
    request.onsuccess = resolve;
    request.onerror = reject;
  });

/** Changes the database past the desk's own code, as a damaged disk would. */
async function damage({ indexedDB }: Machine, change: (db: Dexie) => Promise<unknown>) {
  const raw = await new Dexie('desk', { indexedDB, IDBKeyRange }).open();
  await change(raw);
  raw.close();
}

/** A version of the schema that no release will have for long. */
const NEWER = 99;

describe('opening', () => {
  it('opens once, for all who ask', async () => {
    const store = pageOn(machine());
    const [one, two] = await Promise.all([store.open(), store.open()]);
    expect(unwrap(one)).toBe(unwrap(two));
    expect(store.state()).toEqual({ kind: 'open' });
  });

  it('finds again what was kept', async () => {
    const db = await openDesk(await usedMachine());
    expect(await db.entries.count()).toBe(2);
  });

  it('asks for strict durability: acknowledged is on disk', async () => {
    const transaction = vi.spyOn(FakeDatabase.prototype, 'transaction');
    const db = await openDesk();
    await append(db, note('一'));
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThan(0);
    expect(new Set(writes.map(([, , options]) => options?.durability))).toEqual(new Set(['strict']));
    transaction.mockRestore();
  });
});

describe('a database of a newer release', () => {
  it('is refused and left as it is', async () => {
    const on = machine();
    const newer = new Dexie('desk', on);
    newer.version(NEWER).stores({ cases: '&key', tomorrow: '&id' });
    await newer.open();
    await newer.table('tomorrow').add({ id: 1 });
    newer.close();
    const before = await on.indexedDB.databases();

    const store = pageOn(on);
    expect(await store.open()).toEqual({ ok: false, trouble: 'newer' });
    expect(store.state()).toEqual({ kind: 'trouble', trouble: 'newer', loss: null });
    expect(await on.indexedDB.databases()).toEqual(before);
    await damage(on, async (raw) => {
      expect(raw.tables.map(({ name }) => name).sort()).toEqual(['cases', 'tomorrow']);
      expect(await raw.table('tomorrow').count()).toBe(1);
    });
  });

  it('that wants in makes this page let go, and say so', async () => {
    const on = machine();
    const store = pageOn(on);
    const db = unwrap(await store.open());
    const newer = new Dexie('desk', on);
    newer.version(NEWER).stores({ tomorrow: '&id' });
    await newer.open();
    expect(store.state()).toMatchObject({ kind: 'trouble', trouble: 'letGo' });
    expect((await append(db, note('一'))).ok).toBe(false);
    expect(await store.open()).toEqual({ ok: false, trouble: 'newer' });
  });
});

describe('a database that lost rows', () => {
  const losses: [string, (on: Machine) => Promise<unknown>, object][] = [
    ['the whole of it', erase, { cases: 0, entries: 0 }],
    ['a table', (on) => damage(on, (raw) => raw.table('cases').clear()), { cases: 0, entries: 2 }],
    [
      'the end of the log',
      (on) => damage(on, async (raw) => raw.table('entries').delete(await lastKey(raw))),
      { cases: 1, entries: 1 },
    ],
  ];

  it.each(losses)('is announced with numbers, and nothing is put in its place: %s', async (_, lose, has) => {
    const on = await usedMachine();
    await lose(on);
    const [databases, noted] = [await on.indexedDB.databases(), on.keep.note];

    const store = pageOn(on);
    expect(await store.open()).toEqual({ ok: false, trouble: 'lost' });
    expect(store.state()).toMatchObject({
      kind: 'trouble',
      trouble: 'lost',
      loss: { had: { cases: 1, entries: 2 }, has },
    });
    expect(await on.indexedDB.databases()).toEqual(databases);
    expect(on.keep.note).toEqual(noted);
    expect((await store.open()).ok).toBe(false);
  });

  it('is announced when rows were lost and others came', async () => {
    const on = await usedMachine();
    await damage(on, async (raw) => {
      const key = await lastKey(raw);
      await raw.table('entries').delete(key);
      await raw.table('entries').add({ id: '0', at: 0 });
    });
    expect(await pageOn(on).open()).toEqual({ ok: false, trouble: 'lost' });
  });

  it('opens once the person accepts, with what is left', async () => {
    const on = await usedMachine();
    await damage(on, (raw) => raw.table('cases').clear());
    const store = pageOn(on);
    await store.open();
    expect(await unwrap(await store.acceptLoss()).entries.count()).toBe(2);
    store.close();
    expect((await pageOn(on).open()).ok).toBe(true);
  });

  it('does not take cases that became one for a loss', async () => {
    const on = machine();
    const store = pageOn(on);
    const db = unwrap(await store.open());
    const at = (shopName: string | null, when: number) =>
      keepReading(db, {
        reading: caseReading({ afterSaleId: '7', ...(shopName === null ? {} : { shopName }) }),
        url: '',
        at: when,
      });
    for (const shop of ['甲', '乙', null]) await at(shop, NOW);
    await vi.waitFor(() => expect(on.keep.note).toMatchObject({ cases: 3 }));
    await at('甲', NOW + 1);
    expect(await db.cases.count()).toBe(2);
    store.close();
    expect((await pageOn(on).open()).ok).toBe(true);
  });

  it('is not seen in renamed, repeated or matched cases: the note always says what a count says', async () => {
    const on = machine();
    const db = await openDesk(on);
    const named = { afterSaleId: '7', shopName: '甲' };
    const list = (rows: Parameters<typeof listReading>[0], at: number) =>
      keepRows(db, { reading: listReading(rows), url: '', at });
    await list([{ afterSaleId: '7' }, { afterSaleId: '8' }, named], NOW);
    await list([named, { afterSaleId: '8', shopName: '甲' }], NOW + 1);
    await keepReading(db, { reading: caseReading({ ...named, statusText: '一' }), url: '', at: NOW + 2 });
    await keepReading(db, { reading: caseReading({ ...named, statusText: '二' }), url: '', at: NOW + 3 });
    const once = note('一');
    for (let i = 0; i < 2; i++) await append(db, once);
    await keepHandover(db, {
      id: '1',
      at: NOW,
      from: '',
      to: '',
      shiftStart: NOW,
      lines: [],
      text: '',
      head: null,
    });
    await vi.waitFor(() => expect(on.keep.note).toMatchObject({ cases: 2, entries: 3, handovers: 1 }));
    expect([await db.cases.count(), await db.entries.count()]).toEqual([2, 3]);
  });

  it('is checked again when the browser broke the connection and it is opened anew', async () => {
    const on = await usedMachine();
    const store = pageOn(on);
    const db = unwrap(await store.open());
    breakOff(db);
    expect(store.state()).toMatchObject({ kind: 'trouble', trouble: 'unavailable' });
    await erase(on);
    expect((await append(db, note('三'))).ok).toBe(false);
    expect(await on.indexedDB.databases()).toEqual([]);
    expect(await store.open()).toEqual({ ok: false, trouble: 'lost' });
  });
});

describe('what cannot be had again', () => {
  const lesson: Lesson = {
    ...({ site: 'pdd', kind: 'case', page: 'aftersale' } as const),
    ...({ teaches: 'label', fact: 'refundAmount', label: '应退款项' } as const),
  };
  const pack = { id: 'shop:甲', text: '{}', on: true, author: '林', checkedBy: '1' };
  const line: SheetLine = {
    ...{ id: '1', caseKey: null, platform: null, shop: '', orderId: null, afterSaleId: null },
    ...{ cells: {}, extra: {}, buyer: null, from: { file: '', sheet: '', row: 1 }, at: NOW, author: '' },
  };
  const proof: Evidence = {
    ...{ id: '1', caseKey: 'k', form: 'quote', at: NOW, offset: 480, author: '', why: '', need: null },
    ...{ url: '', text: '', html: '', picture: null, sum: '', size: 0 },
  };
  const by = { at: NOW, author: '林' };
  const fill = async (db: DeskDb) => {
    unwrap(await keepLessons(db, [lesson], '林', NOW));
    unwrap(await keepPack(db, pack, NOW));
    await db.sheetLines.bulkPut([line, { ...line, id: '2' }]);
    await db.evidence.add(proof);
    await db.scripts.add({
      id: '1',
      layer: 'mine',
      title: '',
      text: '',
      code: '',
      topic: null,
      basis: [],
      ...by,
    });
    await db.statements.add({ caseKey: 'k', sentences: [], request: '', limit: 500, ...by });
    unwrap(await append(db, note('一')));
  };
  const TABLES = ['lessons', 'packs', 'sheetLines', 'evidence', 'scripts', 'statements'];

  async function filledMachine(then: (db: DeskDb) => Promise<unknown> = async () => {}) {
    const on = machine();
    const store = pageOn(on);
    const db = unwrap(await store.open());
    await fill(db);
    await then(db);
    unwrap(await append(db, note('二')));
    await vi.waitFor(() => expect(on.keep.note).toMatchObject({ entries: 2, lessons: 1, sheetLines: 2 }));
    store.close();
    return on;
  }

  it.each(TABLES)('is missed when a row of it is lost: %s', async (table) => {
    const on = await filledMachine();
    await damage(on, (raw) => raw.table(table).toCollection().limit(1).delete());
    const store = pageOn(on);
    expect(await store.open()).toEqual({ ok: false, trouble: 'lost' });
    expect(store.state()).toMatchObject({ loss: { entries: 0 } });
  });

  it('may be taken out, replaced and put back by us', async () => {
    const on = await filledMachine(async (db) => {
      unwrap(await forgetLesson(db, lessonId(lesson)));
      unwrap(await keepPack(db, { ...pack, text: '{"a":1}' }, NOW));
      unwrap(await switchPack(db, pack.id, false));
      unwrap(await removePack(db, pack.id));
      await db.sheetLines.where('at').equals(NOW).delete();
      await db.evidence.clear();
      await db.scripts.clear();
      await db.statements.clear();
    });
    const store = pageOn(on);
    const db = unwrap(await store.open());
    for (const table of TABLES) expect(await db.table(table).count()).toBe(0);
    // What was taken out does not cover a loss later.
    await fill(db);
    await vi.waitFor(() => expect(on.keep.note).toMatchObject({ lessons: 2, packs: 2, sheetLines: 4 }));
    store.close();
    await damage(on, (raw) => raw.table('lessons').clear());
    expect(await pageOn(on).open()).toEqual({ ok: false, trouble: 'lost' });
  });

  it('is counted with the write or not at all', async () => {
    const db = await openDesk();
    await fill(db);
    const before = await db.settings.get('tally');
    await db
      .transaction('rw', db.lessons, db.evidence, async () => {
        await db.lessons.clear();
        await db.evidence.add({ ...proof, id: '2' });
        throw new Error('no');
      })
      .catch(() => {});
    await expect(db.evidence.add(proof)).rejects.toThrow();
    expect(await db.settings.get('tally')).toEqual(before);
  });
});

describe('the end of the chain', () => {
  /** A machine on which ten notes were written. */
  async function tenNotes(): Promise<Machine> {
    const on = machine();
    const store = pageOn(on);
    const db = unwrap(await store.open());
    for (let i = 0; i < 10; i++) unwrap(await append(db, note(`${i}`)));
    await vi.waitFor(() => expect(on.keep.note).toMatchObject({ head: { seq: 10 } }));
    store.close();
    return on;
  }
  type Placed = { id: string; seq: number; device: string; hash: string };
  const rows = (raw: Dexie): Promise<Placed[]> => raw.table('entries').toArray();

  it.each([1, 4, 10])(
    'is missed when the last %i of the log went with it, and how many is said',
    async (lost) => {
      const on = await tenNotes();
      await damage(on, async (raw) => {
        // All of one transaction and the next is gone: rows, head and tally are as they were some writes ago.
        const left = (await rows(raw)).filter(({ seq }) => seq <= 10 - lost);
        await raw.table('entries').clear();
        await raw.table('entries').bulkAdd(left);
        const last = left.at(-1);
        if (last === undefined) await raw.table('settings').delete('head');
        else {
          const { device, seq, hash } = last;
          await raw.table('settings').put({ name: 'head', value: { device, seq, hash } });
        }
        const tally = (await raw.table('settings').get('tally')) as { value: object };
        await raw.table('settings').put({ ...tally, value: { ...tally.value, entries: left.length } });
      });
      const store = pageOn(on);
      expect(await store.open()).toEqual({ ok: false, trouble: 'lost' });
      expect(store.state()).toMatchObject({ loss: { entries: lost } });
    },
  );

  it('is missed when another entry stands in its place', async () => {
    const on = await tenNotes();
    await damage(on, async (raw) => {
      const last = (await rows(raw)).find(({ seq }) => seq === 10);
      await raw.table('entries').put({ ...last, hash: 'x' });
    });
    expect(await pageOn(on).open()).toEqual({ ok: false, trouble: 'lost' });
  });

  it('is missed when only its own row went back', async () => {
    const on = await tenNotes();
    await damage(on, async (raw) => {
      const before = (await rows(raw)).find(({ seq }) => seq === 9);
      await raw.table('settings').put({ name: 'head', value: before });
    });
    expect(await pageOn(on).open()).toEqual({ ok: false, trouble: 'lost' });
  });

  it('moves on when a restored database goes on under another name', async () => {
    const on = await tenNotes();
    await damage(on, (raw) =>
      raw.table('settings').put({ name: 'head', value: { device: 'new', seq: 0, hash: '' } }),
    );
    expect((await pageOn(on).open()).ok).toBe(true);
  });

  describe('of a database too large to be counted while one waits', () => {
    /** Its tally says so. A glance at it shows nothing wrong. */
    async function largeMachine(): Promise<Machine> {
      const on = await tenNotes();
      await damage(on, async (raw) => {
        const tally = (await raw.table('settings').get('tally')) as { value: object };
        await raw.table('settings').put({ ...tally, value: { ...tally.value, sheetLines: 50_000 } });
        await raw.table('sheetLines').add({ id: '1' });
      });
      return on;
    }
    const settled = (store: Store, kind: string) =>
      vi.waitFor(() => expect(store.state()).toMatchObject({ kind }));

    it('is counted once it is open, and a loss found then is announced as any other', async () => {
      const on = await largeMachine();
      await damage(on, async (raw) => {
        const third = (await rows(raw)).find(({ seq }) => seq === 3);
        await raw.table('entries').delete(third?.id ?? '');
      });
      const store = pageOn(on);
      const db = unwrap(await store.open());
      await settled(store, 'trouble');
      expect(store.state()).toMatchObject({ trouble: 'lost', loss: { entries: 1, has: { entries: 9 } } });
      expect((await append(db, note('十'))).ok).toBe(false);
      // It was doubted once: now it is counted before it opens, until the person accepts.
      expect(await store.open()).toEqual({ ok: false, trouble: 'lost' });
      expect((await store.acceptLoss()).ok).toBe(true);
    });

    it('shows a loss of its end, or of a whole table, at once', async () => {
      const on = await largeMachine();
      await damage(on, (raw) => raw.table('sheetLines').clear());
      await damage(on, async (raw) => raw.table('entries').delete(await lastKey(raw)));
      expect(await pageOn(on).open()).toEqual({ ok: false, trouble: 'lost' });
    });

    it('is mended by the count when its tally said too much', async () => {
      const on = await largeMachine();
      const store = pageOn(on);
      const db = unwrap(await store.open());
      await vi.waitFor(async () =>
        expect((await db.settings.get('tally'))?.value).toMatchObject({ sheetLines: 1, entries: 10 }),
      );
      expect(store.state()).toEqual({ kind: 'open' });
    });
  });
});

describe('other troubles', () => {
  it('a broken connection is opened again on the next call', async () => {
    const store = pageOn(await usedMachine());
    breakOff(unwrap(await store.open()));
    expect(await unwrap(await store.open()).entries.count()).toBe(2);
    expect(store.state()).toEqual({ kind: 'open' });
  });

  it('a browser without a database is a trouble, not an exception', async () => {
    const on = machine();
    on.indexedDB.databases = () => Promise.reject(new DOMException('denied', 'UnknownError'));
    expect(await pageOn(on).open()).toEqual({ ok: false, trouble: 'unavailable' });
  });

  it('an older page that holds the database blocks, and the store opens when it lets go', async () => {
    const on = machine();
    // Below 1 in Dexie's count; a page that does not answer `versionchange`.
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = on.indexedDB.open('desk', 5);
      request.onsuccess = () => resolve(request.result);
    });
    const store = pageOn(on);
    expect(await store.open()).toEqual({ ok: false, trouble: 'blocked' });
    const opened = new Promise<void>((resolve) => {
      store.watch(() => store.state().kind === 'open' && resolve());
    });
    old.close();
    await opened;
    expect((await store.open()).ok).toBe(true);
  });

  it('watchers hear of every change until they stop', async () => {
    const store = pageOn(machine());
    const seen: string[] = [];
    const stop = store.watch(() => seen.push(store.state().kind));
    await store.open();
    store.close();
    stop();
    await store.open();
    expect(seen).toEqual(['opening', 'open', 'closed']);
  });

  it('a note that cannot be written loses nothing', async () => {
    const on = machine();
    on.keep.set = () => Promise.reject(new Error('no'));
    const db = await openDesk(on);
    expect((await append(db, note('一'))).ok).toBe(true);
    expect((await append(db, note('二'))).ok).toBe(true);
  });
});

/** What the browser does to a connection it gives up: a `close` event without anybody having asked. */
function breakOff(db: DeskDb): void {
  db.backendDB().onclose?.(new Event('close'));
}

async function lastKey(raw: Dexie): Promise<string> {
  return String((await raw.table('entries').toCollection().reverse().primaryKeys())[0]);
}
