import type { Statement } from '../pack/schema.ts';
import { type Frame, type Part, yuan } from './frame.ts';
import type { Promises } from './promises.ts';
import { TIER } from './tiers.ts';

/** 仅退款不退货 up to an amount: what the buyer keeps costs less than its way back. */
export function refundOnlyPart(frame: Frame, { upTo }: NonNullable<Promises['refundOnly']>): Part {
  const rule = frame.rule(
    'RO',
    {
      zh: `本店承诺：申请仅退款不超过${yuan(upTo)}元的，直接退，不用退货`,
      en: `Our promise: refund-only requests up to ${yuan(upTo)} yuan are refunded, nothing sent back`,
    },
    [
      {
        kind: 'answer',
        question: 'outcome',
        value: 'refund',
        tier: TIER.granted,
        when: frame.when(
          { use: 'withBuyer' },
          { fact: 'afterSaleType', is: ['refundOnly'] },
          { fact: 'refundAmount', atMost: 'upTo' },
        ),
      },
    ],
    { upTo },
  );
  return { rules: [rule], words: {} };
}

const GRANTS = {
  resend: { zh: '补寄', en: 'resent' },
  exchange: { zh: '换新', en: 'exchanged' },
} as const;

/** 破损补寄、换新: granted as asked, with no dispute about whose fault it was; the second way out is ours. */
export function damagedPart(frame: Frame, { grants }: NonNullable<Promises['damaged']>): Part {
  const says = grants.flatMap((grant): Statement[] => {
    const when = frame.when(
      { use: 'withBuyer' },
      { fact: 'reason', is: ['damaged'] },
      { fact: 'afterSaleType', is: [grant] },
    );
    return [
      { kind: 'answer', question: 'outcome', value: grant, tier: TIER.granted, when },
      { kind: 'answer', question: 'freightResend', value: 'seller', tier: TIER.granted, when },
    ];
  });
  const title = {
    zh: `本店承诺：破损包${grants.map((grant) => GRANTS[grant].zh).join('、')}`,
    en: `Our promise: damaged goods are ${grants.map((grant) => GRANTS[grant].en).join(' or ')}`,
  };
  return { rules: [frame.rule('DM', title, says)], words: {} };
}
