import { describe, expect, it } from 'vitest';
import { book, ladderFor, ladderOf, type ShopPromises, shopPack, stackPacks } from '@/rules';
import { shop } from './shop';

const LADDER = [
  { role: { zh: '客服', en: 'Agent' }, upTo: 1000 },
  { role: { zh: '主管', en: 'Lead' }, upTo: 5000, share: 0.3 },
  { role: { zh: '店长', en: 'Manager' }, upTo: 20_000 },
];
const withLadder = (more: Partial<ShopPromises> = {}) =>
  stackPacks([...book.packs, shopPack(shop({ ladder: LADDER, ...more }))]);
const ON_TMALL = { platform: 'tmall', shopName: '甲店' } as const;

describe('who may grant so much', () => {
  it.each<[number, number | null, string | undefined]>([
    [1000, 10_000, '客服'],
    [1001, 10_000, '主管'],
    [3000, 10_000, '主管'],
    // 30 % of 100 yuan.
    [3001, 10_000, '店长'],
    [5000, 100_000, '主管'],
    [5001, 100_000, '店长'],
    [20_001, 100_000, undefined],
    // What was paid is not known: a share of it is nobody's to grant.
    [2000, null, '店长'],
    [1000, null, '客服'],
  ])('%d fen of %s paid: %s', (amount, paid, role) => {
    expect(ladderFor(withLadder(), amount, paid, ON_TMALL)?.role.zh).toBe(role);
  });

  it('is nobody where there is no ladder, or it is another shop’s or platform’s', () => {
    expect(ladderFor(book, 1, 1, ON_TMALL)).toBeNull();
    expect(ladderFor(withLadder(), 1, 1, { platform: 'taobao' })).toBeNull();
    const named = withLadder({ shops: ['甲店'] });
    expect(ladderFor(named, 1, 1, ON_TMALL)?.role.zh).toBe('客服');
    expect(ladderFor(named, 1, 1, { platform: 'tmall', shopName: '乙店' })).toBeNull();
    expect(ladderFor(named, 1, 1, { platform: 'tmall' })).toBeNull();
  });

  it('is said by the pack stacked last of those that count', () => {
    const own = shopPack(shop({ code: 'B2', shops: ['甲店'], ladder: LADDER.slice(0, 1) }));
    const both = stackPacks([...book.packs, shopPack(shop({ ladder: LADDER })), own]);
    expect(ladderOf(both, ON_TMALL)).toHaveLength(1);
    expect(ladderOf(both, { platform: 'tmall', shopName: '乙店' })).toHaveLength(3);
  });
});
