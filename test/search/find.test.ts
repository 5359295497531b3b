import { describe, expect, it } from 'vitest';
import { find, findNear, needle, wordsOfQuery } from '@/entrypoints/shared/search/find';
import { marks } from '@/entrypoints/shared/search/marks';
import { normalised, normalisedChar } from '@/entrypoints/shared/search/normalise';

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

  it('finds what nearly was typed only when asked to, and no number by a slip in a few digits', () => {
    expect(find(all, '延吃发货', 9)).toEqual([]);
    expect(findNear(all, '延吃发货', 9)).toEqual(['rule']);
    expect(findNear(all, '示例佳居', 9)).toEqual(['shop']);
    expect(findNear(all, '109573419230000966O', 9)).toEqual(['shop', 'note']);
    expect(findNear(all, '92310', 9)).toEqual([]);
  });

  it('finds nothing for an empty query and keeps the limit', () => {
    expect(find(all, '  ', 9)).toEqual([]);
    expect(find(all, '9', 1)).toHaveLength(1);
  });
});

describe('marks', () => {
  const hits = (text: string, query: string, near = false) =>
    marks(text, wordsOfQuery(query), near)
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

  it('marks the characters that were heard, and those that nearly were meant', () => {
    expect(hits('天猫延迟发货 5%', 'ycfh')).toEqual(['延迟发货']);
    expect(hits('商家延遲發貨', 'yanchifa')).toEqual(['延遲發']);
    expect(hits('重新发货', 'zhongxin')).toEqual(['重新']);
    expect(hits('按延迟发货赔', '延吃发货', true)).toEqual(['延迟发货']);
    expect(hits('按延迟发货赔', '延吃发货')).toEqual([]);
    expect(hits('单号 1095734192300009660', '1095734129300009660', true)).toEqual(['1095734192300009660']);
  });

  it('marks nothing for letters that only stand far apart', () => {
    expect(hits('延期或发货', 'ycfh')).toEqual([]);
  });

  it('joins neighbours and repeats', () => {
    expect(marks('退退款', ['退', '款'])).toEqual([{ text: '退退款', hit: true }]);
  });
});

describe('normalised', () => {
  it('agrees with itself when done twice, for every character there is', () => {
    for (const text of ['ＴＭ－２６６', '退貨運費險', 'Ⅳ ㈱', 'İstanbul']) {
      expect(normalised(normalised(text))).toBe(normalised(text));
    }
    for (let code = 0x3400; code < 0xa000; code++) {
      const char = String.fromCodePoint(code);
      expect(normalised(normalised(char))).toBe(normalised(char));
      expect(normalisedChar(char)).toBe(normalised(char));
    }
  });

  it('keeps simplified text as it is', () => {
    const text = '您好，干净的衣服还在仓库里，发票复印件后面再寄，几台机器，只要里面完好';
    expect(normalised(text)).toBe(text.normalize('NFKC'));
  });
});
