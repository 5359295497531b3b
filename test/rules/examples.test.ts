import { describe, expect, test } from 'vitest';
import { book, type Pack, runExamples, stackPacks } from '@/rules';
import { factsOf } from '../../rules/pack/examples.ts';
import { pack, rule, shanghai } from './small-pack';

type Example = NonNullable<Pack['examples']>[number];

const name = { zh: '第七天', en: 'the seventh day' };
const seventh: Example = {
  name,
  at: '2026-08-10T12:00+08:00',
  facts: {
    platform: 'tmall',
    goodsState: 'signed',
    exclusionKind: 'none',
    intact: 'yes',
    signedAt: '2026-08-01T15:30+08:00',
    appliedAt: '2026-08-08T23:59:59+08:00',
  },
  expect: { noReason: 'yes' },
};
const trying = (...examples: Example[]): Pack => pack([], { examples });

describe('the examples of a pack', () => {
  test('that hold say nothing, and a pack may have none', () => {
    expect(runExamples(trying(seventh), book)).toStrictEqual([]);
    expect(runExamples(pack([]), book)).toStrictEqual([]);
  });

  test('that do not hold say what came instead, by value or by state', () => {
    const late = { ...seventh, facts: { ...seventh.facts, appliedAt: '2026-08-09T00:00+08:00' } };
    const unasked = { ...seventh, facts: { platform: 'tmall' } };
    expect(runExamples(trying(late, unasked), book)).toStrictEqual([
      { name, question: 'noReason', expected: 'yes', got: 'no' },
      { name, question: 'noReason', expected: 'yes', got: 'unknown' },
    ]);
  });

  test('may expect that there is no answer', () => {
    const unasked: Example = { ...seventh, facts: { platform: 'tmall' }, expect: { noReason: 'unknown' } };
    expect(runExamples(trying(unasked), book)).toStrictEqual([]);
    const own: Example = { ...seventh, expect: { invoice: 'not-applicable' } };
    expect(runExamples(trying(own), stackPacks([pack([rule('R-1', [])])]))).toStrictEqual([]);
  });

  test('are read as the agent would say them: moments in Shanghai, money in fen', () => {
    const { appliedAt, paidAmount, remaining } = factsOf({
      ...seventh,
      facts: { appliedAt: '2026-08-08T23:59:59+08:00', paidAmount: 1_999 },
    });
    expect(appliedAt).toStrictEqual({
      value: shanghai('2026-08-08 23:59:59'),
      from: 'agent',
      seenAt: shanghai('2026-08-10 12:00'),
    });
    expect([paidAmount?.value, remaining]).toStrictEqual([1_999, undefined]);
  });
});
