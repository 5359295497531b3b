import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deadline, nextWake, noticesOf, stepsOf, withinTheHour } from '@/entrypoints/background/due';
import { lengthOf, nightAt } from '@/entrypoints/background/quiet';
import { startOfDay } from '@/rules';
import type { QuietHours } from '@/storage';

const AT = 1_795_000_000_000;
const MINUTE = 60_000;
const STEPS = [240, 60];
const due = (key: string, minutes: number, more: Partial<Deadline> = {}): Deadline => ({
  key,
  platform: 'pdd',
  shop: '示例家居',
  orderId: null,
  afterSaleId: '12345678901234',
  firstSeenAt: AT - 86_400_000,
  dueAt: AT + minutes * MINUTE,
  ...more,
});

describe('steps', () => {
  it('run from the longest to the end itself, whatever was typed', () => {
    expect(stepsOf([60, 240, 60, -5, Number.NaN])).toEqual([240, 60, 0]);
    expect(stepsOf([])).toEqual([0]);
  });
});

describe('notices', () => {
  it('tell a step once', () => {
    const [notice] = noticesOf([due('a', 200)], STEPS, AT);
    expect(notice).toMatchObject({ id: 'case|a', missed: false, step: 1 });
    const told = due('a', 200, { alerted: { dueAt: AT + 200 * MINUTE, step: 1 } });
    expect(noticesOf([told], STEPS, AT)).toEqual([]);
    expect(noticesOf([told], STEPS, AT + 145 * MINUTE)).toMatchObject([{ step: 2 }]);
  });

  it('tell again when the deadline itself has moved', () => {
    const before = { dueAt: AT - 60 * MINUTE, step: 3 };
    expect(noticesOf([due('a', 50, { alerted: before })], STEPS, AT)).toMatchObject([{ step: 2 }]);
  });

  it('do not repeat when only the reading of the same countdown is a little off', () => {
    for (const drift of [-1, 1, 59]) {
      const told = { dueAt: AT + (50 + drift) * MINUTE, step: 2 };
      expect(noticesOf([due('a', 50, { alerted: told })], STEPS, AT)).toEqual([]);
    }
  });

  it('say nothing before the first step', () => {
    expect(noticesOf([due('a', 241)], STEPS, AT)).toEqual([]);
  });

  it('after a sleep tell only where things stand now, and what was missed as missed', () => {
    const notices = noticesOf([due('slept', 30), due('gone', -90)], STEPS, AT);
    expect(notices.map(({ cases, missed }) => [cases[0].key, missed])).toEqual([
      ['slept', false],
      ['gone', true],
    ]);
  });

  it('join what stands at the same step in one shop, nearest first', () => {
    const notices = noticesOf(
      [due('b', 55), due('a', 50), due('c', 200), due('other', 50, { shop: '另一家' })],
      STEPS,
      AT,
    );
    expect(notices.map(({ cases }) => cases.map(({ key }) => key))).toEqual([['c'], ['a', 'b'], ['other']]);
  });
});

describe('the next wake', () => {
  it('is the next step of the nearest', () => {
    expect(nextWake([due('a', 300), due('b', 1_000)], STEPS, AT)).toBe(AT + 60 * MINUTE);
    expect(nextWake([due('a', 100)], STEPS, AT)).toBe(AT + 40 * MINUTE);
    expect(nextWake([due('a', 30)], STEPS, AT)).toBe(AT + 30 * MINUTE);
  });

  it('also wakes for the badge when no alert stands at the hour', () => {
    expect(nextWake([due('a', 100)], [], AT)).toBe(AT + 40 * MINUTE);
  });

  it('is none when all has passed', () => {
    expect(nextWake([due('a', -1)], STEPS, AT)).toBeNull();
    expect(nextWake([], STEPS, AT)).toBeNull();
  });

  it('never sleeps through a step: waking only when told, every step of every deadline is told in time', () => {
    const minutes = fc.integer({ min: 1, max: 3_000 });
    fc.assert(
      fc.property(
        fc.array(minutes, { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 4 }),
        (ends, steps) => {
          const told = new Map<string, number[]>();
          let deadlines = ends.map((end, i) => due(String(i), end));
          for (
            let at: number | null = AT, wakes = 0;
            at !== null && wakes < 200;
            at = nextWake(deadlines, steps, at), wakes++
          ) {
            const now = at;
            const notices = noticesOf(deadlines, steps, now);
            for (const { cases, step } of notices) {
              for (const { key, dueAt } of cases) {
                // Late only by what had passed before the first look.
                const minute = stepsOf(steps)[step - 1] ?? Number.NaN;
                if (now > AT) expect(dueAt - minute * MINUTE).toBe(now);
                told.set(key, [...(told.get(key) ?? []), step]);
              }
            }
            deadlines = deadlines.map((deadline) => {
              const notice = notices.find(({ cases }) => cases.some(({ key }) => key === deadline.key));
              return notice
                ? { ...deadline, alerted: { dueAt: deadline.dueAt, step: notice.step } }
                : deadline;
            });
          }
          const last = stepsOf(steps).length;
          for (const { key } of deadlines) {
            const seen = told.get(key) ?? [];
            expect(seen.at(-1)).toBe(last);
            expect(new Set(seen).size).toBe(seen.length);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('quiet hours', () => {
  const night: QuietHours = { from: 22 * 60, to: 8 * 60 };
  const at = (day: number, hour: number, minute = 0) =>
    startOfDay(AT) + day * 24 * 60 * MINUTE + (hour * 60 + minute) * MINUTE;
  const ending = (moment: number): Deadline => ({ ...due('a', 0), dueAt: moment });

  it('pass midnight, begin on their minute and are over on it', () => {
    const tonight = { start: at(0, 22), end: at(1, 8) };
    expect(nightAt(night, at(0, 21, 59))).toBeNull();
    expect(nightAt(night, at(0, 22))).toEqual(tonight);
    expect(nightAt(night, at(1, 7, 59))).toEqual(tonight);
    expect(nightAt(night, at(1, 8))).toBeNull();
    expect(nightAt({ from: 720, to: 780 }, at(0, 12, 30))).toEqual({ start: at(0, 12), end: at(0, 13) });
    expect(nightAt({ from: 720, to: 720 }, at(0, 12))).toBeNull();
    expect(nightAt(null, at(0, 23))).toBeNull();
  });

  it('tell an end inside them a quarter of an hour before they begin, once', () => {
    const deadline = ending(at(1, 7, 30));
    expect(noticesOf([deadline], STEPS, at(0, 21, 44), night)).toEqual([]);
    const [notice] = noticesOf([deadline], STEPS, at(0, 21, 45), night);
    expect(notice).toMatchObject({ step: 2, missed: false });
    const told = { ...deadline, alerted: { dueAt: deadline.dueAt, step: 2 } };
    expect(noticesOf([told], STEPS, at(1, 6, 30), night)).toEqual([]);
    expect(noticesOf([told], STEPS, at(1, 7, 30), night)).toMatchObject([{ missed: true }]);
  });

  it('leave a step its time when there is time after them', () => {
    const deadline = ending(at(1, 9));
    expect(noticesOf([deadline], STEPS, at(0, 21, 45), night)).toEqual([]);
    expect(noticesOf([deadline], STEPS, at(1, 5), night)).toMatchObject([{ step: 1 }]);
  });

  it('never lose a step: each end is told before it where steps and time allow, and woken for', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 3 }),
        minute,
        minute,
        (ends, steps, from, to) => {
          const quiet = { from, to };
          // Settings refuse more: a day needs some time to tell things in.
          fc.pre(lengthOf(quiet) <= 16 * 60 * MINUTE);
          const told = new Map<string, { at: number; step: number }[]>();
          let deadlines = ends.map((end, i) => due(String(i), end));
          const last = stepsOf(steps).length;
          for (let now: number | null = AT, wakes = 0; now !== null; wakes++) {
            expect(wakes).toBeLessThan(200);
            const moment: number = now;
            const notices = noticesOf(deadlines, steps, moment, quiet);
            for (const { cases, step } of notices)
              for (const { key } of cases) told.set(key, [...(told.get(key) ?? []), { at: moment, step }]);
            deadlines = deadlines.map((deadline) => {
              const notice = notices.find(({ cases }) => cases.some(({ key }) => key === deadline.key));
              return notice
                ? { ...deadline, alerted: { dueAt: deadline.dueAt, step: notice.step } }
                : deadline;
            });
            now = nextWake(deadlines, steps, moment, quiet);
          }
          for (const { key, dueAt } of deadlines) {
            const seen = told.get(key) ?? [];
            expect(seen.at(-1)).toEqual({ at: dueAt, step: last });
            expect(new Set(seen.map(({ step }) => step)).size).toBe(seen.length);
            const night = nightAt(quiet, dueAt);
            // Aloud before the end: where it falls into quiet hours, before they began, if we looked by then.
            const aloud = seen.filter((one) => one.at < dueAt && nightAt(quiet, one.at) === null);
            if (night !== null && night.start - 15 * MINUTE >= AT) expect(aloud.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

it('the badge counts what ends within the hour, not what is over', () => {
  expect(withinTheHour([due('a', 59), due('b', 60), due('c', 61), due('d', -1)], AT)).toBe(2);
});
