import { describe, expect, test } from 'vitest';
import { type Answer, type Facts, judge, type Pack } from '@/rules';
import { bookOf, facts, NOON, rule, shanghai } from './small-pack';

type When = Pack['rules'][number]['says'][number]['when'];

/** What becomes of one condition: `accepted` is `yes` when it holds, `no` when it is false, else unknown. */
function weigh(when: When, known: Facts, at = NOON, conditions: Pack['conditions'] = {}): Answer {
  const says = [
    { kind: 'answer', question: 'accepted', value: 'yes', tier: 1, when },
    { kind: 'answer', question: 'accepted', value: 'no', tier: 1, when: { not: when } },
  ] as const;
  const values = [{ from: '2020-01-01', is: { window: 'PT168H', reply: 'PT36H', most: 100_000 } }];
  return judge(known, bookOf([rule('R-1', [...says], { values })], { conditions }), at).answers.accepted;
}

const holds = (when: When, known: Facts, at?: number): string => {
  const answer = weigh(when, known, at);
  return answer.value ?? answer.state;
};

describe('a fact', () => {
  test('that nobody has said is unknown, as is one that says nobody has looked', () => {
    expect(weigh({ fact: 'intact', is: ['yes'] }, {})).toMatchObject({
      state: 'unknown',
      missing: ['intact'],
    });
    expect(holds({ fact: 'intact', is: ['yes'] }, facts({ intact: 'unchecked' }))).toBe('unknown');
  });

  test('of the wrong shape is not a fact', () => {
    expect(holds({ fact: 'intact', is: ['yes'] }, facts({ intact: 'perhaps' }))).toBe('unknown');
    expect(holds({ fact: 'paidAmount', atMost: 'most' }, facts({ paidAmount: '100' }))).toBe('unknown');
    expect(holds({ fact: 'appliedAt', atLeast: 0 }, facts({ appliedAt: Number.NaN }))).toBe('unknown');
  });

  test('is compared with a number or a dated value', () => {
    expect(holds({ fact: 'paidAmount', atMost: 'most' }, facts({ paidAmount: 100_000 }))).toBe('yes');
    expect(holds({ fact: 'paidAmount', atMost: 'most' }, facts({ paidAmount: 100_001 }))).toBe('no');
    expect(holds({ fact: 'quantity', atLeast: 2 }, facts({ quantity: 2 }))).toBe('yes');
  });

  test('may be presumed by one condition alone, which then says so', () => {
    const when: When = { fact: 'intact', is: ['yes'], presume: 'yes' };
    expect(weigh(when, {})).toMatchObject({
      value: 'yes',
      because: [{ facts: ['intact'], assumed: ['intact'] }],
    });
    expect(weigh(when, facts({ intact: 'no' }))).toMatchObject({ value: 'no', because: [{ assumed: [] }] });
  });

  test('is known only once it is said, whatever is presumed of it', () => {
    expect(holds({ known: 'agreement' }, {})).toBe('unknown');
    expect(holds({ known: 'agreement' }, facts({ agreement: false }))).toBe('yes');
  });
});

describe('the proof', () => {
  test('needs one way only, and prefers the one that assumes nothing', () => {
    const either: When = {
      any: [
        { fact: 'agreement', is: [false] },
        { fact: 'opened', is: [true] },
      ],
    };
    expect(weigh(either, facts({ opened: true })).because[0]).toMatchObject({
      facts: ['opened'],
      assumed: [],
    });
    expect(weigh(either, {}).because[0]).toMatchObject({ facts: ['agreement'], assumed: ['agreement'] });
  });

  test('names a fact once, in the order of the rule', () => {
    const opened: When = { fact: 'opened', is: [true] };
    const all: When = { all: [{ fact: 'intact', is: ['yes'] }, opened, opened] };
    expect(weigh(all, facts({ opened: true, intact: 'yes' })).because[0]?.facts).toStrictEqual([
      'intact',
      'opened',
    ]);
  });
});

describe('a moment', () => {
  const inTime: When = {
    moment: { start: ['appliedAt', 'at'] },
    before: { start: ['signedAt'], length: 'window', orDays: 'promiseDays', shape: 'wholeDays' },
  };
  const signedAt = shanghai('2026-08-01 15:30');
  const end = shanghai('2026-08-09 00:00');

  test('is before another to the millisecond', () => {
    expect(holds(inTime, facts({ signedAt, appliedAt: end - 1 }), end + 1)).toBe('yes');
    expect(holds(inTime, facts({ signedAt, appliedAt: end }), end + 1)).toBe('no');
  });

  test('that is not read is at the latest now: enough to be in time, not enough to be late', () => {
    expect(weigh(inTime, facts({ signedAt }), end - 1)).toMatchObject({
      value: 'yes',
      because: [{ assumed: [] }],
    });
    expect(weigh(inTime, facts({ signedAt }), end)).toMatchObject({
      state: 'unknown',
      missing: ['appliedAt'],
    });
  });

  test('lies farther where a better promise is known, and late without one only by assumption', () => {
    const late = facts({ signedAt, appliedAt: end });
    expect(weigh(inTime, late).because[0]?.assumed).toStrictEqual(['promiseDays']);
    expect(holds(inTime, { ...late, ...facts({ promiseDays: 15 }) })).toBe('yes');
    expect(holds(inTime, { ...late, ...facts({ promiseDays: 3 }) })).toBe('no');
    expect(weigh(inTime, { ...late, ...facts({ promiseDays: 7 }) }).because[0]?.assumed).toStrictEqual([]);
  });

  test('may be taken from a later fact, which is then an assumption about the earlier', () => {
    const when: When = {
      moment: { start: ['returnSignedAt', 'returnShippedAt'], length: 'reply' },
      before: { start: ['at'] },
    };
    const answer = weigh(when, facts({ returnShippedAt: NOON - 48 * 3_600_000 }));
    expect(answer.because[0]).toMatchObject({
      facts: ['returnSignedAt', 'returnShippedAt'],
      assumed: ['returnSignedAt'],
    });
  });

  test('that nothing fixes leaves it open and asks for the first fact that would', () => {
    expect(weigh(inTime, facts({ appliedAt: 1 }))).toMatchObject({ state: 'unknown', missing: ['signedAt'] });
  });

  test('of which the hours are known uses them in place of the length', () => {
    const late: When = {
      moment: { start: ['paidAt'], length: 'reply', orHours: 'shipPromiseHours' },
      before: { start: ['at'] },
    };
    const paid = facts({ paidAt: NOON - 40 * 3_600_000 });
    expect(holds(late, paid)).toBe('yes');
    expect(holds(late, { ...paid, ...facts({ shipPromiseHours: 72 }) })).toBe('no');
  });
});

test('a named condition means the same wherever it is used, and may use another', () => {
  const conditions: Pack['conditions'] = {
    whole: { fact: 'intact', is: ['yes'] },
    sealed: { all: [{ use: 'whole' }, { fact: 'opened', is: [false] }] },
  };
  const known = facts({ intact: 'yes', opened: false });
  expect(weigh({ use: 'sealed' }, known, NOON, conditions).value).toBe('yes');
  expect(weigh({ use: 'sealed' }, facts({ intact: 'no' }), NOON, conditions).value).toBe('no');
  expect(weigh({ use: 'sealed' }, facts({ intact: 'yes' }), NOON, conditions).missing).toStrictEqual([
    'opened',
  ]);
});
