import { describe, expect, it } from 'vitest';
import { book, type Pack, stackPacks } from '@/rules';
import { pack, rule } from '../small-pack';

type Says = Pack['rules'][number]['says'];
type Override = NonNullable<Pack['overrides']>[number];

const stack = (says: Says, overrides: Override[] = [], status: 'SHOP' | 'LAW' = 'SHOP') =>
  stackPacks([
    ...book.packs,
    pack([rule('SHOP-1', says, { status, values: [{ from: '2020-01-01', is: { some: 'P3D' } }] })], {
      words: { a: { zh: '甲', en: 'a' } },
      overrides,
    }),
  ]);
const answer = (
  question: 'outcome' | 'noReason' | 'freightReturn' | 'burden' | 'timeLimit',
  value: string,
  when: Says[number]['when'] = 'always',
): Says => [{ kind: 'answer', question, value, tier: 1, when }];
const clock = (owner: 'seller' | 'buyer' | 'platform', onExpiry: 'lapse' | 'close' | 'overdue'): Says => [
  { kind: 'clock', id: 'a', owner, start: ['paidAt'], length: 'some', onExpiry, when: 'always' },
];

describe('a shop may not promise less', () => {
  it.each<[string, Says, string]>([
    ['refuse', answer('outcome', 'refusable'), 'says[0].value: expected "refund"'],
    ['keep the money', answer('outcome', 'paySeller'), 'says[0].value: expected "refund"'],
    ['deny the seven days', answer('noReason', 'no'), 'expected "yes" for "noReason"'],
    ['put freight on the buyer', answer('freightReturn', 'buyer'), 'expected "seller" for "freightReturn"'],
    ['put proof on the buyer', answer('burden', 'buyer'), 'expected "seller" for "burden"'],
    ['exchange whatever was asked', answer('outcome', 'exchange'), 'says[0].when: expected'],
    [
      'exchange where a return was asked',
      answer('outcome', 'exchange', {
        all: [{ fact: 'afterSaleType', is: ['exchange', 'returnRefund'] }, { use: 'withBuyer' }],
      }),
      'says[0].when: expected',
    ],
    [
      'a return of what has come back',
      answer('outcome', 'returnRefund', { fact: 'afterSaleType', is: ['returnRefund'] }),
      'says[0].when: expected',
    ],
    ['a deadline of the buyer', clock('buyer', 'close'), 'says[0].owner: expected a clock of ours'],
    ['a deadline of the platform', clock('platform', 'overdue'), 'says[0].owner: expected a clock of ours'],
    [
      'papers of the buyer',
      [{ kind: 'evidence', id: 'a', level: 'required', from: 'buyer', when: 'always' }],
      'says[0].from: expected no evidence',
    ],
    [
      'a question less',
      [{ kind: 'scope', question: 'invoice', when: 'always' }],
      'says[0].kind: expected no "scope"',
    ],
    [
      'whose turn it is',
      [{ kind: 'turn', value: 'buyer', tier: 99, when: 'always' }],
      'says[0].kind: expected no "turn"',
    ],
  ])('%s', (_, says, words) => {
    expect(() => stack(says)).toThrow(words);
    expect(() => stack(says, [], 'LAW')).not.toThrow();
  });

  it('nor change how long a rule of others is', () => {
    const lengths = (name: string) => [{ rule: 'SHOP-1', lengths: { [name]: 'P1D' } }];
    expect(() => stack([], lengths('L-7D-02.window'))).toThrow('overrides[0].lengths: expected lengths of');
    expect(() => stack([], lengths('SHOP-1.some'))).not.toThrow();
  });
});

describe('a shop may promise more', () => {
  it.each<[string, Says]>([
    ['money back', answer('outcome', 'refund')],
    [
      'what was asked, where the goods are',
      answer('outcome', 'repair', {
        all: [
          { use: 'claimsFault' },
          { all: [{ fact: 'afterSaleType', is: ['repair'] }, { use: 'withBuyer' }] },
        ],
      }),
    ],
    ['a clock of ours', clock('seller', 'overdue')],
    ['a right that ends', clock('buyer', 'lapse')],
    ['papers of its own', [{ kind: 'evidence', id: 'a', level: 'required', from: 'seller', when: 'always' }]],
  ])('%s', (_, says) => {
    expect(() => stack(says)).not.toThrow();
  });
});
