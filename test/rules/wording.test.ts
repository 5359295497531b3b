/** The sentence under the verdict says what the verdict says, is clean, and what is forbidden names its clause here. */
import { describe, expect, test } from 'vitest';
import {
  ANSWER_VALUES,
  type Answer,
  book,
  type FactKey,
  type Facts,
  type FactValue,
  fill,
  lint,
  type Platform,
  scriptTree,
  wordingOf,
} from '@/rules';
import { OUTCOME_SCRIPTS } from '@/rules/scripts/outcome-scripts';

const AT = Date.parse('2026-11-22T14:02:00+08:00');
const factsOf = (said: Partial<Record<FactKey, FactValue>>): Facts =>
  Object.fromEntries(
    Object.entries(said).map(([key, value]) => [key, { value, from: 'page', seenAt: AT }]),
  ) as Facts;
const answer = (state: Answer['state'], value?: string): Answer => ({
  state,
  because: [],
  missing: [],
  rules: [],
  ...(value === undefined ? {} : { value }),
});
const wording = (said: Partial<Record<FactKey, FactValue>>, outcome: Answer) =>
  wordingOf(factsOf(said), outcome, AT, book, (_, value) => String(value));

const NO_REASON = {
  platform: 'tmall',
  reason: 'noReason',
  goodsState: 'signed',
  afterSaleType: 'returnRefund',
  status: 'waitSeller',
} as const;

describe('the list', () => {
  const listed = Object.values(OUTCOME_SCRIPTS).flat();

  test('has scripts of the tree that may be sent, for every outcome there is', () => {
    for (const id of listed)
      expect(scriptTree.scripts.find((script) => script.id === id)?.status, id).toBe('ok');
    expect(Object.keys(OUTCOME_SCRIPTS).sort()).toEqual([...ANSWER_VALUES.outcome, 'open'].sort());
  });

  test.each<Platform>(['taobao', 'tmall', 'pdd', 'douyin', 'jd'])(
    'is clean by the linter on %s',
    (platform) => {
      for (const id of new Set(listed)) {
        const script = scriptTree.scripts.find((one) => one.id === id);
        const said = fill(script?.text ?? '', {}).text;
        expect(lint(said, { platform, at: AT, book }), id).toEqual([]);
      }
    },
  );
});

describe('what may be said', () => {
  test('is what the verdict says, not merely what fits the page', () => {
    expect(wording(NO_REASON, answer('decided', 'returnRefund')).say?.id).toBe('no-reason-yes');
    expect(wording(NO_REASON, answer('decided', 'refusable')).say?.id).toBe('no-reason-confirm');
    expect(wording(NO_REASON, answer('decided', 'paySeller')).say).toBeNull();
  });

  test('promises nothing while it is open, and is silent in a conflict or before a gap', () => {
    expect(wording(NO_REASON, answer('unknown')).say?.id).toBe('check-and-back');
    for (const state of ['conflict', 'check-source', 'not-applicable'] as const)
      expect(wording(NO_REASON, answer(state)).say).toBeNull();
  });

  test('leans on no reason that nobody has read', () => {
    const { reason: _, ...unread } = NO_REASON;
    expect(wording(unread, answer('decided', 'returnRefund')).say).toBeNull();
  });

  test('has its places filled from the case, with the written words where nothing is known', () => {
    const back = { ...NO_REASON, goodsState: 'returned', status: 'waitSellerReceive' } as const;
    const refund = answer('decided', 'refund');
    expect(wording({ ...back, returnTrackingNo: 'SF123' }, refund).say?.text).toContain(
      '退回的包裹SF123收到了',
    );
    expect(wording(back, refund).say?.text).toContain('退回的包裹我们收到了');
  });
});

describe('what may not be said', () => {
  const quality = { ...NO_REASON, reason: 'quality' } as const;

  test('names a clause that holds on this platform', () => {
    expect(wording(quality, answer('unknown')).never).toEqual({
      text: '麻烦您把退款原因改成不喜欢',
      rules: ['TM-BRK-04'],
    });
    expect(wording({ ...quality, platform: 'douyin' }, answer('unknown')).never?.rules).toEqual([
      'DY-NEG-02',
    ]);
  });

  test('is not claimed where no clause of the book forbids it', () => {
    expect(wording({ ...quality, platform: 'pdd' }, answer('unknown')).never).toBeNull();
  });
});
