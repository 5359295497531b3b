import { describe, expect, it } from 'vitest';
import { book, checkPromises, type ShopPromises, shopPack, stackPacks } from '@/rules';
import { shop } from './shop';

const troubles = (promises: Partial<ShopPromises>) =>
  checkPromises(shop({ invoice: { days: 3 }, ...promises })).map(({ at, words }) => `${at} ${words.zh}`);

describe('what cannot be promised', () => {
  it.each<[string, Partial<ShopPromises>, string]>([
    ['fewer days than the law', { noReason: { days: 5, excludedToo: true } }, 'noReason 法律已要求7天'],
    ['the law’s own days', { noReason: { days: 7, excludedToo: false } }, 'noReason 法律已要求7天'],
    ['slower shipping', { shipping: { hours: 48 } }, 'shipping 平台已要求48小时内发货'],
    ['no freight', { freight: { out: false, back: false } }, 'freight 选一项'],
    [
      'damages under the platform’s',
      { damages: [{ act: 'ifLateShip', rate: 0.05, max: 5000 }] },
      'damages 平台赔的',
    ],
    [
      'a sum under the platform’s least',
      { damages: [{ act: 'ifLateShip', fixed: 500 }] },
      'damages 平台赔的',
    ],
    ['damages of no amount', { damages: [{ act: 'ifLateShip' }] }, 'damages 写一个比例'],
    ['least over most', { damages: [{ act: 'ifLateShip', rate: 1, min: 2, max: 1 }] }, 'damages 最低不能'],
    ['an act nobody prices', { damages: [{ act: 'ifRude', fixed: 500 }] }, 'damages 所选平台没有'],
    ['a nameless shop', { name: ' ' }, 'name 给店铺'],
    ['no page', { source: { title: '', url: '' } }, 'source 写明'],
    ['a strange address', { source: { title: '页', url: 'javascript:1' } }, 'source 网址'],
    ['an end before the beginning', { to: '2026-06-01' }, 'days 结束日期'],
    ['no day of the calendar', { from: '2026-02-30' }, 'days 结束日期'],
    [
      'a ladder that does not rise',
      {
        ladder: [
          { role: { zh: '客服', en: 'Agent' }, upTo: 1000 },
          { role: { zh: '主管', en: 'Lead' }, upTo: 1000 },
        ],
      },
      'ladder “主管”要高过“客服”的10元',
    ],
    ['a rung for nobody', { ladder: [{ role: { zh: '', en: '' }, upTo: 1000 }] }, 'ladder 每一级'],
  ])('%s', (_, promises, words) => {
    expect(troubles(promises).join('; ')).toContain(words);
  });

  it('nothing at all', () => {
    expect(checkPromises(shop()).map(({ at }) => at)).toEqual(['nothing']);
  });
});

describe('what can', () => {
  it.each<[string, Partial<ShopPromises>]>([
    ['one day more', { noReason: { days: 8, excludedToo: false } }],
    ['the law’s days for excepted goods', { noReason: { days: 7, excludedToo: true } }],
    ['an hour less', { shipping: { hours: 47 } }],
    ['any hours where no text of the platform was found', { platforms: ['pdd'], shipping: { hours: 72 } }],
    ['damages over the platform’s cap', { damages: [{ act: 'ifLateShip', rate: 0.05, max: 100_000 }] }],
    [
      'damages where the platform’s amount is not known',
      { platforms: ['pdd'], damages: [{ act: 'ifLateShip', fixed: 500 }] },
    ],
    [
      'a ladder by shares',
      {
        ladder: [
          { role: { zh: '客服', en: 'Agent' }, upTo: 1000, share: 0.1 },
          { role: { zh: '主管', en: 'Lead' }, upTo: 5000, share: 0.3 },
        ],
      },
    ],
  ])('%s, and it stacks', (_, promises) => {
    expect(troubles(promises)).toEqual([]);
    expect(() => stackPacks([...book.packs, shopPack(shop(promises))])).not.toThrow();
  });
});
