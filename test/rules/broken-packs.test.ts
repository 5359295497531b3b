import { describe, expect, test } from 'vitest';
import { BookError, type Pack, parsePack, stackPacks } from '@/rules';
import { pack, rule } from './small-pack';

type Says = Pack['rules'][number]['says'][number];
type When = Says['when'];

const answer = (when: When, value = 'yes'): Says => ({
  kind: 'answer',
  question: 'accepted',
  value,
  tier: 1,
  when,
});
const clock = (more: object): Says =>
  ({
    kind: 'clock',
    id: 'c',
    owner: 'seller',
    start: ['paidAt'],
    onExpiry: 'agree',
    when: 'always',
    ...more,
  }) as Says;
const words = { c: { zh: '钟', en: 'clock' } };
const values = [{ from: '2026-01-01', is: { reply: 'PT36H', rate: 0.05 } }];
const place = 'pack small: rules[R-1]';

function troubleOf(packs: Pack[]): string {
  try {
    stackPacks(packs);
    return 'stacked';
  } catch (error) {
    return error instanceof BookError ? error.message : String(error);
  }
}

/** Each names the one thing that is wrong, and the whole sentence that is said about it. */
const UNSTACKABLE: [name: string, packs: Pack[], words: string][] = [
  [
    'a source that is not there',
    [pack([rule('R-1', [], { source: 'NONE' })])],
    `${place}.source: expected a source of this pack or one below it, found "NONE"`,
  ],
  [
    'a condition that is not there',
    [pack([rule('R-1', [answer({ all: [{ use: 'none' }] })])])],
    `${place}.says[0].when.all[0].use: expected a condition named in this pack or one below it, found "none"`,
  ],
  [
    'conditions that go round',
    [
      pack([rule('R-1', [answer({ use: 'a' })])], {
        conditions: { a: { not: { use: 'b' } }, b: { use: 'a' } },
      }),
    ],
    'pack small: conditions.b.use: expected a condition that does not come back to itself, found "a"',
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
    'pack book: answers: expected no answer to lean on itself: accepted → invoice → accepted',
  ],
  [
    'a value of the question that there is not',
    [pack([rule('R-1', [answer('always', 'maybe')])])],
    `${place}.says[0].value: expected one of yes, no for "accepted", found "maybe"`,
  ],
  [
    'a value of the fact that there is not',
    [pack([rule('R-1', [answer({ fact: 'status', is: ['waiting'] })])])],
    `${place}.says[0].when.is: expected values that the fact "status" can have, found "waiting"`,
  ],
  [
    'the word for "nobody has looked" used as a value',
    [pack([rule('R-1', [answer({ fact: 'intact', is: ['unchecked'] })])])],
    `${place}.says[0].when.is: expected values that the fact "intact" can have, found "unchecked"`,
  ],
  [
    'a text where yes or no is meant',
    [pack([rule('R-1', [answer({ fact: 'opened', is: ['yes'] })])])],
    `${place}.says[0].when.is: expected true or false for the fact "opened", found "yes"`,
  ],
  [
    'an answer to lean on that there is not',
    [pack([rule('R-1', [answer({ answer: 'invoice', is: ['yes'] })])])],
    `${place}.says[0].when.is: expected values that "invoice" can be answered with, found "yes"`,
  ],
  [
    'a comparison with what is no number',
    [pack([rule('R-1', [answer({ fact: 'status', atMost: 3 })])])],
    `${place}.says[0].when.fact: expected a fact that is a number, found "status"`,
  ],
  [
    'a moment of what is no moment',
    [pack([rule('R-1', [answer({ moment: { start: ['status'] }, before: { start: ['at'] } })])])],
    `${place}.says[0].when.moment.start: expected facts that are moments, found "status"`,
  ],
  [
    'days counted by what does not count',
    [pack([rule('R-1', [clock({ orDays: 'status' })])], { words })],
    `${place}.says[0].orDays: expected a fact that counts, found "status"`,
  ],
  [
    'a value the rule does not have',
    [pack([rule('R-1', [clock({ length: 'none' })], { values })], { words })],
    `${place}.says[0].length: expected rule R-1 to name a value "none" from 2026-01-01`,
  ],
  [
    'a number where a length is meant',
    [pack([rule('R-1', [clock({ length: 'rate' })], { values })], { words })],
    `${place}.says[0].length: expected a duration in value "rate" of rule R-1, found "0.05"`,
  ],
  [
    'a plain value name where there is no rule',
    [
      pack([rule('R-1', [answer({ use: 'a' })], { values })], {
        conditions: { a: { fact: 'quantity', atMost: 'rate' } },
      }),
    ],
    'pack small: conditions.a.atMost: expected a value of a rule, such as "L-7D-02.window", found "rate"',
  ],
  [
    'a clock without words',
    [pack([rule('R-1', [clock({})])])],
    `${place}.says[0].id: expected words for "c" in this pack or below`,
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
    `${place}.says[0].base: expected the fact that the rate is a share of`,
  ],
  [
    'a rate of what is no money',
    [
      pack([rule('R-1', [{ kind: 'exposure', id: 'c', act: 'c', base: 'quantity', when: 'always' }])], {
        words,
      }),
    ],
    `${place}.says[0].base: expected a fact that is money, found "quantity"`,
  ],
  [
    'a gap that claims an answer',
    [pack([rule('R-1', [answer('always')], { status: 'GAP' })])],
    `${place}.says[0].value: expected no value, since its rule is a GAP or unsourced`,
  ],
  [
    'a gap that claims a length',
    [pack([rule('R-1', [clock({ length: 'reply' })], { status: 'UNSOURCED', values })], { words })],
    `${place}.says[0].length: expected no value, since its rule is a GAP or unsourced`,
  ],
  [
    'a rule that says nothing where it should',
    [pack([rule('R-1', [{ kind: 'answer', question: 'accepted', tier: 1, when: 'always' }])])],
    `${place}.says[0].value: expected a value, since its rule is no GAP`,
  ],
  [
    'a time limit that is no clock',
    [pack([rule('R-1', [{ kind: 'answer', question: 'timeLimit', value: 'c', tier: 1, when: 'always' }])])],
    `${place}.says[0].value: expected the id of a clock in the book, found "c"`,
  ],
  [
    'a day that does not exist',
    [pack([rule('R-1', [], { values: [{ from: '2026-02-30', is: {} }] })])],
    `${place}.values[0].from: expected a day of the calendar`,
  ],
  [
    'days the wrong way round',
    [pack([rule('R-1', [], { values: [{ from: '2026-02-02', to: '2026-02-02', is: {} }] })])],
    `${place}.values[0].to: expected a day after "from"`,
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
    `${place}.values[1]: expected days that no other values of the rule cover`,
  ],
  [
    'the same rule twice',
    [pack([rule('R-1', [])]), pack([rule('R-1', [])], { id: 'upper' })],
    'pack upper: rules[R-1]: expected an id that is given once',
  ],
  [
    'a condition renamed above',
    [pack([], { conditions: { a: 'always' } }), pack([], { id: 'upper', conditions: { a: 'always' } })],
    'pack upper: conditions.a: expected a name that no pack below has given',
  ],
  [
    'other words for the same thing',
    [pack([], { words }), pack([], { id: 'upper', words: { c: { zh: '表', en: 'watch' } } })],
    'pack upper: words.c: expected the words a pack below gives it: 钟',
  ],
];

test.each(UNSTACKABLE)('%s', (_, packs, sentence) => {
  expect(troubleOf(packs)).toBe(sentence);
});

const raw = (when: unknown) => pack([rule('R-1', [answer(when as When)])]);
const UNREADABLE: [name: string, raw: unknown, words: string][] = [
  ['no pack at all', null, 'pack (no id): the file: expected object, found null'],
  ['a format from later', { ...pack([]), format: 2 }, 'pack small: format: expected 1, found 2'],
  ['a key of its own', { ...pack([]), note: 'x' }, 'pack small: the file: expected no key "note", found'],
  [
    'a status that there is not',
    pack([rule('R-1', [], { status: 'RUMOUR' as never })]),
    'pack small: rules[R-1].status: expected one of LAW, OFF-FULL',
  ],
  [
    'a month, which has no fixed length',
    pack([rule('R-1', [], { values: [{ from: '2026-01-01', is: { window: 'P1M' } }] })]),
    'pack small: rules[R-1].values[0].is.window: expected ',
  ],
  [
    'a statement of no known kind',
    pack([rule('R-1', [{ ...answer('always'), kind: 'guess' } as never])]),
    'pack small: rules[R-1].says[0].kind: expected a known "kind", found "guess"',
  ],
  [
    'a fact that there is not',
    raw({ all: [{ fact: 'mood', is: ['bad'] }] }),
    'pack small: rules[R-1].says[0].when.all[0].fact: expected one of platform, ',
  ],
  [
    'a condition of no known kind',
    raw({ regex: '.*' }),
    'pack small: rules[R-1].says[0].when: expected a condition, found {"regex":".*"}',
  ],
];

describe('what is not a pack is told in one sentence', () => {
  test.each(UNREADABLE)('%s', (_, given, sentence) => {
    const parsed = parsePack(given);
    expect(parsed.ok ? '' : parsed.trouble).toContain(sentence);
  });

  test('a hostile depth, before it reaches the schema', () => {
    let when: unknown = 'always';
    for (let depth = 0; depth < 100_000; depth++) when = { not: when };
    const parsed = parsePack(raw(when));
    expect(parsed).toStrictEqual({ ok: false, trouble: 'pack small: expected at most 40 levels of nesting' });
  });

  test('and one that bites its own tail', () => {
    const loop: Record<string, unknown> = { id: 'loop' };
    loop.self = loop;
    expect(parsePack(loop)).toMatchObject({
      ok: false,
      trouble: 'pack loop: expected at most 40 levels of nesting',
    });
  });
});
