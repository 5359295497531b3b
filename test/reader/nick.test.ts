/** The buyer's nick goes beside the facts, or not at all: never a fact, never a label, never a masked one. */
import { describe, expect, it } from 'vitest';
import { labelsOf, type PageReading, readPage } from '@/entrypoints/console.content/reader';
import { parse } from './parse';

const ID = '23111111111111';
const URL = `https://mms.pinduoduo.com/aftersales-ssr/detail?id=${ID}`;
const REST = ['售后状态：待商家处理', '退款金额：￥7.04', '申请时间：2026-09-29 07:00:00'];

const withLines = (lines: readonly string[]): PageReading =>
  readPage(parse([`售后编号：${ID}`, ...lines, ...REST].map((line) => `<div>${line}</div>`).join('')), URL);
const nickIn = (...lines: string[]): string | undefined => {
  const reading = withLines(lines);
  if (reading.kind !== 'case') throw new Error(`read as ${reading.kind}`);
  return reading.nick;
};

describe('the buyer’s nick', () => {
  it('is what stands behind its label, on its line or below it', () => {
    expect(nickIn('买家昵称：蓝色的海豚88')).toBe('蓝色的海豚88');
    expect(nickIn('买家会员名：tb_1234')).toBe('tb_1234');
    expect(nickIn('买家昵称', '蓝色的海豚88', '收货人：李**')).toBe('蓝色的海豚88');
  });

  it('is not read where the platform masked it', () => {
    for (const masked of ['t**8', '啊***', '李＊＊', '蓝…8'])
      expect(nickIn(`买家昵称：${masked}`)).toBeUndefined();
  });

  it('is not guessed: not from other words, not from what is no nick, not from two', () => {
    expect(nickIn('买家：蓝色的海豚88')).toBeUndefined();
    expect(nickIn('收货人：张三丰')).toBeUndefined();
    expect(nickIn('买家昵称：13900138000')).toBeUndefined();
    expect(nickIn('买家昵称：2021-4-15 23:07:28')).toBeUndefined();
    expect(nickIn('买家昵称：请尽快处理，谢谢')).toBeUndefined();
    expect(nickIn('买家昵称', '收货人', '张三丰')).toBeUndefined();
    expect(nickIn('买家昵称：蓝色的海豚88', '买家会员名：另一个人')).toBeUndefined();
    expect(nickIn()).toBeUndefined();
  });

  it('changes no fact, and is in none of them and in no label', () => {
    const plain = withLines([]);
    const named = withLines(['买家昵称：蓝色的海豚88']);
    const { nick, ...rest } = named as Extract<PageReading, { kind: 'case' }>;
    expect(nick).toBe('蓝色的海豚88');
    expect(rest).toEqual(plain);
    expect(JSON.stringify([rest, labelsOf(named)])).not.toContain('海豚');
  });
});
