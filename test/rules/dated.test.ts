import { describe, expect, test } from 'vitest';
import { judge } from '@/rules';
import { bookOf, facts, rule, shanghai } from './small-pack';

const values = [
  { from: '2026-01-01', to: '2026-08-12', is: { rate: 0.05 } },
  { from: '2026-08-12', is: { rate: 0.1 } },
];
const exposure = {
  kind: 'exposure',
  id: 'late',
  act: 'ifLate',
  base: 'paidAmount',
  rate: 'rate',
  when: 'always',
} as const;
const words = { late: { zh: '延迟', en: 'late' }, ifLate: { zh: '若延迟', en: 'if late' } };
const paid = (paidAt?: string) =>
  facts({ paidAmount: 10_000, ...(paidAt === undefined ? {} : { paidAt: shanghai(paidAt) }) });

describe('values in force', () => {
  const byRuling = bookOf([rule('R-1', [exposure], { values })], { words });
  const byOrder = bookOf([rule('R-1', [exposure], { values, governedBy: 'order' })], { words });

  test.each([
    ['2026-08-11 23:59:59', 500],
    ['2026-08-12 00:00:00', 1000],
  ])('change at 00:00 in Shanghai: judged at %s', (at, fen) => {
    expect(judge(paid('2026-08-01 10:00'), byRuling, shanghai(at)).exposures[0]?.fen).toBe(fen);
  });

  test('of an order are those of the day it was paid', () => {
    const at = shanghai('2026-08-20 10:00');
    expect(judge(paid('2026-08-11 23:00'), byOrder, at).exposures[0]?.fen).toBe(500);
    expect(judge(paid('2026-08-12 00:00'), byOrder, at).exposures[0]?.fen).toBe(1000);
    expect(judge(paid(), byOrder, at).exposures[0]?.fen).toBe(1000);
  });

  test('are none before the rule begins', () => {
    expect(judge(paid(), byRuling, shanghai('2025-12-31 23:59:59')).exposures).toStrictEqual([]);
  });
});

describe('an answer governed by the day of payment', () => {
  const says = [{ kind: 'answer', question: 'invoice', value: 'must', tier: 1, when: 'always' }] as const;
  const ended = [{ from: '2026-01-01', to: '2026-08-12', is: {} }];
  const book = bookOf([rule('R-1', [...says], { values: ended, governedBy: 'order' })]);
  const invoice = (known: ReturnType<typeof facts>, at: string) =>
    judge(known, book, shanghai(at)).answers.invoice;

  test('says which day it took for it', () => {
    expect(invoice(facts({}), '2026-08-01 10:00').because[0]?.assumed).toStrictEqual(['paidAt']);
    expect(invoice(paid('2026-07-30 10:00'), '2026-08-01 10:00').because[0]?.assumed).toStrictEqual([]);
  });

  test('stays open where the rule has ended and the payment may lie before', () => {
    expect(invoice(facts({}), '2026-09-01 10:00')).toMatchObject({ state: 'unknown', missing: ['paidAt'] });
    expect(invoice(paid('2026-08-20 10:00'), '2026-09-01 10:00').state).toBe('not-applicable');
  });
});
