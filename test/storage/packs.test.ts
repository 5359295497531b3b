import { describe, expect, it } from 'vitest';
import { judge, type Pack } from '@/rules';
import {
  BUILT_IN,
  bookInUse,
  type DeskDb,
  keepPack,
  keptPacks,
  type PackToKeep,
  putPackBack,
  readKept,
  recheckPacks,
  removePack,
  stackKept,
  switchPack,
} from '@/storage';
import { facts, pack, rule } from '../rules/small-pack';
import { machine, NOW, openDesk, pageOn, unwrap } from './desk';

/** A pack by which one question has one answer, above what the built-in packs say. */
const answering = (id: string, value: string, more: Partial<Pack['rules'][number]> = {}): Pack =>
  pack(
    [
      rule(
        `${id.toUpperCase()}-01`,
        [{ kind: 'answer', question: 'invoice', value, tier: 1000, when: 'always' }],
        more,
      ),
    ],
    { id },
  );
const kept = (of: Pack, more: Partial<PackToKeep> = {}): PackToKeep => ({
  id: of.id,
  text: JSON.stringify(of),
  on: true,
  author: '小林',
  checkedBy: '0.1.0',
  ...more,
});
const invoice = async (db: DeskDb) =>
  judge(facts({ platform: 'tmall' }), (await bookInUse(db)).book, NOW).answers.invoice;
const ids = async (db: DeskDb) => (await keptPacks(db)).map(({ id }) => id);

describe('a pack', () => {
  it('that is on judges, and is there after the browser was restarted', async () => {
    const on = machine();
    const first = pageOn(on);
    const db = unwrap(await first.open());
    const before = (await invoice(db)).value;
    unwrap(await keepPack(db, kept(answering('own', 'mustNot')), NOW));
    expect(before).not.toBe('mustNot');
    expect(await invoice(db)).toMatchObject({ state: 'decided', value: 'mustNot', rules: ['OWN-01'] });
    first.close();
    expect((await invoice(await openDesk(on))).value).toBe('mustNot');
  });

  it('that is off does not, and the built-in book is the very same', async () => {
    const db = await openDesk();
    unwrap(await keepPack(db, kept(answering('own', 'mustNot'), { on: false }), NOW));
    expect((await bookInUse(db)).book).toBe(BUILT_IN.book);
    unwrap(await switchPack(db, 'own', true));
    expect((await invoice(db)).value).toBe('mustNot');
    unwrap(await switchPack(db, 'own', false));
    expect((await bookInUse(db)).book).toBe(BUILT_IN.book);
  });

  it('takes the place of an older one of its name, and keeps its own', async () => {
    const db = await openDesk();
    for (const id of ['a', 'b', 'c']) unwrap(await keepPack(db, kept(answering(id, 'mustNot')), NOW));
    unwrap(await keepPack(db, kept(answering('b', 'must')), NOW + 1));
    expect(await ids(db)).toEqual(['a', 'b', 'c']);
    expect(await db.packs.get('b')).toMatchObject({ at: NOW + 1, text: expect.stringContaining('"must"') });
  });

  it('that was removed comes back as it was, where it was', async () => {
    const db = await openDesk();
    for (const id of ['a', 'b', 'c']) unwrap(await keepPack(db, kept(answering(id, 'mustNot')), NOW));
    const row = await db.packs.get('b');
    unwrap(await removePack(db, 'b'));
    expect(await ids(db)).toEqual(['a', 'c']);
    if (row !== undefined) unwrap(await putPackBack(db, row));
    expect(await ids(db)).toEqual(['a', 'b', 'c']);
    expect(await db.packs.get('b')).toEqual(row);
  });

  it('says when it could not be kept', async () => {
    const db = await openDesk();
    db.close();
    expect(await keepPack(db, kept(answering('own', 'must')), NOW)).toEqual({
      ok: false,
      trouble: 'unavailable',
    });
  });
});

describe('the book in use', () => {
  it('is made once per change, and again after one made by another page', async () => {
    const on = machine();
    const [here, there] = [await openDesk(on), await openDesk(on)];
    const [one, two] = await Promise.all([bookInUse(here), bookInUse(here)]);
    expect(one).toBe(two);
    unwrap(await keepPack(there, kept(answering('own', 'mustNot')), NOW));
    const three = await bookInUse(here);
    expect(three.revision).toBeGreaterThan(one.revision);
    expect((await invoice(here)).value).toBe('mustNot');
    expect(await bookInUse(here)).toBe(three);
  });

  it('has a shop’s own promises on top, whatever the order they came in', () => {
    const shop = answering('shop', 'must', { status: 'SHOP' });
    const law = answering('extra', 'must');
    const stacked = stackKept([shop, law]);
    expect(stacked.leftOut).toEqual([]);
    expect(stacked.book.packs.slice(-2).map(({ id }) => id)).toEqual(['extra', 'shop']);
  });

  it('leaves out a pack that was damaged on the disk, says so, and judges by the rest', async () => {
    const db = await openDesk();
    unwrap(await keepPack(db, kept(answering('own', 'mustNot')), NOW));
    unwrap(await keepPack(db, kept(answering('other', 'mustNot')), NOW));
    // Still a pack, and still JSON: only the checksum can tell that nobody has checked it.
    const { text } = kept(answering('own', 'must'));
    await db.packs.update('own', { text });
    const { leftOut, book } = await bookInUse(db);
    expect(leftOut).toEqual([
      { pack: 'own', words: { zh: expect.stringContaining('损坏'), en: expect.any(String) } },
    ]);
    expect(book.packs.map(({ id }) => id)).toContain('other');
  });

  it.each<[string, unknown]>([
    ['no text at all', undefined],
    ['a number', 7],
  ])('stands when a row holds %s', async (_, text) => {
    const db = await openDesk();
    unwrap(await keepPack(db, kept(answering('own', 'mustNot')), NOW));
    await db.packs.update('own', { text: text as string });
    const { leftOut, book } = await bookInUse(db);
    expect(leftOut).toHaveLength(1);
    expect(book).toBe(BUILT_IN.book);
  });

  it('leaves out what no longer stacks, with the place and the reason', () => {
    const [rules] = [answering('own', 'mustNot').rules];
    const twice = pack(rules, { id: 'twice' });
    const stacked = stackKept([answering('own', 'mustNot'), twice]);
    expect(stacked.leftOut).toMatchObject([
      { pack: 'twice', words: { en: expect.stringContaining('rules[OWN-01]') } },
    ]);
    expect(stacked.book.packs.map(({ id }) => id)).toContain('own');
  });

  it('leaves out a form this release does not know, whatever it throws', () => {
    const strange = { ...answering('own', 'mustNot'), rules: [{ id: 'OWN-01' }] } as unknown as Pack;
    const stacked = stackKept([strange]);
    expect(stacked.leftOut).toMatchObject([{ pack: 'own' }]);
    expect(stacked.book).toBe(BUILT_IN.book);
  });
});

describe('a new release', () => {
  const wrong = { zh: '不认识', en: 'not known' };

  it('checks again what an older one let in, and marks what it cannot use', async () => {
    const db = await openDesk();
    unwrap(await keepPack(db, kept(answering('own', 'mustNot')), NOW));
    unwrap(await recheckPacks(db, '0.2.0', async () => wrong));
    expect((await bookInUse(db)).leftOut).toEqual([{ pack: 'own', words: wrong }]);
    unwrap(await recheckPacks(db, '0.3.0', async () => null));
    expect((await bookInUse(db)).leftOut).toEqual([]);
    expect((await invoice(db)).value).toBe('mustNot');
  });

  it('checks once, and changes nothing that it has checked', async () => {
    const db = await openDesk();
    unwrap(await keepPack(db, kept(answering('own', 'mustNot')), NOW));
    const before = await bookInUse(db);
    unwrap(await recheckPacks(db, '0.1.0', async () => wrong));
    expect(await bookInUse(db)).toBe(before);
  });
});

it('reads only what is on', async () => {
  const db = await openDesk();
  unwrap(await keepPack(db, kept(answering('own', 'mustNot'), { on: false }), NOW));
  expect(await readKept(await keptPacks(db))).toEqual({ packs: [], leftOut: [] });
});
