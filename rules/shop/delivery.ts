import type { Statement, Words } from '../pack/schema.ts';
import type { Frame, Part } from './frame.ts';
import type { Promises } from './promises.ts';
import { TIER } from './tiers.ts';

/** 包邮 and 退货包运费. A part of an order that breaks the free-shipping threshold is not promised. */
export function freightPart(frame: Frame, { out, back }: NonNullable<Promises['freight']>): Part {
  const says: Statement[] = [];
  if (out)
    says.push({
      kind: 'answer',
      question: 'freightOut',
      value: 'seller',
      tier: TIER.freight,
      when: frame.when({ fact: 'partialBreaksFreeShipping', is: [false] }),
    });
  if (back)
    says.push({
      kind: 'answer',
      question: 'freightReturn',
      value: 'seller',
      tier: TIER.freight,
      when: frame.when(),
    });
  const title = {
    zh: `本店承诺：${[out ? '包邮' : '', back ? '退货包运费' : ''].filter(Boolean).join('、')}`,
    en: `Our promise: ${[out ? 'free shipping' : '', back ? 'return freight paid' : ''].filter(Boolean).join(', ')}`,
  };
  return { rules: [frame.rule('FR', title, says)], words: {} };
}

/** 发货时限, sooner than the platform asks. It runs beside the platform's clock; the nearer end comes first. */
export function shippingPart(frame: Frame, { hours }: NonNullable<Promises['shipping']>): Part {
  const clock = frame.word('ship');
  const rule = frame.rule(
    'SH',
    { zh: `本店承诺：付款后${hours}小时内发货`, en: `Our promise: shipped within ${hours} hours of payment` },
    [
      {
        kind: 'clock',
        id: clock,
        owner: 'seller',
        start: ['paidAt'],
        length: 'ship',
        onExpiry: 'overdue',
        when: frame.when({ fact: 'goodsState', is: ['notShipped'] }),
      },
    ],
    { ship: `PT${hours}H` },
  );
  return { rules: [rule], words: { [clock]: { zh: '本店承诺的发货', en: 'Ship, as we promised' } } };
}

/** 指定快递: what to keep as proof, and what to show once another courier was used. */
export function carrierPart(frame: Frame, { names }: NonNullable<Promises['carrier']>): Part {
  const [slip, consent] = [frame.word('carrier-slip'), frame.word('carrier-consent')];
  const listed = { zh: names.join('、'), en: names.join(', ') };
  const rule = frame.rule(
    'CR',
    { zh: `本店承诺：发${listed.zh}`, en: `Our promise: shipped with ${listed.en}` },
    [
      {
        kind: 'evidence',
        id: slip,
        level: 'bonus',
        from: 'seller',
        when: frame.when({ fact: 'goodsState', is: ['shipped', 'signed'] }, { fact: 'courier', is: names }),
      },
      {
        kind: 'evidence',
        id: consent,
        level: 'required',
        from: 'seller',
        when: frame.when(
          { fact: 'goodsState', is: ['shipped', 'signed'] },
          { not: { fact: 'courier', is: names } },
        ),
      },
    ],
  );
  const words: Record<string, Words> = {
    [slip]: { zh: `${listed.zh}的揽收记录`, en: `Pickup record of ${listed.en}` },
    [consent]: {
      zh: `买家同意不发${listed.zh}的聊天记录`,
      en: `Chat in which the buyer agrees to another courier than ${listed.en}`,
    },
  };
  return { rules: [rule], words };
}
