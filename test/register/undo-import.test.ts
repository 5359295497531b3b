import { describe, expect, it } from 'vitest';
import { keepColumns, keepSettings, readSettings, undoImport } from '@/storage';
import { NOW, openDesk, unwrap } from '../storage/desk';
import { sheetLine } from './lines';

const LOG = { count: 1, at: NOW, handler: '林', note: '', progress: '已寄出', promised: [], words: '' };
const imported = (id: string) => sheetLine({ id, at: NOW });

describe('taking an import back', () => {
  it('takes what nobody touched since, tells the log, and does it once', async () => {
    const db = await openDesk();
    const lines = ['plain', 'written', 'changed', 'again'].map(imported);
    await db.sheetLines.bulkAdd([
      imported('plain'),
      { ...imported('written'), log: LOG },
      { ...imported('changed'), history: [] },
      { ...imported('again'), at: NOW + 1 },
      imported('of another file'),
    ]);
    expect(unwrap(await undoImport(db, lines, '林', NOW))).toBe(1);
    const left = await db.sheetLines.toCollection().primaryKeys();
    expect(left.sort()).toEqual(['again', 'changed', 'of another file', 'written']);
    expect(await db.entries.toArray()).toMatchObject([
      { kind: 'erased', cases: 1, why: 'asked', author: '林' },
    ]);
    expect(unwrap(await undoImport(db, lines, '林', NOW))).toBe(0);
    expect(await db.entries.count()).toBe(1);
  });
});

describe('the columns as a setting', () => {
  it('are kept beside the settings another page just wrote', async () => {
    const db = await openDesk();
    unwrap(await keepSettings(db, { ...(await readSettings(db)), author: '林' }));
    unwrap(await keepColumns(db, ['note', 'shop']));
    expect(await readSettings(db)).toMatchObject({ author: '林', columns: ['note', 'shop'] });
  });
});
