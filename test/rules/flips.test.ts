import { describe, expect, test } from 'vitest';
import { type Facts, judge } from '@/rules';
import { bookOf, facts, NOON, rule } from './small-pack';

const book = bookOf([
  rule('R-NR', [
    {
      kind: 'answer',
      question: 'noReason',
      value: 'yes',
      tier: 1,
      when: {
        all: [
          { fact: 'exclusionKind', is: ['none'] },
          { fact: 'intact', is: ['yes'] },
        ],
      },
    },
    { kind: 'answer', question: 'noReason', value: 'no', tier: 1, when: { fact: 'intact', is: ['no'] } },
    {
      kind: 'answer',
      question: 'noReason',
      value: 'no',
      tier: 1,
      when: { fact: 'exclusionKind', is: ['custom'] },
    },
  ]),
  rule('R-FRT', [
    {
      kind: 'answer',
      question: 'freightReturn',
      value: 'agreed',
      tier: 2,
      when: { fact: 'agreement', is: [true] },
    },
    { kind: 'answer', question: 'freightReturn', value: 'buyer', tier: 1, when: 'always' },
  ]),
]);
const judged = (known: Facts) => judge(known, book, NOON);

describe('flips', () => {
  test('list the other side of every presumption that an answer leans on', () => {
    const { answers, flips } = judged(facts({ exclusionKind: 'none', intact: 'yes' }));
    expect(answers.freightReturn.because[0]?.assumed).toStrictEqual(['agreement']);
    expect(flips).toContainEqual({
      fact: 'agreement',
      value: true,
      question: 'freightReturn',
      becomes: 'agreed',
    });
  });

  test('list what a fact the agent can correct would change, and not what is as it is', () => {
    const { flips } = judged(facts({ exclusionKind: 'none', intact: 'yes' }));
    expect(flips).toContainEqual({ fact: 'intact', value: 'no', question: 'noReason', becomes: 'no' });
    expect(flips.filter((flip) => flip.becomes === 'yes')).toStrictEqual([]);
    expect(flips.some((flip) => flip.value === 'unchecked')).toBe(false);
  });

  test('put what nobody has said before what somebody has', () => {
    const { flips } = judged(facts({ exclusionKind: 'none', intact: 'yes' }));
    expect(flips[0]?.fact).toBe('agreement');
  });
});

describe('what to ask next', () => {
  test('is what decides by itself, with the questions it decides', () => {
    expect(judged(facts({ exclusionKind: 'none' })).askNext).toStrictEqual([
      { fact: 'intact', decides: ['noReason'] },
    ]);
  });

  test('is the cheaper of two that decide as much', () => {
    expect(judged(facts({})).askNext.map(({ fact }) => fact)).toStrictEqual(['exclusionKind', 'intact']);
  });

  test('leaves out what nobody can tell yet', () => {
    expect(judged(facts({ exclusionKind: 'none', goodsState: 'signed' })).askNext).toStrictEqual([]);
    expect(judged(facts({ exclusionKind: 'none', goodsState: 'returned' })).askNext).toHaveLength(1);
  });

  test('names what is wanted even where no fact alone decides', () => {
    const both = bookOf([
      rule('R-1', [
        {
          kind: 'answer',
          question: 'invoice',
          value: 'must',
          tier: 1,
          when: {
            all: [
              { fact: 'opened', is: [true] },
              { fact: 'giftMissing', is: [true] },
            ],
          },
        },
      ]),
    ]);
    expect(judge({}, both, NOON).askNext).toStrictEqual([
      { fact: 'giftMissing', decides: [] },
      { fact: 'opened', decides: [] },
    ]);
  });

  test('is nothing once all is decided', () => {
    expect(judged(facts({ exclusionKind: 'none', intact: 'yes' })).askNext).toStrictEqual([]);
  });
});

test('both are plain values to whoever copies a judgement', () => {
  const judgement = judged(facts({ exclusionKind: 'none' }));
  const copy = structuredClone(judgement);
  expect(Object.getOwnPropertyDescriptor(copy, 'flips')?.value).toStrictEqual(judgement.flips);
  expect(JSON.parse(JSON.stringify(judgement)).askNext).toStrictEqual(judgement.askNext);
  expect(judgement.flips).toBe(judgement.flips);
});
