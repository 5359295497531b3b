import { pack, rule } from '../small-pack';
import { answer, place, type Unstackable } from './parts';

/** What conditions lean on. */
export const BROKEN_CONDITIONS: Unstackable[] = [
  [
    'a condition that is not there',
    [pack([rule('R-1', [answer({ all: [{ use: 'none' }] })])])],
    'conditionName',
    `${place}.says[0].when.all[0].use`,
    'a condition named in this pack or one below it, found "none"',
    '应是本包或下层规则包里有名字的条件，这里是 "none"',
  ],
  [
    'conditions that go round',
    [
      pack([rule('R-1', [answer({ use: 'a' })])], {
        conditions: { a: { not: { use: 'b' } }, b: { use: 'a' } },
      }),
    ],
    'conditionRound',
    'small: conditions.b.use',
    'a condition that does not come back to itself, found "a"',
    '应是不会绕回自己的条件，这里是 "a"',
  ],
  [
    'answers that go round',
    [
      pack([
        rule('R-1', [
          answer({ answer: 'invoice', is: ['must'] }),
          {
            kind: 'answer',
            question: 'invoice',
            value: 'must',
            tier: 1,
            when: { answer: 'accepted', is: ['yes'] },
          },
        ]),
      ]),
    ],
    'answersRound',
    'book: answers',
    'no answer to lean on itself: accepted → invoice → accepted',
    '答案不应绕回自己：accepted → invoice → accepted',
  ],
  [
    'a value of the question that there is not',
    [pack([rule('R-1', [answer('always', 'maybe')])])],
    'answerValue',
    `${place}.says[0].value`,
    'one of yes, no for "accepted", found "maybe"',
    '“accepted”的答案应是其中之一：yes, no，这里是 "maybe"',
  ],
  [
    'a value of the fact that there is not',
    [pack([rule('R-1', [answer({ fact: 'status', is: ['waiting'] })])])],
    'factValue',
    `${place}.says[0].when.is`,
    'values that the fact "status" can have, found "waiting"',
    '应是事实“status”会有的值，这里是 "waiting"',
  ],
  [
    'the word for "nobody has looked" used as a value',
    [pack([rule('R-1', [answer({ fact: 'intact', is: ['unchecked'] })])])],
    'factValue',
    `${place}.says[0].when.is`,
    'values that the fact "intact" can have, found "unchecked"',
    '应是事实“intact”会有的值，这里是 "unchecked"',
  ],
  [
    'a text where yes or no is meant',
    [pack([rule('R-1', [answer({ fact: 'opened', is: ['yes'] })])])],
    'yesNo',
    `${place}.says[0].when.is`,
    'true or false for the fact "opened", found "yes"',
    '事实“opened”应写 true 或 false，这里是 "yes"',
  ],
  [
    'an answer to lean on that there is not',
    [pack([rule('R-1', [answer({ answer: 'invoice', is: ['yes'] })])])],
    'answerLeantOn',
    `${place}.says[0].when.is`,
    'values that "invoice" can be answered with, found "yes"',
    '应是“invoice”会有的答案，这里是 "yes"',
  ],
  [
    'a comparison with what is no number',
    [pack([rule('R-1', [answer({ fact: 'status', atMost: 3 })])])],
    'numberFact',
    `${place}.says[0].when.fact`,
    'a fact that is a number, found "status"',
    '应是一个数的事实，这里是 "status"',
  ],
  [
    'a moment of what is no moment',
    [pack([rule('R-1', [answer({ moment: { start: ['status'] }, before: { start: ['at'] } })])])],
    'momentFacts',
    `${place}.says[0].when.moment.start`,
    'facts that are moments, found "status"',
    '应是表示时刻的事实，这里是 "status"',
  ],
];
