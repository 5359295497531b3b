import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Book,
  type CaseChange,
  compareBooks,
  type Facts,
  judge,
  type NamedCase,
  type Pack,
  QUESTIONS,
} from '@/rules';
import { nonsenseRules, someFacts } from './arbitraries';
import { bookOf, facts, NOON, rule } from './small-pack';

type Says = Pack['rules'][number]['says'][number];

const words = { c: { zh: '钟', en: 'clock' }, late: { zh: '晚发', en: 'late' } };
const values = [{ from: '2020-01-01', is: { reply: 'PT48H', fixed: 500 } }];
const says = { kind: 'answer', question: 'accepted', tier: 1, when: 'always' } as const;
const clock: Extract<Says, { kind: 'clock' }> = {
  kind: 'clock',
  id: 'c',
  owner: 'seller',
  start: ['paidAt'],
  length: 'reply',
  onExpiry: 'agree',
  when: 'always',
};
const late = { kind: 'exposure', id: 'late', act: 'late', fixed: 'fixed', when: 'always' } as const;

const before = bookOf([rule('R-1', [{ ...says, value: 'yes' }, clock, late], { values })], {
  words,
  pageSays: [{ kind: 'turn', value: 'seller', tier: 1, when: 'always' }],
});

function compared(cases: NamedCase[], after: Book, portion?: number) {
  const found: CaseChange[] = [];
  const seen: number[] = [];
  const run = compareBooks(cases, before, after, NOON, portion);
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return { found, seen, total: step.value };
    found.push(...step.value.changed);
    seen.push(step.value.seen);
  }
}
const one = (known: Facts): NamedCase[] => [{ name: 'A', facts: known }];
const paid = facts({ paidAt: NOON });

describe('what another book would change', () => {
  test('nothing, where it says the same under another rule', () => {
    const same = bookOf([rule('R-2', [{ ...says, value: 'yes' }, clock, late], { values })], {
      words,
      pageSays: [{ kind: 'turn', value: 'seller', tier: 1, when: 'always' }],
    });
    expect(compared(one(paid), same)).toStrictEqual({
      found: [],
      seen: [1],
      total: { seen: 1, changed: 0, lost: 0 },
    });
  });

  test('the answer, the clock, the cost and the turn, each with both sides', () => {
    const after = bookOf(
      [
        rule('R-1', [{ ...says, value: 'no' }, { ...clock, owner: 'buyer' }, late], {
          values: [{ from: '2020-01-01', is: { reply: 'PT24H', fixed: 700 } }],
        }),
      ],
      { words, pageSays: [{ kind: 'turn', value: 'buyer', tier: 1, when: 'always' }] },
    );
    const [change] = compared(one(paid), after).found;
    expect(change).toMatchObject({ name: 'A', lost: [] });
    expect(change?.changes).toMatchObject([
      { what: 'answer', question: 'accepted', before: { value: 'yes' }, after: { value: 'no' } },
      { what: 'turn', before: 'seller', after: 'buyer' },
      {
        what: 'clock',
        id: 'c',
        before: { owner: 'seller', startsAt: NOON, endsAt: NOON + 48 * 3_600_000, certain: true },
        after: { owner: 'buyer', endsAt: NOON + 24 * 3_600_000 },
      },
      { what: 'exposure', id: 'late', act: 'late', before: { fen: 500 }, after: { fen: 700, points: null } },
    ]);
  });

  const turn = { kind: 'turn', value: 'seller', tier: 1, when: 'always' } as const;
  const timed = (reply: string, fixed: number) => [{ from: '2020-01-01', is: { reply, fixed } }];
  const other = (clockSays: Says, costs: Says, dated = values): Book =>
    bookOf([rule('R-1', [{ ...says, value: 'yes' }, clockSays, costs], { values: dated })], {
      words,
      pageSays: [turn],
    });
  test.each<[string, Book, 'clock' | 'exposure']>([
    ['the end of a clock', other(clock, late, timed('PT49H', 500)), 'clock'],
    ['its owner', other({ ...clock, owner: 'buyer' }, late), 'clock'],
    ['what happens at zero', other({ ...clock, onExpiry: 'refund' }, late), 'clock'],
    ['how certain it is', other({ ...clock, when: { known: 'agreement' } }, late), 'clock'],
    ['a sum', other(clock, late, timed('PT48H', 501)), 'exposure'],
    ['points', other(clock, { ...late, points: 'fixed' }), 'exposure'],
    ['how certain a cost is', other(clock, { ...late, when: { known: 'agreement' } }), 'exposure'],
  ])('%s alone is a change', (_, after, what) => {
    expect(compared(one(paid), after).found).toMatchObject([{ changes: [{ what }] }]);
  });

  test('what is gone has no other side, and what was answered and is not is lost', () => {
    const after = bookOf([rule('R-1', [{ ...says, value: 'yes', when: { known: 'agreement' } }])]);
    const { found, total } = compared(one(paid), after);
    expect(total).toStrictEqual({ seen: 1, changed: 1, lost: 1 });
    expect(found[0]?.lost).toStrictEqual(['accepted']);
    expect(found[0]?.changes.filter(({ what }) => what === 'clock' || what === 'exposure')).toMatchObject([
      { id: 'c', after: null },
      { id: 'late', after: null },
    ]);
  });

  test('an answer that turns into a conflict is changed, not lost', () => {
    const after = bookOf([
      rule('R-1', [
        { ...says, value: 'yes' },
        { ...says, value: 'no' },
      ]),
    ]);
    expect(compared(one({}), after).found[0]).toMatchObject({
      lost: [],
      changes: [{ after: { state: 'conflict' } }, {}, {}],
    });
  });

  test('in portions, the last as small as it comes, and no further than it is asked for', () => {
    const many = (count: number): NamedCase[] =>
      Array.from({ length: count }, (_, nth) => ({ name: `${nth}`, facts: paid }));
    const empty = bookOf([]);
    expect(compared(many(7), empty, 3).seen).toStrictEqual([3, 6, 7]);
    expect(compared(many(6), empty, 3).seen).toStrictEqual([3, 6]);
    expect(compared([], empty, 3)).toMatchObject({ seen: [], total: { seen: 0 } });
    let given = 0;
    function* counted() {
      for (const each of many(100)) {
        given++;
        yield each;
      }
    }
    compareBooks(counted(), before, empty, NOON, 10).next();
    expect(given).toBe(10);
  });

  test('agrees with judging by each, whatever the rules', () => {
    fc.assert(
      fc.property(nonsenseRules, nonsenseRules, someFacts, (some, others, known) => {
        const [a, b] = [bookOf(some), bookOf(others)];
        const step = compareBooks([{ name: 'A', facts: known }], a, b, NOON).next();
        const changes = step.done ? [] : (step.value.changed[0]?.changes ?? []);
        const [was, is] = [judge(known, a, NOON), judge(known, b, NOON)];
        for (const question of QUESTIONS) {
          const same =
            was.answers[question].state === is.answers[question].state &&
            was.answers[question].value === is.answers[question].value &&
            was.answers[question].rivals?.length === is.answers[question].rivals?.length;
          const told = changes.some((change) => change.what === 'answer' && change.question === question);
          if (!same) expect(told).toBe(true);
          else if (was.answers[question].rivals === undefined) expect(told).toBe(false);
        }
      }),
    );
  });
});
