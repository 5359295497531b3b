import { pack, rule } from '../small-pack';
import { answer, clock, exposure, place, type Unstackable, values, words } from './parts';

/** What statements claim. */
export const BROKEN_STATEMENTS: Unstackable[] = [
  [
    'days counted by what does not count',
    [pack([rule('R-1', [clock({ orDays: 'status' })])], { words })],
    'countFact',
    `${place}.says[0].orDays`,
    'a fact that counts, found "status"',
    '应是表示个数的事实，这里是 "status"',
  ],
  [
    'a value the rule does not have',
    [pack([rule('R-1', [clock({ length: 'none' })], { values })], { words })],
    'valueFrom',
    `${place}.says[0].length`,
    'rule R-1 to name a value "none" from 2026-01-01',
    '规则 R-1 自 2026-01-01 起应有名为“none”的值',
  ],
  [
    'a number where a length is meant',
    [pack([rule('R-1', [clock({ length: 'rate' })], { values })], { words })],
    'valueKind',
    `${place}.says[0].length`,
    'a duration in value "rate" of rule R-1, found "0.05"',
    '规则 R-1 的值“rate”应是时长，这里是 "0.05"',
  ],
  [
    'a plain value name where there is no rule',
    [
      pack([rule('R-1', [answer({ use: 'a' })], { values })], {
        conditions: { a: { fact: 'quantity', atMost: 'rate' } },
      }),
    ],
    'valueName',
    'small: conditions.a.atMost',
    'a value of a rule, such as "L-7D-02.window", found "rate"',
    '应是某条规则的值，如 L-7D-02.window，这里是 "rate"',
  ],
  [
    'a clock without words',
    [pack([rule('R-1', [clock({})])])],
    'wordsOf',
    `${place}.says[0].id`,
    'words for "c" in this pack or below',
    '本包或下层规则包应有“c”的叫法（words）',
  ],
  [
    'a rate of nothing',
    [
      pack(
        [
          rule('R-1', [{ kind: 'exposure', id: 'c', act: 'c', rate: 'rate', when: 'always' }], {
            values,
          }),
        ],
        { words },
      ),
    ],
    'rateOf',
    `${place}.says[0].base`,
    'the fact that the rate is a share of',
    '应写明比率是哪一项事实的',
  ],
  [
    'a rate of what is no money',
    [
      pack([rule('R-1', [{ kind: 'exposure', id: 'c', act: 'c', base: 'quantity', when: 'always' }])], {
        words,
      }),
    ],
    'moneyFact',
    `${place}.says[0].base`,
    'a fact that is money, found "quantity"',
    '应是金额的事实，这里是 "quantity"',
  ],
  [
    'a gap that claims an answer',
    [pack([rule('R-1', [answer('always')], { status: 'GAP' })])],
    'noClaim',
    `${place}.says[0].value`,
    'no value, since its rule is a GAP or unsourced',
    '不应写值，因为这条规则没有取到原文',
  ],
  [
    'a gap that claims a length',
    [pack([rule('R-1', [clock({ length: 'reply' })], { status: 'UNSOURCED', values })], { words })],
    'noClaim',
    `${place}.says[0].length`,
    'no value, since its rule is a GAP or unsourced',
    '不应写值，因为这条规则没有取到原文',
  ],
  [
    'a rule that says nothing where it should',
    [pack([rule('R-1', [{ kind: 'answer', question: 'accepted', tier: 1, when: 'always' }])])],
    'claim',
    `${place}.says[0].value`,
    'a value, since its rule is no GAP',
    '应写值，因为这条规则有原文',
  ],
  [
    'a time limit that is no clock',
    [pack([rule('R-1', [{ kind: 'answer', question: 'timeLimit', value: 'c', tier: 1, when: 'always' }])])],
    'clockOfBook',
    `${place}.says[0].value`,
    'the id of a clock in the book, found "c"',
    '应是规则书里有的时限编号，这里是 "c"',
  ],
  [
    'one count and nothing to measure it against',
    [
      pack([rule('R-1', [exposure({ base: 'paidAmount', rate: 'rate', part: 'badCount' })], { values })], {
        words,
      }),
    ],
    'numberFacts',
    `${place}.says[0].part`,
    'two facts that are numbers, found "badCount"',
    '应是两个都是数的事实，这里是 "badCount"',
  ],
  [
    'a ceiling of nothing',
    [pack([rule('R-1', [exposure({ ceiling: 'rate' })], { values })], { words })],
    'ceilingAndSpent',
    `${place}.says[0].ceiling`,
    'a ceiling together with what was spent of it',
    '封顶和已用额应一起写',
  ],
  [
    'hours of the day without the hours',
    [pack([rule('R-1', [clock({ length: 'reply', shape: 'dayHours' })], { values })], { words })],
    'opensAndCloses',
    `${place}.says[0]`,
    '"opens" and "closes" with the shape dayHours',
    '计法为 dayHours 时应写明 opens 和 closes',
  ],
  [
    'a pause from what is no moment',
    [pack([rule('R-1', [clock({ pause: { from: 'status' } })])], { words })],
    'momentFacts',
    `${place}.says[0].pause`,
    'facts that are moments, found "status"',
    '应是表示时刻的事实，这里是 "status"',
  ],
  [
    'a pause by a rule that is not there',
    [pack([rule('R-1', [clock({ pause: { from: 'platformAskedAt', rule: 'R-9' } })])], { words })],
    'ruleHere',
    `${place}.says[0].pause.rule`,
    'a rule of this pack or below, found "R-9"',
    '应是本包或下层规则包里的规则，这里是 "R-9"',
  ],
];
