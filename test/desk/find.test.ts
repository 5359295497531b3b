import { describe, expect, it } from 'vitest';
import { marks } from '@/entrypoints/popup/marks';
import { find, needle, wordsOfQuery } from '@/entrypoints/shared/search/find';
import { normalised } from '@/entrypoints/shared/search/normalise';

const shop = needle('shop', '示例家居旗舰店', ['1095734192300009660', '四件套']);
const rule = needle('rule', '延迟发货 天猫 5%', ['TM-SHP-04', 'late dispatch']);
const note = needle('note', '答应周四前回复运费', ['1095734192300009660']);
const all = [shop, rule, note];

describe('find', () => {
  it('finds any part of an id', () => {
    expect(find(all, '92300', 9)).toEqual(['shop', 'note']);
  });

  it('wants every word, wherever it stands', () => {
    expect(find(all, '家居 0966', 9)).toEqual(['shop']);
    expect(find(all, '家居 延迟', 9)).toEqual([]);
  });

  it('puts a title that begins with the words first, then titles, then the rest', () => {
    const items = [needle('body', 'x', ['退款']), needle('inside', '仅退款'), needle('begins', '退款成功')];
    expect(find(items, '退款', 9)).toEqual(['begins', 'inside', 'body']);
  });

  it('does not care for width, case or traditional characters', () => {
    expect(find(all, 'ｔｍ-ｓｈｐ', 9)).toEqual(['rule']);
    expect(find(all, '延遲發貨', 9)).toEqual(['rule']);
  });

  it('finds nothing for an empty query and keeps the limit', () => {
    expect(find(all, '  ', 9)).toEqual([]);
    expect(find(all, '9', 1)).toHaveLength(1);
  });
});

describe('marks', () => {
  const hits = (text: string, query: string) =>
    marks(text, wordsOfQuery(query))
      .filter((run) => run.hit)
      .map((run) => run.text);

  it('marks what was found, in the original spelling', () => {
    expect(hits('延遲發貨 5%', '延迟发货')).toEqual(['延遲發貨']);
    expect(hits('Late DISPATCH', 'dispatch')).toEqual(['DISPATCH']);
  });

  it('marks the whole character when it spreads over several, and never loses text', () => {
    expect(hits('重 3㎏ 的', 'kg')).toEqual(['㎏']);
    const text = '①退款 ㎏ 𠮷 完';
    expect(
      marks(text, wordsOfQuery('退款 完'))
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  it('joins neighbours and repeats', () => {
    expect(marks('退退款', ['退', '款'])).toEqual([{ text: '退退款', hit: true }]);
  });
});

describe('normalised', () => {
  it('agrees with itself when done twice', () => {
    for (const text of ['ＴＭ－２６６', '退貨運費險', 'Ⅳ ㈱', 'İstanbul']) {
      expect(normalised(normalised(text))).toBe(normalised(text));
    }
  });
});
