import { describe, expect, test } from 'vitest';
import { type Clock, judge, type Pack } from '@/rules';
import { afterDayHours, afterMonths, atDayEnd, DAY, HOUR } from '@/rules/engine/time';
import { afterWorkDays, isWorkDay } from '@/rules/engine/work-days';
import { bookOf, facts, NOON, rule, shanghai } from './small-pack';

type Says = Pack['rules'][number]['says'];
const words = Object.fromEntries(
  ['limit', 'dispute', 'buyer-shows', 'seller-shows', 'photo', 'paper', 'fine', 'ifLate'].map((id) => [
    id,
    { zh: id, en: id },
  ]),
);
type Of<Kind extends Says[number]['kind']> = Extract<Says[number], { kind: Kind }>;
const says = (...statements: Says): Says => statements;

describe('working days', () => {
  // The State Council's notice for 2026: off from 15 to 23 February, and Saturdays 14 and 28 are worked.
  test.each([
    ['2026-02-13 18:00', 1, '2026-02-15 00:00'],
    ['2026-02-13 18:00', 2, '2026-02-25 00:00'],
    ['2026-02-27 09:00', 1, '2026-03-01 00:00'],
    ['2026-08-20 00:00', 7, '2026-09-01 00:00'],
    ['2026-09-30 23:59:59', 1, '2026-10-09 00:00'],
  ])('from %s, %i of them end at %s', (from, count, end) => {
    expect(afterWorkDays(shanghai(from), count)).toBe(shanghai(end));
  });

  test('a day belongs to Shanghai, and a holiday to its whole day', () => {
    expect(isWorkDay(shanghai('2026-10-08 00:00'))).toBe(true);
    expect(isWorkDay(shanghai('2026-10-07 23:59:59'))).toBe(false);
    expect(isWorkDay(shanghai('2026-10-10 12:00'))).toBe(true);
    expect(isWorkDay(shanghai('2026-08-22 12:00'))).toBe(false);
  });

  test('of a year that nobody has published are not known', () => {
    expect(isWorkDay(shanghai('2099-03-03 12:00'))).toBeUndefined();
    expect(afterWorkDays(shanghai('2099-03-03 12:00'), 1)).toBeUndefined();
    expect(afterWorkDays(shanghai('2098-12-31 12:00'), 1)).toBeUndefined();
  });
});

test.each([
  ['2026-08-31 10:00', 6, '2027-02-28 10:00'],
  ['2027-08-31 10:00', 6, '2028-02-29 10:00'],
  ['2024-02-29 23:59:59', 12, '2025-02-28 23:59:59'],
  ['2026-12-15 00:00', 1, '2027-01-15 00:00'],
  ['2026-08-20 00:30', 6, '2027-02-20 00:30'],
])('%s and %i months is %s', (from, count, end) => {
  expect(afterMonths(shanghai(from), count)).toBe(shanghai(end));
});

// N-15, and the notices that come before the day opens, at its close and after it.
test.each([
  ['2026-08-20 10:00', '2026-08-20 14:00'],
  ['2026-08-20 14:00', '2026-08-20 18:00'],
  ['2026-08-20 14:01', '2026-08-21 09:01'],
  ['2026-08-20 08:00', '2026-08-20 13:00'],
  ['2026-08-20 08:59:59', '2026-08-20 13:00'],
  ['2026-08-20 18:00', '2026-08-21 13:00'],
  ['2026-08-20 20:00', '2026-08-21 13:00'],
  ['2026-12-31 23:00', '2027-01-01 13:00'],
])('four hours between nine and six from %s end at %s', (from, end) => {
  expect(afterDayHours(shanghai(from), 4 * HOUR, 9 * HOUR, 18 * HOUR)).toBe(shanghai(end));
});

test('hours of the day over several days end at a closing time, not at the next opening', () => {
  const end = afterDayHours(shanghai('2026-08-20 09:00'), 27 * HOUR, 9 * HOUR, 18 * HOUR);
  expect(end).toBe(shanghai('2026-08-22 18:00'));
  expect(afterDayHours(NOON, HOUR, 9 * HOUR, 9 * HOUR)).toBeNaN();
});

test.each([
  ['2026-08-20 15:59:59', 0, '2026-08-20 23:59:59'],
  ['2026-08-20 16:00', 0, '2026-08-21 23:59:59'],
  ['2026-08-20 00:00', DAY, '2026-08-21 23:59:59'],
])('the end of the day from %s, cut off at four', (from, length, end) => {
  expect(atDayEnd(shanghai(from), length, 16 * HOUR)).toBe(shanghai(end));
});

const reply: Of<'clock'> = {
  kind: 'clock',
  id: 'limit',
  owner: 'seller',
  start: ['appliedAt'],
  length: 'reply',
  onExpiry: 'unknown',
  when: 'always',
};
const clockOf = (statement: Says[number], more: Partial<Pack>, known: Parameters<typeof facts>[0]) =>
  judge(
    facts(known),
    bookOf(
      [
        rule('R-1', [statement], { values: [{ from: '2020-01-01', is: { reply: 'PT36H' } }] }),
        rule('R-2', []),
      ],
      { words, ...more },
    ),
    NOON,
  ).clocks[0] as Clock;

describe('an override', () => {
  const overrides = [{ rule: 'R-2', from: '2026-02-10', to: '2026-02-24', lengths: { 'R-1.reply': 'P5D' } }];
  test.each([
    ['2026-02-09 23:59:59', '2026-02-11 11:59:59', ['R-1']],
    ['2026-02-10 00:00', '2026-02-15 00:00', ['R-1', 'R-2']],
    ['2026-02-23 23:59:59', '2026-02-28 23:59:59', ['R-1', 'R-2']],
    ['2026-02-24 00:00', '2026-02-25 12:00', ['R-1']],
  ])('counts by the day the clock starts: %s', (appliedAt, end, rules) => {
    const clock = clockOf(reply, { overrides }, { appliedAt: shanghai(appliedAt) });
    expect({ endsAt: clock.endsAt, rules: clock.rules }).toStrictEqual({ endsAt: shanghai(end), rules });
  });

  test('without a length changes nothing and names the notice', () => {
    const notices = [{ rule: 'R-2', lengths: { 'R-1.reply': null } }];
    const clock = clockOf(reply, { overrides: notices }, { appliedAt: NOON });
    expect(clock).toMatchObject({ endsAt: NOON + 36 * HOUR, notices: ['R-2'] });
    expect(clockOf(reply, {}, { appliedAt: NOON })).not.toHaveProperty('notices');
  });

  test('names the notice also where the shop has set the hours, and leaves those alone', () => {
    const notices = [{ rule: 'R-2', lengths: { 'R-1.reply': null } }];
    const set: Of<'clock'> = { ...reply, orHours: 'shipPromiseHours' };
    const known = { appliedAt: NOON, shipPromiseHours: 72 };
    expect(clockOf(set, { overrides: notices }, known)).toMatchObject({
      endsAt: NOON + 72 * HOUR,
      notices: ['R-2'],
    });
    const longer = [{ rule: 'R-2', lengths: { 'R-1.reply': 'P5D' } }];
    expect(clockOf(set, { overrides: longer }, known)).toMatchObject({
      endsAt: NOON + 72 * HOUR,
      rules: ['R-1'],
    });
  });

  test.each([
    [{ rule: 'R-9', lengths: { 'R-1.reply': 'P5D' } }, 'overrides[0].rule'],
    [{ rule: 'R-2', lengths: { 'R-1.none': 'P5D' } }, 'overrides[0].lengths.R-1.none'],
    [{ rule: 'R-2', from: '2026-02-30', lengths: {} }, 'overrides[0].from'],
    [{ rule: 'R-2', from: '2026-02-10', to: '2026-02-10', lengths: {} }, 'overrides[0].to'],
  ])('that names what is not there is refused: %j', (override, path) => {
    expect(() => clockOf(reply, { overrides: [override] }, {})).toThrow(path);
  });
});

describe('a clock that is stopped', () => {
  const paused: Of<'clock'> = { ...reply, pause: { from: 'platformAskedAt', until: 'agreedAt' } };
  const appliedAt = NOON;
  test('stands still and says since when', () => {
    const clock = clockOf(paused, {}, { appliedAt, platformAskedAt: NOON + HOUR });
    expect(clock).toMatchObject({ endsAt: null, pausedAt: NOON + HOUR });
  });
  test('runs on with what was left', () => {
    const known = { appliedAt, platformAskedAt: NOON + HOUR, agreedAt: NOON + 11 * HOUR };
    expect(clockOf(paused, {}, known)).toMatchObject({ endsAt: NOON + 46 * HOUR });
  });
  test.each([36 * HOUR, 40 * HOUR])('is not stopped once it has run out (%i ms)', (after) => {
    const clock = clockOf(paused, {}, { appliedAt, platformAskedAt: NOON + after });
    expect(clock).toMatchObject({ endsAt: NOON + 36 * HOUR });
    expect(clock).not.toHaveProperty('pausedAt');
  });
  test('was stopped before it began: all of it is left', () => {
    const clock = clockOf(paused, {}, { appliedAt, platformAskedAt: NOON - HOUR, agreedAt: NOON + HOUR });
    expect(clock.endsAt).toBe(NOON + 37 * HOUR);
  });

  const byRule: Of<'clock'> = {
    ...paused,
    pause: { rule: 'R-2', from: 'platformAskedAt', until: 'agreedAt' },
  };
  const stopped = { appliedAt, platformAskedAt: NOON + HOUR };
  test('names the rule that stops it, once it does', () => {
    expect(clockOf(byRule, {}, stopped)).toMatchObject({ pausedAt: NOON + HOUR, rules: ['R-1', 'R-2'] });
    expect(clockOf(byRule, {}, { appliedAt }).rules).toStrictEqual(['R-1']);
  });
  test('is stopped only from the day on which that rule holds', () => {
    const later = [rule('R-2', [], { values: [{ from: '2026-08-21', is: {} }] })];
    const own = rule('R-1', [byRule], { values: [{ from: '2020-01-01', is: { reply: 'PT36H' } }] });
    const clock = judge(facts(stopped), bookOf([own, ...later], { words }), NOON).clocks[0];
    expect(clock).toMatchObject({ endsAt: NOON + 36 * HOUR, rules: ['R-1'] });
  });
  test('needs a rule that is there', () => {
    const nobody: Of<'clock'> = { ...reply, pause: { rule: 'R-9', from: 'platformAskedAt' } };
    expect(() => clockOf(nobody, {}, stopped)).toThrow('pause.rule');
  });
});

test('a value comes on top of the written length, or of the hours a shop has set; its rule is named', () => {
  const more = rule('R-2', [], { values: [{ from: '2020-01-01', is: { more: 'P5D' } }] });
  const back: Of<'clock'> = { ...reply, orHours: 'exchangeHours', plus: 'R-2.more' };
  const own = rule('R-1', [back], { values: [{ from: '2020-01-01', is: { reply: 'PT48H' } }] });
  const end = (known: Parameters<typeof facts>[0]) =>
    judge(facts({ appliedAt: NOON, ...known }), bookOf([own, more], { words }), NOON).clocks[0];
  expect(end({})).toMatchObject({ endsAt: NOON + 7 * DAY, rules: ['R-1', 'R-2'] });
  expect(end({ exchangeHours: 24 })).toMatchObject({ endsAt: NOON + 6 * DAY });
});

test('of two promised hours the fewer count', () => {
  const both: Of<'clock'> = { ...reply, orHours: 'shipPromiseHours', orShorterHours: 'pagePromiseHours' };
  const end = (known: Parameters<typeof facts>[0]) => clockOf(both, {}, { appliedAt: NOON, ...known }).endsAt;
  expect(end({})).toBe(NOON + 36 * HOUR);
  expect(end({ shipPromiseHours: 168, pagePromiseHours: 48 })).toBe(NOON + 48 * HOUR);
  expect(end({ shipPromiseHours: 72, pagePromiseHours: 120 })).toBe(NOON + 72 * HOUR);
});

describe('an amount', () => {
  const fine: Of<'exposure'> = {
    kind: 'exposure',
    id: 'fine',
    act: 'ifLate',
    base: 'paidAmount',
    rate: 'rate',
    when: 'always',
  };
  const amount = (more: Partial<Of<'exposure'>>, known: Parameters<typeof facts>[0]) =>
    judge(
      facts(known),
      bookOf(
        [
          rule('R-1', says({ ...fine, ...more }), {
            values: [{ from: '2020-01-01', is: { rate: 0.05, yuan: 100, most: 10_000, cap: 50_000 } }],
          }),
        ],
        { words },
      ),
      NOON,
    ).exposures[0];

  // N-13: 150 × 5 % = 7.5, which Douyin pays as 8.
  test.each([
    [15_000, 800],
    [14_999, 700],
    [14_900, 700],
  ])('of %i fen rounds half up to the yuan', (paidAmount, fen) => {
    expect(amount({ roundTo: 'yuan' }, { paidAmount })?.fen).toBe(fen);
  });

  test('less what was paid for the same thing, and never below nothing', () => {
    const known = { paidAmount: 100_000 };
    expect(amount({ less: 'trackPaid' }, known)).toMatchObject({ fen: 5000, assumed: ['trackPaid'] });
    expect(amount({ less: 'trackPaid' }, { ...known, trackPaid: 1234 })).toMatchObject({ fen: 3766 });
    expect(amount({ less: 'trackPaid' }, { ...known, trackPaid: 9000 })?.fen).toBe(0);
    expect(amount({ less: 'trackPaid' }, { ...known, trackPaid: 0 })).not.toHaveProperty('assumed');
  });

  test('stays under a ceiling together with what was spent of it', () => {
    const joint = { ceiling: 'cap', spent: 'shipDayPaid' } as const;
    expect(amount(joint, { paidAmount: 100_000, shipDayPaid: 46_000 })?.fen).toBe(4000);
    expect(amount(joint, { paidAmount: 100_000, shipDayPaid: 60_000 })?.fen).toBe(0);
    expect(amount(joint, { paidAmount: 100_000, shipDayPaid: 10_000 })?.fen).toBe(5000);
  });

  test('of so many of so many pieces; of none, or of more than there are, nobody can say more', () => {
    const share = { part: 'badCount', of: 'quantity' } as const;
    expect(amount(share, { paidAmount: 6000, badCount: 9, quantity: 12 })?.fen).toBe(225);
    expect(amount(share, { paidAmount: 6000, badCount: 15, quantity: 12 })?.fen).toBe(300);
    // 60.01 × 9 ÷ 12 × 5 % = 2.250375: rounded once.
    expect(amount(share, { paidAmount: 6001, badCount: 9, quantity: 12 })?.fen).toBe(225);
    expect(amount(share, { paidAmount: 6000, badCount: 0, quantity: 0 })?.fen).toBeNull();
    expect(amount(share, { paidAmount: 6000, badCount: 9 })?.fen).toBeNull();
  });

  test('promised by two rules for one act is the higher, with both behind it', () => {
    const book = bookOf(
      ['R-1', 'R-2'].map((id, nth) =>
        rule(id, says(fine), { values: [{ from: '2020-01-01', is: { rate: [0.1, 0.2][nth] as number } }] }),
      ),
      { words },
    );
    expect(judge(facts({ paidAmount: 1000 }), book, NOON).exposures).toStrictEqual([
      { id: 'fine', fen: 200, points: null, when: 'ifLate', rules: ['R-1', 'R-2'] },
    ]);
  });
});

describe('a share', () => {
  const held = (known: Parameters<typeof facts>[0], when: object) =>
    judge(
      facts(known),
      bookOf([
        rule(
          'R-1',
          says({ kind: 'answer', question: 'invoice', value: 'must', tier: 1, when: when as never }),
        ),
      ]),
      NOON,
    ).answers.invoice.state;
  test.each([
    [7, 100, { over: 0.07 }, 'not-applicable'],
    [7, 100, { atLeast: 0.07 }, 'decided'],
    [8, 100, { over: 0.07 }, 'decided'],
    [21, 300, { over: 0.07 }, 'not-applicable'],
    [0, 0, { atLeast: 0.5 }, 'decided'],
  ])('%i of %i against %j', (shopLate, shopDue, bound, state) => {
    expect(held({ shopLate, shopDue }, { part: 'shopLate', of: 'shopDue', ...bound })).toBe(state);
  });
  test('of what nobody has counted is unknown', () => {
    expect(held({ shopLate: 3 }, { part: 'shopLate', of: 'shopDue', atLeast: 0.1 })).toBe('unknown');
  });
});

describe('a burden of proof', () => {
  const need = (id: string, from: 'buyer' | 'seller') => ({ id, level: 'required', from }) as const;
  const proof: Says[number] = {
    kind: 'proof',
    id: 'dispute',
    tier: 40,
    outcomeTier: 40,
    when: { fact: 'reason', is: ['quality'] },
    steps: [
      {
        id: 'buyer-shows',
        who: 'buyer',
        done: { fact: 'buyerProof', is: ['given'] },
        failed: { fact: 'buyerProof', is: ['none'] },
        ifNone: 'paySeller',
        evidence: [need('photo', 'buyer')],
      },
      {
        id: 'seller-shows',
        who: 'seller',
        done: { fact: 'sellerProof', is: ['valid'] },
        failed: { fact: 'sellerProof', is: ['none'] },
        ifNone: 'returnRefund',
        evidence: [need('paper', 'seller')],
      },
    ],
    end: 'negotiate',
  };
  const book = bookOf([rule('R-1', [proof])], { words });
  const judged = (known: Parameters<typeof facts>[0]) =>
    judge(facts({ reason: 'quality', ...known }), book, NOON);

  test('begins with the first step, on the assumption that nothing was shown yet', () => {
    const { proof: steps, answers, evidence } = judged({});
    expect(steps).toStrictEqual([
      {
        id: 'dispute',
        step: 'buyer-shows',
        nth: 1,
        of: 2,
        who: 'buyer',
        ifNone: 'paySeller',
        rules: ['R-1'],
        assumed: ['buyerProof'],
      },
    ]);
    expect(answers.burden).toMatchObject({ state: 'decided', value: 'buyer' });
    expect(answers.outcome.state).toBe('not-applicable');
    expect(evidence.map(({ id }) => id)).toStrictEqual(['photo']);
  });

  test('moves on when a step is done, with the evidence of that step alone', () => {
    const { proof: steps, answers, evidence } = judged({ buyerProof: 'given' });
    expect(steps).toMatchObject([{ step: 'seller-shows', nth: 2, who: 'seller', ifNone: 'returnRefund' }]);
    expect(answers.burden.value).toBe('seller');
    expect(evidence.map(({ id }) => id)).toStrictEqual(['paper']);
  });

  test.each([
    [{ buyerProof: 'none' }, 'paySeller', 'buyer'],
    [{ buyerProof: 'given', sellerProof: 'none' }, 'returnRefund', 'seller'],
    [{ buyerProof: 'given', sellerProof: 'valid' }, 'negotiate', undefined],
    // What the seller shows before the buyer has, does not end the buyer's step.
    [{ sellerProof: 'none' }, undefined, 'buyer'],
  ])('with %j ends in %s', (known, outcome, burden) => {
    const { answers, proof: steps } = judged(known);
    expect({ outcome: answers.outcome.value, burden: answers.burden.value }).toStrictEqual({
      outcome,
      burden,
    });
    expect(steps).toHaveLength(outcome === undefined ? 1 : 0);
  });

  test('names only what the pack has words for', () => {
    expect(() => bookOf([rule('R-1', [{ ...proof, id: 'unheard' }])], { words })).toThrow('unheard');
  });
});
