import { pack, rule } from '../small-pack';
import { place, type Unstackable, words } from './parts';

/** Names, days and overrides. */
export const BROKEN_NAMES: Unstackable[] = [
  [
    'a source that is not there',
    [pack([rule('R-1', [], { source: 'NONE' })])],
    'source',
    `${place}.source`,
    'a source of this pack or one below it, found "NONE"',
    '应是本包或下层规则包里有的来源，这里是 "NONE"',
  ],
  [
    'a day that does not exist',
    [pack([rule('R-1', [], { values: [{ from: '2026-02-30', is: {} }] })])],
    'calendarDay',
    `${place}.values[0].from`,
    'a day of the calendar',
    '应是日历上有的日子',
  ],
  [
    'days the wrong way round',
    [pack([rule('R-1', [], { values: [{ from: '2026-02-02', to: '2026-02-02', is: {} }] })])],
    'dayAfterFrom',
    `${place}.values[0].to`,
    'a day after "from"',
    '应晚于 from 那一天',
  ],
  [
    'two values for one day',
    [
      pack([
        rule('R-1', [], {
          values: [
            { from: '2026-01-01', is: {} },
            { from: '2026-03-01', is: {} },
          ],
        }),
      ]),
    ],
    'daysApart',
    `${place}.values[1]`,
    'days that no other values of the rule cover',
    '日期应不与本规则的其他值重叠',
  ],
  [
    'the same rule twice',
    [pack([rule('R-1', [])]), pack([rule('R-1', [])], { id: 'upper' })],
    'idOnce',
    'upper: rules[R-1]',
    'an id that is given once',
    '规则编号应只用一次',
  ],
  [
    'a condition renamed above',
    [pack([], { conditions: { a: 'always' } }), pack([], { id: 'upper', conditions: { a: 'always' } })],
    'nameOnce',
    'upper: conditions.a',
    'a name that no pack below has given',
    '应是下层规则包没用过的名字',
  ],
  [
    'other words for the same thing',
    [pack([], { words }), pack([], { id: 'upper', words: { c: { zh: '表', en: 'watch' } } })],
    'sameWords',
    'upper: words.c',
    'the words a pack below gives it: 钟 / clock',
    '应与下层规则包的叫法相同：钟',
  ],
  [
    'a day of another values that does not exist',
    [pack([rule('R-1', [])], { overrides: [{ rule: 'R-1', from: '2026-13-01', lengths: {} }] })],
    'calendarDay',
    'small: overrides[0].from',
    'a day of the calendar, found "2026-13-01"',
    '应是日历上有的日子，这里是 "2026-13-01"',
  ],
  [
    'other days by a rule that is not there',
    [pack([], { overrides: [{ rule: 'R-9', lengths: {} }] })],
    'ruleHere',
    'small: overrides[0].rule',
    'a rule of this pack or below, found "R-9"',
    '应是本包或下层规则包里的规则，这里是 "R-9"',
  ],
];
