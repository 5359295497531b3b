import { describe, expect, it } from 'vitest';
import { append, type DeskDb, endedShift, keepHandover, keepShiftTable, newEntry } from '@/storage';
import { HOUR, NOW, openDesk, unwrap } from './desk';
import { placedEntry } from './placed';

/** `NOW` is 20:00 in Shanghai. */
const table = { usual: [{ name: '晚', from: 18 * 60, to: 22 * 60, people: [] }], dated: {} };
const turn = async (db: DeskDb, to: 'start' | 'end', at: number) =>
  unwrap(await append(db, newEntry({ kind: 'shift', turn: to }, null, '林', at)));
const give = async (db: DeskDb, at: number) =>
  unwrap(
    await keepHandover(db, {
      ...{ id: String(at), at, from: '林', to: '陈', shiftStart: at, lines: [], text: '', head: null },
    }),
  );

describe('a shift that ended', () => {
  it('is one that somebody ended and nobody handed over', async () => {
    const db = await openDesk();
    expect(await endedShift(db, NOW)).toBeNull();
    await turn(db, 'start', NOW - 5 * HOUR);
    expect(await endedShift(db, NOW)).toBeNull();
    await turn(db, 'end', NOW - HOUR);
    expect(await endedShift(db, NOW)).toBe(NOW - HOUR);
    await give(db, NOW);
    expect(await endedShift(db, NOW)).toBeNull();
  });

  it('is one whose hours by the table are over, while somebody is still on', async () => {
    const db = await openDesk();
    await keepShiftTable(db, table);
    await turn(db, 'start', NOW);
    expect(await endedShift(db, NOW + 2 * HOUR - 1)).toBeNull();
    expect(await endedShift(db, NOW + 2 * HOUR)).toBe(NOW + 2 * HOUR);
  });

  it('is not asked for again when it was handed over a little early', async () => {
    const db = await openDesk();
    await keepShiftTable(db, table);
    await turn(db, 'start', NOW);
    await give(db, NOW + HOUR);
    expect(await endedShift(db, NOW + 3 * HOUR)).toBeNull();
  });

  it('is not handed over by a handover that came in from elsewhere', async () => {
    const db = await openDesk();
    await turn(db, 'end', NOW);
    const theirs = placedEntry({ kind: 'handover', handoverId: 'x' }, null, '陈', NOW + HOUR);
    await db.entries.add({ ...theirs, device: 'elsewhere' });
    expect(await endedShift(db, NOW + 2 * HOUR)).toBe(NOW);
  });
});
