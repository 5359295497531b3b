import { describe, expect, it } from 'vitest';
import {
  caseView,
  checkLog,
  entriesOf,
  erase,
  handovers,
  indexedBy,
  isNothing,
  openCases,
  previewShare,
  readable,
  sumsByCase,
} from '@/storage';
import { HOUR, MINUTE, NOW, unwrap } from '../storage/desk';
import { bytesOf, Device } from './device';

const CASE = { shop: '店', orderId: '260101-111111111111111', afterSaleId: '7' };
const KEY = 'pdd|店|7';
const note = (text: string) => ({ kind: 'note', text }) as const;
const both = () => Promise.all([Device.open('小李'), Device.open('小王')]);

describe('a handover that is taken in', () => {
  it('brings its cases with what was read and written, and says so once', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW, { refundAmount: 100 });
    await a.say(note('已致电'), KEY, NOW);
    await a.say({ kind: 'answer', fact: 'opened', value: true, was: null }, KEY, NOW + 1);
    const id = await a.handOver([KEY], NOW + 2, NOW + HOUR);
    const file = await a.give([id], NOW + 3);
    const plan = await b.take(file, NOW + 4);
    expect(plan.cases.map(({ state }) => state)).toEqual(['new']);
    const view = await caseView(b.db, KEY);
    expect(view?.entries).toEqual(await entriesOf(a.db, KEY));
    expect(view?.facts.refundAmount?.value).toBe(100);
    expect(view?.row).toMatchObject({
      told: { opened: { value: true } },
      log: { note: '已致电', handler: '小李' },
      dueAt: NOW + HOUR,
      open: 1,
    });
    expect((await handovers(b.db)).map((one) => one.id)).toEqual([id]);
    expect(await b.db.entries.where('kind').equals('imported').count()).toBe(1);

    const size = await b.db.entries.count();
    expect(isNothing(await b.take(file, NOW + 5))).toBe(true);
    expect(await b.db.entries.count()).toBe(size);
  });

  it('is what was said it would be', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW);
    await a.say(note('一'), KEY, NOW);
    const file = await a.gather([await a.handOver([KEY], NOW)], NOW);
    const said = unwrap(await previewShare(b.db, file));
    expect(await b.db.cases.count()).toBe(0);
    expect(await b.take(await bytesOf(file), NOW)).toEqual(said);
  });

  it('makes the index of cases be made anew', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW);
    await b.take(await a.give([await a.handOver([KEY], NOW)], NOW), NOW);
    expect(await indexedBy(b.db)).toMatch(/^changed /);
  });

  it('has requests and claims stand the same on both machines, whoever wrote what first', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW);
    const sum = (about: 'grant' | 'courier', step: 'asked' | 'agreed', fen: number) =>
      ({ kind: 'sum', about, step, fen, who: '' }) as const;
    await a.say(sum('courier', 'asked', 8000), KEY, NOW);
    await a.say(sum('grant', 'asked', 5000), KEY, NOW + 1);
    await b.take(await a.give([await a.handOver([KEY], NOW + 2)], NOW + 2), NOW + 3);
    await b.say(sum('grant', 'agreed', 5000), KEY, NOW + 4);
    await a.say(sum('grant', 'asked', 9000), KEY, NOW + 5);
    await a.take(await b.give([await b.handOver([KEY], NOW + 6)], NOW + 6), NOW + 7);
    await b.take(await a.give([await a.handOver([KEY], NOW + 8)], NOW + 8), NOW + 9);
    for (const { db } of [a, b]) {
      expect((await sumsByCase(db)).get(KEY)).toMatchObject({
        grant: { step: 'asked', fen: 9000, was: { fen: 5000 } },
        claim: { step: 'asked', fen: 8000 },
      });
      expect((await db.cases.get(KEY))?.log).toMatchObject({
        asking: { fen: 9000, since: NOW + 5 },
        owed: { fen: 8000, since: NOW },
      });
    }
  });

  it('lets the later reading of a page hold, whole, and keeps the older file’s out', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW, { refundAmount: 100, courier: '顺丰' });
    const early = await a.give([await a.handOver([KEY], NOW)], NOW);
    await b.read(CASE, NOW + MINUTE, { refundAmount: 200 });
    const plan = await b.take(early, NOW + 2 * MINUTE);
    expect(plan.cases[0]).toMatchObject({ taken: [], older: ['aftersale'] });
    const facts = (await caseView(b.db, KEY))?.facts;
    expect(facts?.refundAmount?.value).toBe(200);
    expect(facts?.courier).toBeUndefined();
    await a.take(await b.give([await b.handOver([KEY], NOW)], NOW), NOW);
    expect((await caseView(a.db, KEY))?.facts.refundAmount?.value).toBe(200);
  });

  it('finds its case where only one side knows the shop, and entries go with it', async () => {
    const [a, b] = await both();
    const nameless = await a.read({ ...CASE, shop: '' }, NOW);
    await a.say(note('没读到店铺'), nameless, NOW);
    await b.read(CASE, NOW);
    await b.say(note('读到了'), KEY, NOW + 1);
    await b.take(await a.give([await a.handOver([nameless], NOW)], NOW), NOW);
    expect(await b.db.cases.count()).toBe(1);
    expect((await entriesOf(b.db, KEY)).map((one) => 'text' in one && one.text)).toEqual([
      '没读到店铺',
      '读到了',
    ]);
    const plan = await a.take(await b.give([await b.handOver([KEY], NOW)], NOW), NOW);
    expect(plan.cases[0]).toMatchObject({ state: 'changed', replaces: [nameless] });
    expect(await a.db.cases.count()).toBe(1);
    // Found by the name it had, as in the handover that was written under it.
    expect((await caseView(a.db, nameless))?.row.key).toBe(KEY);
    expect(await entriesOf(a.db, KEY)).toHaveLength(2);
    expect(unwrap(await checkLog(a.db))?.findings).toEqual([]);
  });

  it('adds both shifts’ lines about a case, and the earlier due time holds', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW);
    await b.read(CASE, NOW);
    await b.handOver([KEY], NOW, NOW + 2 * HOUR);
    await b.take(await a.give([await a.handOver([KEY], NOW, NOW + HOUR)], NOW), NOW);
    expect(await handovers(b.db)).toHaveLength(2);
    expect((await openCases(b.db))[0]?.dueAt).toBe(NOW + HOUR);
  });

  it('shows what two people said differently, until somebody says it again, on both machines', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW);
    await b.read(CASE, NOW);
    await a.say({ kind: 'answer', fact: 'opened', value: true, was: null }, KEY, NOW);
    await b.say({ kind: 'answer', fact: 'opened', value: false, was: null }, KEY, NOW + 1);
    const plan = await b.take(await a.give([await a.handOver([KEY], NOW)], NOW), NOW);
    expect(plan.cases[0]?.disputed.opened?.map(({ author }) => author)).toEqual(['小李', '小王']);
    const view = await caseView(b.db, KEY);
    expect(view?.row.told).toEqual({});
    expect(view?.facts.opened).toBeUndefined();
    await b.say({ kind: 'answer', fact: 'opened', value: true, was: null }, KEY, NOW + 2);
    expect((await caseView(b.db, KEY))?.facts.opened?.value).toBe(true);
    await a.take(await b.give([await b.handOver([KEY], NOW + 3)], NOW + 3), NOW + 3);
    expect((await caseView(a.db, KEY))?.row.disputed).toBeUndefined();
    expect((await caseView(a.db, KEY))?.facts.opened?.value).toBe(true);
  });

  it('carries edits and what was taken back', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW);
    const first = await a.say(note('已致电'), KEY, NOW);
    const second = await a.say(note('错的'), KEY, NOW);
    const id = await a.handOver([KEY], NOW);
    await b.take(await a.give([id], NOW), NOW);
    await b.say({ kind: 'edit', of: first.id, text: '已致电，未接' }, KEY, NOW + 1);
    await a.say({ kind: 'strike', of: second.id, text: '' }, KEY, NOW + 2);
    await a.take(await b.give([id], NOW + 3), NOW + 3);
    await b.take(await a.give([id], NOW + 4), NOW + 4);
    for (const { db } of [a, b])
      expect(readable(await entriesOf(db, KEY)).map((one) => 'text' in one && one.text)).toEqual([
        '已致电，未接',
      ]);
  });
});

describe('what was deleted', () => {
  const asked = { why: 'asked', at: NOW, author: '' } as const;

  it('here stays deleted, with its case', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW);
    await a.read({ ...CASE, afterSaleId: null }, NOW);
    await a.say(note('隐私'), KEY, NOW);
    const file = await a.give([await a.handOver([KEY], NOW)], NOW);
    await b.take(file, NOW);
    const order = 'pdd|店|o:260101-111111111111111';
    unwrap(await erase(b.db, { cases: [KEY, order], lines: [] }, asked));
    const plan = await b.take(file, NOW + 1);
    expect(plan.deletedHere).toEqual({ cases: 2, entries: 1 });
    expect(await b.db.cases.count()).toBe(0);
    expect(await b.db.entries.where('kind').equals('note').count()).toBe(0);
    // Written about anew, it is a case again, with that alone.
    await a.say(note('买家又来了'), KEY, NOW + 2);
    const again = await b.take(await a.give([await a.handOver([KEY], NOW + 2)], NOW + 2), NOW + 3);
    expect(again.entries.filter(({ kind }) => kind === 'note')).toHaveLength(1);
    expect((await entriesOf(b.db, KEY)).map((one) => 'text' in one && one.text)).toEqual(['买家又来了']);
    expect(unwrap(await checkLog(b.db))?.findings).toEqual([]);
  });

  it('there stays here, and is counted', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW);
    await a.say(note('隐私'), KEY, NOW);
    const id = await a.handOver([KEY], NOW);
    await b.take(await a.give([id], NOW), NOW);
    unwrap(await erase(a.db, { cases: [KEY], lines: [] }, asked));
    const plan = await b.take(await a.give([id], NOW), NOW);
    expect(plan.deletedThere).toBe(1);
    expect(await entriesOf(b.db, KEY)).toHaveLength(1);
  });
});

describe('an entry', () => {
  it('of the same id with other words is shown, and ours stays', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW);
    await b.read(CASE, NOW);
    const mine = await a.say(note('甲'), KEY, NOW);
    await b.db.entries.clear();
    const other = await b.say(note('乙'), KEY, NOW);
    const row = await b.db.entries.get(other.id);
    await b.db.entries.add({ ...(row as NonNullable<typeof row>), id: mine.id });
    const plan = await b.take(await a.give([await a.handOver([KEY], NOW)], NOW), NOW);
    expect(plan.conflicts).toMatchObject([{ ours: { text: '乙' }, theirs: { text: '甲' } }]);
    expect(await b.db.entries.get(mine.id)).toMatchObject({ text: '乙' });
  });

  it('under this database’s own name that is not here makes it write under a new one', async () => {
    const [a, b] = await both();
    await a.read(CASE, NOW);
    await a.say(note('甲'), KEY, NOW);
    const file = await a.give([await a.handOver([KEY], NOW)], NOW);
    await b.read(CASE, NOW);
    const head = await a.db.settings.get('head');
    // As after a backup that was brought back: the name, and not all that was written under it.
    await b.db.settings.put({ name: 'head', value: { ...(head?.value as object), seq: 0, hash: '' } });
    const plan = await b.take(file, NOW);
    expect(plan.sameName).toBe(true);
    await b.say(note('乙'), KEY, NOW + 1);
    expect(unwrap(await checkLog(b.db))?.findings).toEqual([]);
  });
});
