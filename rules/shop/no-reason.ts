import type { Condition } from '../pack/schema.ts';
import type { Frame, Part } from './frame.ts';
import type { Promises } from './promises.ts';
import { TIER } from './tiers.ts';

/**
 * 无理由 for longer than the law's seven days, counted as the law counts (L-7D-02). Goods that the law lets us
 * except stay excepted unless the shop says otherwise; then the promise binds (L-7D-15).
 */
export function noReasonPart(frame: Frame, { days, excludedToo }: NonNullable<Promises['noReason']>): Part {
  const clock = frame.word('no-reason');
  const inTime: Condition = {
    any: [
      { fact: 'goodsState', is: ['notShipped', 'shipped'] },
      {
        moment: { start: ['appliedAt'] },
        before: { start: ['signedAt'], length: 'window', shape: 'wholeDays' },
      },
    ],
  };
  const goods: Condition[] = excludedToo ? [] : [{ use: 'eligible' }];
  const title = {
    zh: `本店承诺：签收后${days}天内无理由退货${excludedToo ? '，例外商品也支持' : ''}`,
    en: `Our promise: no-reason returns within ${days} days of signing${excludedToo ? ', also for excepted goods' : ''}`,
  };
  const rule = frame.rule(
    'NR',
    title,
    [
      {
        kind: 'answer',
        question: 'noReason',
        value: 'yes',
        tier: TIER.window,
        when: frame.when(inTime, ...goods, { fact: 'intact', is: ['yes'] }),
      },
      {
        kind: 'answer',
        question: 'accepted',
        value: 'yes',
        tier: TIER.window,
        when: frame.when({ fact: 'reason', is: ['noReason'], presume: 'other' }, inTime, ...goods),
      },
      {
        kind: 'answer',
        question: 'outcome',
        value: 'returnRefund',
        tier: TIER.noReason,
        when: frame.when(
          { fact: 'reason', is: ['noReason'] },
          { use: 'withBuyer' },
          { fact: 'afterSaleType', is: ['returnRefund'] },
          inTime,
          ...goods,
          { use: 'intactSoFar' },
        ),
      },
      {
        kind: 'clock',
        id: clock,
        owner: 'buyer',
        start: ['signedAt'],
        length: 'window',
        shape: 'wholeDays',
        onExpiry: 'lapse',
        when: frame.when(...goods, {
          not: { fact: 'status', is: ['success', 'closed'], presume: 'none' },
        }),
      },
    ],
    { window: `P${days}D` },
  );
  return {
    rules: [rule],
    words: { [clock]: { zh: `本店${days}天无理由到期`, en: `Our ${days}-day no-reason promise ends` } },
  };
}
