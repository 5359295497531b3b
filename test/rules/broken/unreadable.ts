import type { MistakeCode } from '@/rules';
import { pack, rule } from '../small-pack';
import { answer, type When } from './parts';

/** What the schema refuses: what is wrong, the JSON, its code, the place, and how both sentences go on. */
export type Unreadable = [
  name: string,
  raw: unknown,
  code: MistakeCode,
  place: string,
  en: string,
  zh: string,
];

const raw = (when: unknown) => pack([rule('R-1', [answer(when as When)])]);
const dated = (from: string, value: unknown = 'P1D') =>
  pack([rule('R-1', [], { values: [{ from, is: { window: value as string } }] })]);
const rung = (more: object) => ({
  ...pack([]),
  ladder: [{ role: { zh: '客服', en: 'agent' }, upTo: 1, ...more }],
});

export const UNREADABLE: Unreadable[] = [
  ['no pack at all', null, 'type', '(no id): ', 'object, found null', '应是一组键值，这里是 null'],
  [
    'no rules at all',
    { ...pack([]), rules: undefined },
    'type',
    'small: rules',
    'array, found nothing',
    '应是列表，这里什么也没有',
  ],
  [
    'a value that is neither',
    dated('2026-01-01', true),
    'type',
    'small: rules[R-1].values[0].is.window',
    'number / string, found true',
    '应是数或文字，这里是 true',
  ],
  [
    'no format',
    { ...pack([]), format: '1' },
    'format',
    'small: format',
    '1, the only format this version knows, found "1"',
    '本版本只认识格式 1，这里是 "1"',
  ],
  [
    'a format from later',
    { ...pack([]), format: 2 },
    'laterFormat',
    'small: format',
    'format 1 at most; this pack is of the later format 2, so update the extension first, found 2',
    '本版本只认识到格式 1，这个包是更新的格式 2，请先升级扩展，这里是 2',
  ],
  [
    'a key of its own',
    { ...pack([]), note: 'x' },
    'noKeys',
    'small: ',
    'no key "note", found {"format":1,',
    '不应有键 "note"，这里是 {"format":1,',
  ],
  [
    'a status that there is not',
    pack([rule('R-1', [], { status: 'RUMOUR' as never })]),
    'oneOf',
    'small: rules[R-1].status',
    'one of LAW, OFF-FULL',
    '应是其中之一：LAW, OFF-FULL',
  ],
  [
    'a statement of no known kind',
    pack([rule('R-1', [{ ...answer('always'), kind: 'guess' } as never])]),
    'kind',
    'small: rules[R-1].says[0].kind',
    'a known "kind", found "guess"',
    '应是认识的“kind”，这里是 "guess"',
  ],
  [
    'a fact that there is not',
    raw({ all: [{ fact: 'mood', is: ['bad'] }] }),
    'oneOf',
    'small: rules[R-1].says[0].when.all[0].fact',
    'one of platform, ',
    '应是其中之一：platform, ',
  ],
  [
    'a condition in words',
    raw('sometimes'),
    'condition',
    'small: rules[R-1].says[0].when',
    'a condition, found "sometimes"',
    '应是一个条件，这里是 "sometimes"',
  ],
  [
    'a month, which has no fixed length',
    dated('2026-01-01', 'P1M'),
    'duration',
    'small: rules[R-1].values[0].is.window',
    'a length of days, hours and minutes such as PT36H or P7D, found "P1M"',
    '应是 PT36H、P7D 这样的时长（天、时、分；没有月和年），这里是 "P1M"',
  ],
  [
    'a length beyond all time',
    dated('2026-01-01', 'P9999999D'),
    'duration',
    'small: rules[R-1].values[0].is.window',
    'a length of days',
    '应是 PT36H、P7D 这样的时长',
  ],
  [
    'a day written otherwise',
    dated('1.1.2026'),
    'day',
    'small: rules[R-1].values[0].from',
    'a day written like 2026-08-05, found "1.1.2026"',
    '应是写成 2026-08-05 的日期，这里是 "1.1.2026"',
  ],
  [
    'a time without its zone',
    {
      ...pack([]),
      examples: [{ name: { zh: '例', en: 'example' }, at: '2026-08-05T15:30', facts: {}, expect: {} }],
    },
    'time',
    'small: examples[0].at',
    'a time written like 2026-08-05T15:30+08:00, found "2026-08-05T15:30"',
    '应是写成 2026-08-05T15:30+08:00 的北京时间，这里是 "2026-08-05T15:30"',
  ],
  [
    'an id that is none',
    pack([rule('r 1', [])]),
    'ruleId',
    'small: rules[r 1].id',
    'a rule id such as TB-FRT-05 (capitals, digits and hyphens), found "r 1"',
    '应是 TB-FRT-05 这样的规则编号（大写字母、数字和连字符），这里是 "r 1"',
  ],
  [
    'a name that is none',
    raw({ use: 'a b' }),
    'name',
    'small: rules[R-1].says[0].when.use',
    'a name of letters, digits, dots, hyphens and underscores, found "a b"',
    '应是由字母、数字、点、连字符和下划线组成的名字，这里是 "a b"',
  ],
  [
    'a key that is no name',
    { ...pack([]), words: { 'a b': { zh: '甲', en: 'a' } } },
    'name',
    'small: words.a b',
    'a name of letters, digits, dots, hyphens and underscores, found "a b"',
    '应是由字母、数字、点、连字符和下划线组成的名字，这里是 "a b"',
  ],
  [
    'a text of nothing',
    pack([], { title: { zh: '', en: 'a' } }),
    'atLeast',
    'small: title.zh',
    'at least 1 character, found ""',
    '应不少于 1 个字符，这里是 ""',
  ],
  [
    'a rule that never held',
    pack([rule('R-1', [], { values: [] })]),
    'atLeast',
    'small: rules[R-1].values',
    'at least 1 item, found []',
    '应不少于 1 项，这里是 []',
  ],
  [
    'less than nothing',
    rung({ upTo: -1 }),
    'atLeast',
    'small: ladder[0].upTo',
    'at least 0, found -1',
    '应不少于 0，这里是 -1',
  ],
  [
    'half a fen',
    rung({ upTo: 1.5 }),
    'type',
    'small: ladder[0].upTo',
    'int, found 1.5',
    '应是整数，这里是 1.5',
  ],
  [
    'a length in digits',
    { ...pack([]), overrides: [{ rule: 'R-1', lengths: { 'R-1.a': 5 } }] },
    'type',
    'small: overrides[0].lengths.R-1.a',
    'string, found 5',
    '应是文字，这里是 5',
  ],
  [
    'a proof without a step',
    {
      ...pack([]),
      rules: [
        {
          ...rule('R-1', []),
          says: [{ kind: 'proof', id: 'a', tier: 1, outcomeTier: 1, when: 'always', steps: [] }],
        },
      ],
    },
    'atLeast',
    'small: rules[R-1].says[0].steps',
    'at least 1 item, found []',
    '应不少于 1 项，这里是 []',
  ],
];
