import { pack, rule } from '../small-pack';
import { answer, type When } from './parts';
import type { Unreadable } from './unreadable';

const raw = (when: unknown) => pack([rule('R-1', [answer(when as When)])]);
const long = (length: number) => 'x'.repeat(length);
const nested = (depth: number): unknown => {
  let when: unknown = 'always';
  for (let level = 0; level < depth; level++) when = { not: when };
  return when;
};
/** A key of the language itself can only be put there the way JSON does. */
const withKey = (key: string): unknown => ({
  ...pack([]),
  words: JSON.parse(`{"${key}": {"zh": "x", "en": "x"}}`),
});
const rung = (more: object) => ({
  ...pack([]),
  ladder: [{ role: { zh: '客服', en: 'agent' }, upTo: 1, ...more }],
});

/** What somebody might put into a pack on purpose. */
export const HOSTILE: Unreadable[] = [
  [
    'a pattern, however it is written',
    raw({ regex: '(a+)+$' }),
    'condition',
    'small: rules[R-1].says[0].when',
    'a condition, found {"regex":"(a+)+$"}',
    '应是一个条件，这里是 {"regex":"(a+)+$"}',
  ],
  [
    'a pattern on a fact',
    raw({ fact: 'itemTitle', matches: '(a+)+$' }),
    'condition',
    'small: rules[R-1].says[0].when',
    'a condition, found',
    '应是一个条件，这里是',
  ],
  [
    'an address that runs',
    pack([], { sources: { S: { title: 'x', url: 'javascript:alert(1)' } } }),
    'url',
    'small: sources.S.url',
    'an address that begins with http:// or https://, found "javascript:alert(1)"',
    '应是 http:// 或 https:// 开头的网址，这里是 "javascript:alert(1)"',
  ],
  [
    'a text that turns round',
    pack([], { title: { zh: '\u202e甲', en: 'a' } }),
    'cleanText',
    'small: title.zh',
    'plain text without control characters, direction overrides or broken characters, found "\\u202e甲"',
    '应是普通文字，不含控制字符、改变书写方向的字符或残缺字符，这里是 "\\u202e甲"',
  ],
  [
    'half a character',
    pack([], { title: { zh: '\ud83d', en: 'a' } }),
    'cleanText',
    'small: title.zh',
    'plain text',
    '应是普通文字',
  ],
  [
    'a text without end',
    pack([], { title: { zh: long(1001), en: 'a' } }),
    'atMost',
    'small: title.zh',
    'at most 1000 characters, found "xxx',
    '应不超过 1000 个字符，这里是 "xxx',
  ],
  [
    'more than all of it',
    rung({ share: 2 }),
    'atMost',
    'small: ladder[0].share',
    'at most 1, found 2',
    '应不超过 1，这里是 2',
  ],
  [
    'a hostile depth',
    raw(nested(100_000)),
    'depth',
    'small: ',
    'at most 40 levels of nesting',
    '嵌套应不超过 40 层',
  ],
  [
    'a million rules',
    { ...pack([]), rules: Array.from({ length: 1_000_000 }, () => 0) },
    'rules',
    'small: ',
    'at most 5000 rules',
    '规则应不超过 5000 条',
  ],
  [
    'a million of anything',
    { ...pack([]), words: Array.from({ length: 1_000_000 }, () => 0) },
    'values',
    'small: ',
    'at most 500000 values',
    '全部内容应不超过 500000 个值',
  ],
  [
    '__proto__',
    withKey('__proto__'),
    'ownKey',
    'small: ',
    'no key called "__proto__"',
    '不应用“__proto__”作键名',
  ],
  [
    'constructor',
    withKey('constructor'),
    'ownKey',
    'small: ',
    'no key called "constructor"',
    '不应用“constructor”作键名',
  ],
];
