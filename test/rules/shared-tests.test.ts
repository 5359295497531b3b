/** Rules that say the same share one test; rules that only look the same, since each means its own value, do not. */
import { describe, expect, test } from 'vitest';
import { judge, type Pack } from '@/rules';
import { bookOf, facts, NOON, rule, shanghai } from './small-pack';

type When = Extract<Pack['rules'][number]['says'][number], { kind: 'answer' }>['when'];

const values = (is: Record<string, number | string>) => ({ values: [{ from: '2020-01-01', is }] });
const evidence = (id: string, when: When) =>
  ({ kind: 'evidence', id, level: 'required', from: 'seller', when }) as const;
const words = Object.fromEntries(['first', 'second'].map((id) => [id, { zh: id, en: id }]));

/** Two rules with the same condition and other values: which of them ask for evidence. */
function asked(
  when: When,
  first: number | string,
  second: number | string,
  said: Parameters<typeof facts>[0],
) {
  const book = bookOf(
    [
      rule('R-1', [evidence('first', when)], values({ is: first })),
      rule('R-2', [evidence('second', when)], values({ is: second })),
    ],
    { words },
  );
  return judge(facts(said), book, NOON).evidence.map(({ id }) => id);
}

describe('a value of its own', () => {
  test('as a bound', () => {
    expect(asked({ fact: 'quantity', atMost: 'is' }, 1, 5, { quantity: 3 })).toStrictEqual(['second']);
    expect(asked({ fact: 'quantity', atLeast: 'is' }, 1, 5, { quantity: 3 })).toStrictEqual(['first']);
    expect(
      asked({ all: [{ not: { fact: 'quantity', atLeast: 'is' } }] }, 1, 5, { quantity: 3 }),
    ).toStrictEqual(['second']);
  });

  test('as a share', () => {
    const said = { badCount: 2, quantity: 10 };
    expect(asked({ part: 'badCount', of: 'quantity', over: 'is' }, 0.1, 0.5, said)).toStrictEqual(['first']);
    expect(asked({ part: 'badCount', of: 'quantity', atLeast: 'is' }, 0.5, 0.1, said)).toStrictEqual([
      'second',
    ]);
  });

  test('as a length of time, of either moment', () => {
    const signed = { signedAt: shanghai('2026-08-18 12:00') };
    const runs: When = { moment: { start: ['at'] }, before: { start: ['signedAt'], length: 'is' } };
    expect(asked(runs, 'P1D', 'P7D', signed)).toStrictEqual(['second']);
    const ran: When = { moment: { start: ['signedAt'], length: 'is' }, before: { start: ['at'] } };
    expect(asked({ any: [ran] }, 'P1D', 'P7D', signed)).toStrictEqual(['first']);
  });
});

test('the value of another rule, named in full, is the same for both', () => {
  const when: When = { fact: 'quantity', atMost: 'R-1.is' };
  expect(asked(when, 1, 5, { quantity: 3 })).toStrictEqual([]);
  expect(asked(when, 5, 1, { quantity: 3 })).toStrictEqual(['first', 'second']);
});

test('a test shared by two cases in turn remembers neither for the other', () => {
  const when: When = {
    all: [
      { fact: 'intact', is: ['yes'] },
      { fact: 'opened', is: [false] },
    ],
  };
  const book = bookOf([rule('R-1', [evidence('first', when)])], { words });
  const whole = facts({ intact: 'yes', opened: false });
  const opened = facts({ intact: 'yes', opened: true });
  const counts = [whole, opened, whole, opened].map((said) => judge(said, book, NOON).evidence.length);
  expect(counts).toStrictEqual([1, 0, 1, 0]);
});
