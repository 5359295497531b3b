import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallLimits, callBudget, DAY, HOUR, historyOf, startOfDay, TRAINED_LIMITS } from '@/rules';

const at = (time: string) => Date.parse(`2026-11-23T${time}+08:00`);
const call = (time: string, reached = false) => ({ at: at(time), reached });

describe('where a call to a buyer stands', () => {
  it('goes by what the training says where the shop says nothing', () => {
    expect(TRAINED_LIMITS).toEqual({ from: 10, until: 18, most: 3 });
    expect(historyOf('S1-HAR-02')?.says.zh).toContain('10点到18点，2到3个');
  });

  it('is open within the hours, to the second, in Shanghai', () => {
    const against = (time: string) => callBudget([], at(time), TRAINED_LIMITS).against;
    expect(['09:59:59', '10:00:00', '17:59:59', '18:00:00'].map(against)).toEqual([
      'hours',
      null,
      null,
      'hours',
    ]);
  });

  it('counts the day’s calls alone, and names the last of any day', () => {
    const yesterday = { at: at('11:00:00') - DAY, reached: true };
    expect(callBudget([yesterday], at('12:00:00'), TRAINED_LIMITS)).toEqual({
      today: 0,
      left: 3,
      open: true,
      against: null,
      opensAt: at('12:00:00'),
      last: yesterday,
    });
    const three = [call('10:12:00'), yesterday, call('11:00:00'), call('11:30:00', true)];
    expect(callBudget(three, at('12:00:00'), TRAINED_LIMITS)).toEqual({
      today: 3,
      left: 0,
      open: false,
      against: 'count',
      opensAt: at('10:00:00') + DAY,
      last: call('11:30:00', true),
    });
  });

  it('says when the next one may be: this morning, tomorrow morning', () => {
    const opensAt = (time: string) => callBudget([], at(time), TRAINED_LIMITS).opensAt;
    expect(opensAt('07:00:00')).toBe(at('10:00:00'));
    expect(opensAt('20:00:00')).toBe(at('10:00:00') + DAY);
  });

  it('is always open again at the moment it names, with nothing said meanwhile', () => {
    const limits: fc.Arbitrary<CallLimits> = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 4 }))
      .filter(([from, until]) => from < until)
      .map(([from, until, most]) => ({ from, until, most }));
    const moments = fc.integer({ min: at('00:00:00') - DAY, max: at('00:00:00') + DAY });
    fc.assert(
      fc.property(limits, moments, fc.array(moments, { maxLength: 6 }), (own, now, times) => {
        const calls = times.filter((time) => time <= now).map((time) => ({ at: time, reached: false }));
        const { opensAt, left, today } = callBudget(calls, now, own);
        expect(callBudget(calls, opensAt, own).open).toBe(true);
        expect(opensAt).toBeGreaterThanOrEqual(now);
        expect(opensAt - startOfDay(now)).toBeLessThanOrEqual(DAY + own.from * HOUR);
        expect(left).toBe(Math.max(0, own.most - today));
      }),
    );
  });
});
