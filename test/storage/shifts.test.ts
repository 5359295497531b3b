import { describe, expect, it } from 'vitest';
import {
  keepShiftTable,
  nextShift,
  readShiftTable,
  type ShiftTable,
  shiftsAt,
  shiftsOn,
  shiftWorked,
} from '@/storage';
import { openDesk, unwrap } from './desk';

/** A moment in Shanghai. */
const at = (wall: string) => Date.parse(`${wall}:00+08:00`);
const period = (name: string, from: number, to: number, people: string[] = []) => ({
  ...{ name, from: from * 60, to: to * 60, people },
});
const table: ShiftTable = {
  usual: [period('晚', 18, 2, ['陈']), period('早', 9, 18, ['林', '周']), period('午', 12, 16, ['陈'])],
  dated: {
    '2026-02-16': [],
    '2026-02-17': [],
    '2026-02-18': [period('值班', 10, 15, ['赵'])],
  },
};
const names = (shifts: { name: string; day: string }[]) =>
  shifts.map(({ name, day }) => `${day.slice(5)} ${name}`);

describe('the shift table', () => {
  it.each([
    ['2026-03-02T08:59', []],
    ['2026-03-02T09:00', ['03-02 早']],
    ['2026-03-02T12:00', ['03-02 早', '03-02 午']],
    ['2026-03-02T16:00', ['03-02 早']],
    ['2026-03-02T18:00', ['03-02 晚']],
    ['2026-03-03T00:00', ['03-02 晚']],
    ['2026-03-03T01:59', ['03-02 晚']],
    ['2026-03-03T02:00', []],
    // The evening of the 15th runs into the day off; the day off itself has nothing.
    ['2026-02-16T01:00', ['02-15 晚']],
    ['2026-02-16T20:00', []],
    ['2026-02-18T12:00', ['02-18 值班']],
    ['2026-02-18T20:00', []],
  ])('knows who is on at %s', (wall, on) => {
    expect(names(shiftsAt(table, at(wall)))).toEqual(on);
  });

  it('has a day in the order of its hours, over midnight until the next day', () => {
    expect(shiftsOn(table, at('2026-03-02T23:30')).map(({ name, start, end }) => [name, start, end])).toEqual(
      [
        ['早', at('2026-03-02T09:00'), at('2026-03-02T18:00')],
        ['午', at('2026-03-02T12:00'), at('2026-03-02T16:00')],
        ['晚', at('2026-03-02T18:00'), at('2026-03-03T02:00')],
      ],
    );
  });

  it('takes the same hour twice for a whole day', () => {
    const all = { usual: [period('全天', 9, 9)], dated: {} };
    expect(names(shiftsAt(all, at('2026-03-03T08:59')))).toEqual(['03-02 全天']);
    expect(names(shiftsAt(all, at('2026-03-03T09:00')))).toEqual(['03-03 全天']);
  });

  it.each([
    ['on time', '2026-03-02T09:05', '林', '03-02 早'],
    ['early', '2026-03-02T08:40', '周', '03-02 早'],
    ['the one with their name', '2026-03-02T12:10', '陈', '03-02 午'],
    ['early for their own, while another is on', '2026-03-02T17:50', '陈', '03-02 晚'],
    ['nobody it knows', '2026-03-02T12:10', '', '03-02 早'],
    ['after midnight', '2026-03-03T00:30', '陈', '03-02 晚'],
    ['on a day off', '2026-02-16T10:00', '', '02-18 值班'],
  ])('finds the shift that somebody works: %s', (_, wall, who, shift) => {
    expect(names([shiftWorked(table, at(wall), who)].filter((found) => found !== null))).toEqual([shift]);
  });

  it.each([
    ['the one after, not the one inside', '2026-03-02T09:05', '林', '2026-03-02T17:50', '03-02 晚'],
    ['late, when the next is on already', '2026-03-02T09:05', '林', '2026-03-02T20:00', '03-02 晚'],
    ['the next morning', '2026-03-02T18:05', '陈', '2026-03-03T01:50', '03-03 早'],
    ['over days off', '2026-02-15T18:05', '陈', '2026-02-16T02:10', '02-18 值班'],
    ['not one that is over meanwhile', '2026-03-02T09:05', '林', '2026-03-03T08:00', '03-03 早'],
  ])('knows who takes over: %s', (_, began, who, now, next) => {
    const worked = shiftWorked(table, at(began), who);
    if (worked === null) throw new Error('no shift is worked');
    expect(names([nextShift(table, worked, at(now))].filter((found) => found !== null))).toEqual([next]);
  });

  it('says that nobody comes when nobody does', () => {
    const once = { usual: [], dated: { '2026-03-02': [period('早', 9, 18)] } };
    const worked = shiftWorked(once, at('2026-03-02T09:00'), '');
    expect(worked && nextShift(once, worked, at('2026-03-02T18:00'))).toBeNull();
    expect(shiftWorked({ usual: [], dated: {} }, at('2026-03-02T09:00'), '林')).toBeNull();
  });
});

describe('the kept shift table', () => {
  it('comes back as it was kept', async () => {
    const db = await openDesk();
    expect(await readShiftTable(db)).toBeNull();
    unwrap(await keepShiftTable(db, table));
    expect(await readShiftTable(db)).toEqual(table);
  });

  it.each([
    ['minutes that are none', { usual: [{ name: '早', from: -1, to: 60, people: [] }], dated: {} }],
    ['a day that is none', { usual: [], dated: { 明天: [] } }],
    ['something else', 'early'],
    ['no period at all', { usual: [], dated: {} }],
  ])('is no table when it is %s', async (_, value) => {
    const db = await openDesk();
    await db.settings.put({ name: 'shiftTable', value });
    expect(await readShiftTable(db)).toBeNull();
  });
});
