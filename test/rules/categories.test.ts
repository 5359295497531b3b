import { describe, expect, it } from 'vitest';
import { GOODS_KINDS, kindsIn } from '@/rules';
import { CATEGORY_WORDS } from '@/rules/facts/category-words';

describe('kinds of goods in a title', () => {
  it.each<[string, string[]]>([
    ['纯棉女士内裤三条装', ['underwear']],
    ['零食/坚果/特产', ['food']],
    ['iPhone手机壳透明', ['phone', 'other']],
    ['手机壳', ['other']],
    ['二手手机99新', ['usedDigital']],
    ['中秋月饼礼盒', ['food', 'fresh']],
    ['儿童绘本 图书', ['books']],
    ['ＶＲ眼镜', ['vr']],
    ['家用厨房防滑地垫', ['homeTextile']],
    ['ABCDE 编号', []],
    ['周杰伦 CD 专辑', ['discs']],
    ['美的空调罩', ['other']],
    ['', []],
    ['没有名堂的东西', []],
  ])('%s', (title, kinds) => {
    expect(kindsIn(title)).toEqual(kinds);
  });

  it('have words, every one of them, and each word names its kind', () => {
    for (const kind of GOODS_KINDS) {
      expect(CATEGORY_WORDS[kind].length).toBeGreaterThan(0);
      for (const word of CATEGORY_WORDS[kind]) expect(kindsIn(word)).toContain(kind);
    }
  });
});
