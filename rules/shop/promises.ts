/**
 * What a shop promises beyond the law and its platform, as a person writes it in a form. It travels in the pack
 * beside the rules made from it (`Pack.promises`), so that the form can be opened again.
 * Money is fen, lengths are whole days or hours, days are `2026-08-05` in Asia/Shanghai.
 */
import * as z from 'zod/mini';
import { Day, Name, Text } from '../pack/shapes.ts';

const text = Text.check(z.maxLength(60));
const fen = z.int().check(z.positive());
const count = z.int().check(z.positive());

/** What a shop pays of itself for an act the book prices; the higher of the two is owed (TB-GEN-02). */
const Damages = z.strictObject({
  /** The act, as the book's exposures name it: `ifLateShip`. */
  act: Name,
  /** A fraction of what was paid, at least `min` and at most `max` fen; or `fixed` fen. */
  rate: z.optional(z.number().check(z.positive(), z.maximum(10))),
  min: z.optional(fen),
  max: z.optional(fen),
  fixed: z.optional(fen),
});
export type Damages = z.infer<typeof Damages>;

export const Promises = z.strictObject({
  /** Tells the rules of one shop's pack from another's: `SHOP-A1-NR`. */
  code: z.string().check(z.regex(/^[A-Z0-9]{1,8}$/, { error: 'ruleId' })),
  /** The shops that promise it, as pages name them; empty = every shop. */
  shops: z.array(text),
  /** Empty = every platform. */
  platforms: z.array(z.enum(['taobao', 'tmall', 'pdd', 'douyin', 'jd'])),
  /** Orders paid from this day on, and until the day before `to`. */
  from: Day,
  to: z.optional(Day),
  /** When somebody last compared the promises with the shop's own page. */
  checkedOn: Day,
  /** 无理由: for so many days; `excludedToo`: also for goods the law would let us except (L-7D-15). */
  noReason: z.optional(z.strictObject({ days: count, excludedToo: z.boolean() })),
  /** 指定快递. */
  carrier: z.optional(z.strictObject({ names: z.array(text).check(z.minLength(1)) })),
  /** 赠品: what comes with an order, with its marked value; a missing one is sent again or paid for. */
  gifts: z.optional(
    z.strictObject({
      items: z.array(z.strictObject({ name: text, fen })).check(z.minLength(1), z.maxLength(10)),
      missing: z.enum(['resend', 'repay']),
    }),
  ),
  /** 包邮 and 退货包运费. */
  freight: z.optional(z.strictObject({ out: z.boolean(), back: z.boolean() })),
  /** 发货时限, from payment. */
  shipping: z.optional(z.strictObject({ hours: count })),
  /** 仅退款不退货 up to an amount. */
  refundOnly: z.optional(z.strictObject({ upTo: fen })),
  /** 破损: what is granted without asking whose fault it was. */
  damaged: z.optional(
    z.strictObject({ grants: z.array(z.enum(['resend', 'exchange'])).check(z.minLength(1)) }),
  ),
  /** 价保, days from payment. */
  priceGuard: z.optional(z.strictObject({ days: count })),
  /** 发票: within so many days of being asked. */
  invoice: z.optional(z.strictObject({ days: count })),
  damages: z.optional(z.array(Damages).check(z.minLength(1), z.maxLength(10))),
});
export type Promises = z.infer<typeof Promises>;
/** Those of a shop's promises that are switched on one by one. */
export const PROMISE_KINDS = [
  'noReason',
  'refundOnly',
  'damaged',
  'freight',
  'shipping',
  'carrier',
  'gifts',
  'priceGuard',
  'invoice',
  'damages',
] as const satisfies readonly (keyof Promises)[];
export type PromiseKind = (typeof PROMISE_KINDS)[number];
