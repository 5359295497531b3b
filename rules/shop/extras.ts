import type { Statement, Words } from '../pack/schema.ts';
import { type Frame, type Part, yuan } from './frame.ts';
import type { Promises } from './promises.ts';
import { TIER } from './tiers.ts';

/** 赠品: each with its marked value, which is what a missing one costs and what a kept one is deducted at (L-7D-08). */
export function giftsPart(frame: Frame, { items, missing }: NonNullable<Promises['gifts']>): Part {
  const [act, packing] = [frame.word('if-gift-missing'), frame.word('gift-packing')];
  const idOf = (nth: number) => frame.word(`gift-${nth + 1}`);
  const missed = frame.when(
    { use: 'withBuyer' },
    { fact: 'reason', is: ['wrongOrMissing'] },
    { fact: 'giftMissing', is: [true] },
  );
  const says: Statement[] = items.map((_, nth) => ({
    kind: 'exposure',
    id: idOf(nth),
    act,
    fixed: `gift${nth + 1}`,
    when: missed,
  }));
  says.push({ kind: 'evidence', id: packing, level: 'bonus', from: 'warehouse', when: missed });
  if (missing === 'resend')
    says.push({
      kind: 'answer',
      question: 'outcome',
      value: 'resend',
      tier: TIER.granted,
      when: frame.when(
        { use: 'withBuyer' },
        { fact: 'reason', is: ['wrongOrMissing'] },
        { fact: 'giftMissing', is: [true] },
        { fact: 'afterSaleType', is: ['resend'] },
      ),
    });
  const list = items.map(({ name, fen }) => `${name}（${yuan(fen)}元）`).join('、');
  const listEn = items.map(({ name, fen }) => `${name} (${yuan(fen)} yuan)`).join(', ');
  const rule = frame.rule(
    'GF',
    {
      zh: `本店承诺：送${list}，少了就${missing === 'resend' ? '补寄' : '赔同价'}`,
      en: `Our promise: with ${listEn}; a missing one is ${missing === 'resend' ? 'sent again' : 'paid for'}`,
    },
    says,
    Object.fromEntries(items.map(({ fen }, nth) => [`gift${nth + 1}`, fen])),
  );
  const words: Record<string, Words> = {
    [act]: { zh: '若赠品没给', en: 'If the gift was not sent' },
    [packing]: { zh: '装赠品的打包视频或出库清单', en: 'Packing video or list that shows the gift' },
  };
  for (const [nth, { name }] of items.entries())
    words[idOf(nth)] = { zh: `赠品：${name}`, en: `Gift: ${name}` };
  return { rules: [rule], words };
}

/** 价保: until when a lower price is refunded. Shown where a buyer asks for money back for another reason. */
export function priceGuardPart(frame: Frame, { days }: NonNullable<Promises['priceGuard']>): Part {
  const clock = frame.word('price-guard');
  const rule = frame.rule(
    'PG',
    {
      zh: `本店承诺：付款后${days}天内降价，退差价`,
      en: `Our promise: a lower price within ${days} days of payment is made good`,
    },
    [
      {
        kind: 'clock',
        id: clock,
        owner: 'buyer',
        start: ['paidAt'],
        length: 'guard',
        onExpiry: 'lapse',
        when: frame.when({ fact: 'afterSaleType', is: ['refundOnly'] }, { fact: 'reason', is: ['other'] }),
      },
    ],
    { guard: `P${days}D` },
  );
  return { rules: [rule], words: { [clock]: { zh: '本店价保到期', en: 'Our price guard ends' } } };
}

/** 发票: asked for, it must be given anyway (L-INV-01); the shop says how soon. */
export function invoicePart(frame: Frame, { days }: NonNullable<Promises['invoice']>): Part {
  const rule = frame.rule(
    'IN',
    {
      zh: `本店承诺：买家要发票，${days}天内开出`,
      en: `Our promise: an invoice within ${days} days of being asked`,
    },
    [{ kind: 'answer', question: 'invoice', value: 'must', tier: TIER.invoice, when: frame.when() }],
    { invoice: `P${days}D` },
  );
  return { rules: [rule], words: {} };
}
