import { describe, expect, test } from 'vitest';
import { book, citationOf, citationsOf, judge, wordsOf } from '@/rules';
import { facts, NOON, shanghai } from './small-pack';

describe('the book that ships', () => {
  test('cites every rule with a title in both languages, a source that can be opened, and its age', () => {
    const citations = citationsOf();
    expect(citations.length).toBeGreaterThan(60);
    for (const { title, source, url, checkedOn, from } of citations) {
      expect([title.zh, title.en, source].every((text) => text.trim() !== '')).toBe(true);
      expect(url).toMatch(/^https?:\/\//);
      expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('knows its own ids and no others', () => {
    expect(citationOf('L-7D-01')).toMatchObject({ id: 'L-7D-01', pack: 'law', status: 'LAW' });
    expect(citationOf('L-XX-99')).toBeNull();
    expect(citationOf('constructor')).toBeNull();
    expect(wordsOf('no-such-thing')).toBeNull();
  });

  test('has words for whatever a judgement may name', () => {
    const shown = ['notShipped', 'signed', 'returned'].flatMap((goodsState) => {
      const { clocks, exposures, evidence } = judge(
        facts({ platform: 'tmall', goodsState, reason: 'noReason', paidAmount: 30_000, appliedAt: NOON }),
        book,
        NOON,
      );
      return [...clocks, ...exposures, ...evidence]
        .map(({ id }) => id)
        .concat(exposures.map(({ when }) => when));
    });
    expect(shown.length).toBeGreaterThan(3);
    for (const id of shown)
      expect([id, wordsOf(id)]).toStrictEqual([id, expect.objectContaining({ zh: expect.any(String) })]);
  });

  test('counts the seven days as the law does, to the second', () => {
    const noReason = (appliedAt: string) =>
      judge(
        facts({
          platform: 'tmall',
          goodsState: 'signed',
          exclusionKind: 'none',
          intact: 'yes',
          signedAt: shanghai('2026-08-01 15:30'),
          appliedAt: shanghai(appliedAt),
        }),
        book,
        shanghai('2026-08-10 12:00'),
      ).answers.noReason;
    expect(noReason('2026-08-08 23:59:59')).toMatchObject({ state: 'decided', value: 'yes' });
    expect(noReason('2026-08-09 00:00:00')).toMatchObject({ state: 'decided', value: 'no' });
  });

  test('claims no number for Pinduoduo', () => {
    const { answers, clocks, exposures } = judge(
      facts({
        platform: 'pdd',
        status: 'waitSeller',
        goodsState: 'notShipped',
        appliedAt: NOON,
        paidAmount: 9_900,
      }),
      book,
      NOON,
    );
    expect(answers.timeLimit).toMatchObject({ state: 'check-source', rules: ['PD-TMO-01'] });
    expect(
      exposures.filter((one) => one.rules.some((id) => id.startsWith('PD-')) && one.fen !== null),
    ).toStrictEqual([]);
    expect(clocks.filter((one) => one.owner === 'seller' && one.endsAt !== null)).toStrictEqual([]);
  });
});
