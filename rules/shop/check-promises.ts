import { type Book, book as builtIn } from '../book.ts';
import { DAY, dayStart, HOUR, lengthOf } from '../engine/time.ts';
import type { Rung, Words } from '../pack/schema.ts';
import { pricing } from './damages.ts';
import { yuan } from './frame.ts';
import { limitOf } from './ladder.ts';
import { type Damages, PROMISE_KINDS, type PromiseKind } from './promises.ts';
import type { ShopPromises } from './shop-pack.ts';

/** Where in the form something is wrong, and what, in both languages. */
export type PromiseTrouble = {
  at: PromiseKind | 'name' | 'days' | 'source' | 'ladder' | 'nothing';
  words: Words;
};

/**
 * What stands in the way of these promises; empty = they make a pack. A promise that gives the buyer no more than
 * law and platform do is none (TB-GEN-02), so each is held against the book's own values.
 */
export function checkPromises(shop: ShopPromises, book: Book = builtIn): PromiseTrouble[] {
  return [
    ...checkFrame(shop),
    ...checkNoReason(shop, book),
    ...checkShipping(shop, book),
    ...(shop.damages ?? []).flatMap((own) => checkDamages(own, shop, book)),
    ...checkFreight(shop),
    ...checkLadder(shop.ladder),
  ];
}

const trouble = (at: PromiseTrouble['at'], zh: string, en: string): PromiseTrouble => ({
  at,
  words: { zh, en },
});

function checkFrame({ name, source, from, to, ladder, ...promises }: ShopPromises): PromiseTrouble[] {
  const found: PromiseTrouble[] = [];
  const [first, last] = [dayStart(from), to === undefined ? Number.POSITIVE_INFINITY : dayStart(to)];
  if (name.trim() === '') found.push(trouble('name', '给店铺起个名字', 'Give the shop a name'));
  if (source.title.trim() === '')
    found.push(
      trouble('source', '写明承诺写在哪里，例如“商品页”', 'Say where it is written, such as "item page"'),
    );
  if (source.url !== '' && !/^https?:\/\/\S+$/.test(source.url))
    found.push(
      trouble(
        'source',
        '网址要以 https:// 开头，没有就留空',
        'An address begins with https://, or stays empty',
      ),
    );
  if (Number.isNaN(first) || Number.isNaN(last) || !(last > first))
    found.push(trouble('days', '结束日期要在开始日期之后', 'The end must come after the beginning'));
  if (ladder.length === 0 && PROMISE_KINDS.every((kind) => promises[kind] === undefined))
    found.push(trouble('nothing', '还没有写任何承诺', 'Nothing is promised yet'));
  return found;
}

/** The newest value of a rule, by its full name. */
function newest(book: Book, name: string): number | string | undefined {
  const [rule = '', key = ''] = name.split('.');
  return book.names.rules.get(rule)?.rule.values.at(-1)?.is[key];
}

function checkNoReason({ noReason }: ShopPromises, book: Book): PromiseTrouble[] {
  if (noReason === undefined) return [];
  const law = lengthOf(String(newest(book, 'L-7D-02.window'))) / DAY;
  if (noReason.days > law || (noReason.days === law && noReason.excludedToo)) return [];
  return [
    trouble(
      'noReason',
      `法律已要求${law}天，承诺要更长，或者例外商品也支持`,
      `The law asks for ${law} days; promise more, or include excepted goods`,
    ),
  ];
}

/** How soon the platforms of the book have ordinary goods shipped. */
const SHIP_VALUES = { taobao: 'TB-SHP-01.ship', tmall: 'TM-SHP-01.ship' } as const;

function checkShipping({ shipping, platforms }: ShopPromises, book: Book): PromiseTrouble[] {
  if (shipping === undefined) return [];
  const asked = (['taobao', 'tmall'] as const)
    .filter((platform) => platforms.length === 0 || platforms.includes(platform))
    .map((platform) => lengthOf(String(newest(book, SHIP_VALUES[platform]))) / HOUR)
    .filter((hours) => Number.isFinite(hours));
  const soonest = Math.min(...asked);
  if (shipping.hours < soonest) return [];
  return [
    trouble(
      'shipping',
      `平台已要求${soonest}小时内发货，承诺要更短`,
      `The platform asks for ${soonest} hours; promise less`,
    ),
  ];
}

function checkFreight({ freight }: ShopPromises): PromiseTrouble[] {
  if (freight === undefined || freight.out || freight.back) return [];
  return [trouble('freight', '选一项：包邮，或退货包运费', 'Choose free shipping or paid returns')];
}

function checkDamages(own: Damages, { platforms }: ShopPromises, book: Book): PromiseTrouble[] {
  if (own.rate === undefined && own.fixed === undefined)
    return [trouble('damages', '写一个比例或固定金额', 'Give a share or a fixed sum')];
  if (own.min !== undefined && own.max !== undefined && own.min > own.max)
    return [trouble('damages', '最低不能高过最高', 'The least may not exceed the most')];
  const theirs = pricing(book, own.act, platforms);
  if (theirs.length === 0)
    return [trouble('damages', '所选平台没有这一项赔付，没法比高低', 'These platforms do not price this')];
  const never = theirs.every(({ rule, exposures }) =>
    exposures.every(({ rate, min, max, fixed }) => {
      const of = (name: string | undefined) => numberOf(newest(book, `${rule.id}.${name ?? ''}`));
      return neverMore(own, { rate: of(rate), min: of(min), max: of(max), fixed: of(fixed) });
    }),
  );
  return never
    ? [
        trouble(
          'damages',
          '平台赔的已经不少于这个，承诺要更高',
          'The platform already asks as much; promise more',
        ),
      ]
    : [];
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);

type Priced = { [name in 'rate' | 'min' | 'max' | 'fixed']?: number | undefined };

/** Whether at no price the shop's own is more. Platforms without an amount leave every promise the higher. */
function neverMore(own: Damages, theirs: Priced): boolean {
  const least = theirs.fixed ?? (theirs.rate === undefined ? undefined : (theirs.min ?? 0));
  if (least === undefined) return false;
  if (own.fixed !== undefined) return own.fixed <= least;
  if (theirs.fixed !== undefined) return own.max !== undefined && own.max <= theirs.fixed;
  return (
    (own.rate ?? 0) <= (theirs.rate ?? 0) &&
    (own.min ?? 0) <= (theirs.min ?? 0) &&
    (theirs.max === undefined || (own.max !== undefined && own.max <= theirs.max))
  );
}

/** Each role must reach further than the one before it, at a price that both can be measured by. */
function checkLadder(ladder: readonly Rung[]): PromiseTrouble[] {
  return ladder.flatMap((rung, nth) => {
    const below = ladder[nth - 1];
    if (rung.role.zh.trim() === '') return [trouble('ladder', '每一级都要写角色', 'Every rung needs a role')];
    const further = below === undefined || (limitOf(rung, 1e12) ?? 0) > (limitOf(below, 1e12) ?? 0);
    if (further) return [];
    return [
      trouble(
        'ladder',
        `“${rung.role.zh}”要高过“${below.role.zh}”的${yuan(below.upTo)}元`,
        `"${rung.role.en}" must reach further than "${below.role.en}" (${yuan(below.upTo)} yuan)`,
      ),
    ];
  });
}
