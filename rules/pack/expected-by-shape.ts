/** What the schema asks of a value (`schema.ts`, told by `explain.ts`). */
import type { Words } from './shapes.ts';

const TYPES: Record<string, string> = {
  object: '一组键值',
  record: '一组键值',
  array: '列表',
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
};

/** What a bound is on: a text's characters, a list's items, or the number itself. */
export type Bounded = 'text' | 'list' | 'number';
const bound = (most: number, of: Bounded): Words => ({
  zh: `${most}${{ text: ' 个字符', list: ' 项', number: '' }[of]}`,
  en: `${most}${{ text: ' character', list: ' item', number: '' }[of]}${of === 'number' || most === 1 ? '' : 's'}`,
});

export const SHAPE_EXPECTS = {
  format: ({ known }: { known: number }): Words => ({
    zh: `本版本只认识格式 ${known}`,
    en: `${known}, the only format this version knows`,
  }),
  laterFormat: ({ known, given }: { known: number; given: number }): Words => ({
    zh: `本版本只认识到格式 ${known}，这个包是更新的格式 ${given}，请先升级扩展`,
    en: `format ${known} at most; this pack is of the later format ${given}, so update the extension first`,
  }),
  type: ({ type }: { type: string }): Words => ({
    zh: `应是${type
      .split(' / ')
      .map((one) => TYPES[one] ?? one)
      .join('或')}`,
    en: type,
  }),
  oneOf: ({ values }: { values: string }): Words => ({
    zh: `应是其中之一：${values}`,
    en: `one of ${values}`,
  }),
  noKeys: ({ keys }: { keys: string }): Words => ({ zh: `不应有键 ${keys}`, en: `no key ${keys}` }),
  atLeast: ({ least, of }: { least: number; of: Bounded }): Words => ({
    zh: `应不少于 ${bound(least, of).zh}`,
    en: `at least ${bound(least, of).en}`,
  }),
  atMost: ({ most, of }: { most: number; of: Bounded }): Words => ({
    zh: `应不超过 ${bound(most, of).zh}`,
    en: `at most ${bound(most, of).en}`,
  }),
  day: (): Words => ({ zh: '应是写成 2026-08-05 的日期', en: 'a day written like 2026-08-05' }),
  time: (): Words => ({
    zh: '应是写成 2026-08-05T15:30+08:00 的北京时间',
    en: 'a time written like 2026-08-05T15:30+08:00',
  }),
  duration: (): Words => ({
    zh: '应是 PT36H、P7D 这样的时长（天、时、分；没有月和年）',
    en: 'a length of days, hours and minutes such as PT36H or P7D',
  }),
  ruleId: (): Words => ({
    zh: '应是 TB-FRT-05 这样的规则编号（大写字母、数字和连字符）',
    en: 'a rule id such as TB-FRT-05 (capitals, digits and hyphens)',
  }),
  name: (): Words => ({
    zh: '应是由字母、数字、点、连字符和下划线组成的名字',
    en: 'a name of letters, digits, dots, hyphens and underscores',
  }),
  url: (): Words => ({
    zh: '应是 http:// 或 https:// 开头的网址',
    en: 'an address that begins with http:// or https://',
  }),
  cleanText: (): Words => ({
    zh: '应是普通文字，不含控制字符、改变书写方向的字符或残缺字符',
    en: 'plain text without control characters, direction overrides or broken characters',
  }),
  condition: (): Words => ({ zh: '应是一个条件', en: 'a condition' }),
  kind: ({ key }: { key: string }): Words => ({ zh: `应是认识的“${key}”`, en: `a known "${key}"` }),
  somethingElse: (): Words => ({ zh: '应是别的内容', en: 'something else' }),
};
