import { describe, expect, it } from 'vitest';
import type { ClauseState } from '@/rules';
import {
  confirmScript,
  countScriptUse,
  keepScripts,
  type OwnScript,
  ownScripts,
  removeScript,
  scriptUse,
} from '@/storage';
import { NOW, openDesk, unwrap } from './desk';

const own = (id: string, at = NOW): OwnScript => ({
  id,
  layer: 'mine',
  title: id,
  text: '您好',
  code: '',
  topic: null,
  basis: [],
  at,
  author: '林',
});
const clause = (values: string): ClauseState => ({
  rule: 'TM-3RD-01',
  checkedOn: '2026-08-22',
  pack: 'tmall',
  status: 'OFF-FULL',
  values,
});

describe('own scripts', () => {
  it('are kept by id, the last written first, and keeping one twice changes nothing', async () => {
    const db = await openDesk();
    unwrap(await keepScripts(db, [own('a'), own('b', NOW + 1)]));
    unwrap(await keepScripts(db, [own('a')]));
    expect((await ownScripts(db)).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('that were taken out come back as they were', async () => {
    const db = await openDesk();
    unwrap(await keepScripts(db, [own('a')]));
    unwrap(await removeScript(db, 'a'));
    expect(await ownScripts(db)).toEqual([]);
    unwrap(await keepScripts(db, [own('a')]));
    expect(await ownScripts(db)).toEqual([own('a')]);
  });
});

describe('the use of scripts', () => {
  it('is counted, with the clauses of the first time until somebody looks again', async () => {
    const db = await openDesk();
    unwrap(await countScriptUse(db, [{ id: 'ship-when', basis: [clause('old')] }], NOW));
    unwrap(await countScriptUse(db, [{ id: 'ship-when', basis: [clause('new')] }], NOW + 5));
    expect(await scriptUse(db)).toEqual({ 'ship-when': { n: 2, last: NOW + 5, basis: [clause('old')] } });
    unwrap(await confirmScript(db, { id: 'ship-when', basis: [clause('new')] }));
    expect((await scriptUse(db))['ship-when']).toEqual({ n: 2, last: NOW + 5, basis: [clause('new')] });
  });

  it('of two pages at once is counted twice', async () => {
    const db = await openDesk();
    const use = () => countScriptUse(db, [{ id: 'x', basis: [] }], NOW);
    await Promise.all([use(), use(), use()]);
    expect((await scriptUse(db)).x?.n).toBe(3);
  });

  it('that cannot be read is none, and spoils no other', async () => {
    const db = await openDesk();
    await db.settings.put({
      name: 'scriptUse',
      value: { bad: { n: 'x' }, good: { n: 1, last: NOW, basis: 7 } },
    });
    expect(await scriptUse(db)).toEqual({ good: { n: 1, last: NOW, basis: [] } });
  });
});
