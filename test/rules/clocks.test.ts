import { describe, expect, test } from 'vitest';
import { type Clock, comparedClocks, judge, type Pack, runningClock } from '@/rules';
import { bookOf, facts, NOON, rule } from './small-pack';

const HOUR = 3_600_000;
const word = (id: string) => [id, { zh: id, en: id }] as const;
const words: Pack['words'] = Object.fromEntries(['reply', 'ship', 'send-back', 'lost'].map(word));
const waiting = { fact: 'status', is: ['waitSeller'] };
const book = bookOf(
  [
    rule(
      'T-1',
      [
        {
          kind: 'clock',
          id: 'reply',
          owner: 'seller',
          start: ['modifiedAt', 'appliedAt'],
          length: 'reply',
          onExpiry: 'agree',
          when: { fact: 'status', is: ['waitSeller'] },
        },
        {
          kind: 'clock',
          id: 'send-back',
          owner: 'buyer',
          start: ['agreedAt'],
          length: 'back',
          onExpiry: 'close',
          when: 'always',
        },
      ],
      { values: [{ from: '2020-01-01', is: { reply: 'PT36H', back: 'P7D' } }] },
    ),
    rule(
      'G-1',
      [
        {
          kind: 'clock',
          id: 'lost',
          owner: 'seller',
          start: ['paidAt'],
          onExpiry: 'unknown',
          when: 'always',
        },
      ],
      {
        status: 'GAP',
      },
    ),
  ],
  { words, pageSays: [{ kind: 'turn', value: 'seller', tier: 1, when: waiting as never }] },
);
const clocks = (known: Parameters<typeof judge>[0]): Clock[] => judge(known, book, NOON).clocks;

describe('a clock of the rules', () => {
  test('runs from the first fact known, for the length in force', () => {
    const found = clocks(facts({ status: 'waitSeller', appliedAt: NOON - HOUR }));
    expect(found).toStrictEqual([
      {
        id: 'reply',
        owner: 'seller',
        startsAt: NOON - HOUR,
        endsAt: NOON + 35 * HOUR,
        onExpiry: 'agree',
        from: 'rule',
        rules: ['T-1'],
      },
    ]);
    const modified = clocks(facts({ status: 'waitSeller', appliedAt: NOON - HOUR, modifiedAt: NOON }));
    expect(modified[0]?.startsAt).toBe(NOON);
  });

  test('that may run says what would confirm it; one that has not started is not there', () => {
    expect(clocks(facts({ appliedAt: NOON }))[0]?.open).toStrictEqual(['status']);
    expect(clocks(facts({ status: 'waitSeller' }))).toStrictEqual([]);
    expect(clocks(facts({ status: 'closed', appliedAt: NOON }))).toStrictEqual([]);
  });

  test('with a length we may not claim has no end, and stands last', () => {
    const found = clocks(facts({ status: 'waitSeller', appliedAt: NOON, agreedAt: NOON, paidAt: NOON }));
    expect(found.map(({ id, endsAt }) => [id, endsAt])).toStrictEqual([
      ['reply', NOON + 36 * HOUR],
      ['send-back', NOON + 168 * HOUR],
      ['lost', null],
    ]);
  });
});

describe("the page's countdown", () => {
  const remaining = (ms: number, onExpiry: 'refund' | 'close' | 'unknown' | 'platform') => ({
    remaining: { value: { ms, onExpiry, text: '还剩' }, from: 'page' as const, seenAt: NOON },
  });

  test.each([
    ['refund', 'waitSeller', 'seller'],
    ['close', 'waitSeller', 'buyer'],
    ['unknown', 'waitSeller', 'seller'],
    ['unknown', 'closed', 'seller'],
    ['platform', 'waitSeller', 'seller'],
  ] as const)('%s, status %s, is a clock of the %s', (onExpiry, status, owner) => {
    const [page] = clocks({ ...facts({ status }), ...remaining(HOUR, onExpiry) });
    expect(page).toMatchObject({ id: 'page', from: 'page', endsAt: NOON + HOUR, owner, rules: [] });
  });

  test('is the one that matters, and its difference from the rules is known', () => {
    const known = {
      ...facts({ status: 'waitSeller', appliedAt: NOON - HOUR }),
      ...remaining(30 * HOUR, 'refund'),
    };
    const judgement = judge(known, book, NOON);
    expect(runningClock(judgement, NOON)?.from).toBe('page');
    expect(comparedClocks(judgement)).toMatchObject({
      gap: -5 * HOUR,
      page: { from: 'page' },
      rule: { from: 'rule' },
    });
    expect(comparedClocks(judge(facts({ status: 'waitSeller', appliedAt: NOON }), book, NOON))).toBeNull();
  });
});

describe('the clock that matters', () => {
  const clock = (more: Partial<Clock>): Clock => ({
    id: 'x',
    owner: 'seller',
    startsAt: 0,
    endsAt: null,
    onExpiry: 'agree',
    from: 'rule',
    rules: ['R'],
    ...more,
  });
  const running = (...list: Partial<Clock>[]) => runningClock({ clocks: list.map(clock) }, 100)?.id ?? null;

  test('is ours before theirs, certain before possible', () => {
    expect(running({ id: 'theirs', owner: 'buyer', endsAt: 110 }, { id: 'ours', endsAt: 150 })).toBe('ours');
    expect(running({ id: 'perhaps', endsAt: 110, open: ['status'] }, { id: 'ours', endsAt: 150 })).toBe(
      'ours',
    );
    expect(running({ id: 'theirs', owner: 'buyer', endsAt: 110 })).toBe('theirs');
  });

  test('is one still running before one run out; overdue ours before theirs', () => {
    expect(running({ id: 'over', endsAt: 50 }, { id: 'runs', endsAt: 150 })).toBe('runs');
    expect(running({ id: 'over', endsAt: 50 }, { id: 'theirs', owner: 'buyer', endsAt: 150 })).toBe('over');
  });

  test('is none where no end is known', () => {
    expect(running({ id: 'endless' })).toBeNull();
    expect(running()).toBeNull();
  });
});
