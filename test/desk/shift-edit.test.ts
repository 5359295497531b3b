import { describe, expect, it } from 'vitest';
import {
  clockOf,
  minutesOf,
  peopleIn,
  type ShiftStep,
  stepShifts,
} from '@/entrypoints/desk/handover/shift-edit';
import type { ShiftTable } from '@/storage';

const early = { name: '早', from: 540, to: 1080, people: ['林'] };
const late = { name: '晚', from: 1080, to: 120, people: [] };
const table: ShiftTable = { usual: [early, late], dated: { '2026-02-16': [] } };
const edited = (...steps: ShiftStep[]) => steps.reduce(stepShifts, table);

describe('editing the shift table', () => {
  it('adds, changes and removes a period of a day, and leaves the others', () => {
    expect(edited({ do: 'add', day: 'usual' }).usual).toHaveLength(3);
    expect(edited({ do: 'set', day: 'usual', i: 1, part: { to: 60 } }).usual).toEqual([
      early,
      { ...late, to: 60 },
    ]);
    expect(edited({ do: 'remove', day: 'usual', i: 0 }).usual).toEqual([late]);
    expect(edited({ do: 'add', day: '2026-02-16' })).toMatchObject({
      usual: table.usual,
      dated: { '2026-02-16': [{}] },
    });
  });

  it('begins a day of its own as the usual one, or off, and never over one that is there', () => {
    expect(edited({ do: 'addDay', day: '2026-05-01', off: false }).dated['2026-05-01']).toEqual([
      early,
      late,
    ]);
    expect(edited({ do: 'addDay', day: '2026-05-01', off: true }).dated['2026-05-01']).toEqual([]);
    expect(edited({ do: 'addDay', day: '2026-02-16', off: false })).toBe(table);
    expect(edited({ do: 'removeDay', day: '2026-02-16' }).dated).toEqual({});
  });

  it('changes a day of its own and not the usual one it began as', () => {
    const day = '2026-05-01';
    const changed = edited(
      { do: 'addDay', day, off: false },
      { do: 'set', day, i: 0, part: { people: ['赵'] } },
    );
    expect(changed.dated[day]?.[0]?.people).toEqual(['赵']);
    expect(changed.usual[0]?.people).toEqual(['林']);
  });

  it('reads and writes hours and names as people do', () => {
    expect([clockOf(0), clockOf(545), clockOf(1440)]).toEqual(['00:00', '09:05', '00:00']);
    expect([minutesOf('09:05'), minutesOf(''), minutesOf('9')]).toEqual([545, null, null]);
    expect(peopleIn(' 林、周, 陈;赵  ')).toEqual(['林', '周', '陈', '赵']);
    expect(peopleIn('')).toEqual([]);
  });
});
