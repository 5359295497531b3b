import { describe, expect, test } from 'vitest';
import { type Book, type Facts, judge, type Pack, stackPacks } from '@/rules';
import { bookOf, facts, NOON, pack, rule } from './small-pack';

const freight = (facts: Facts, book: Book) => judge(facts, book, NOON).answers.freightReturn;
type When = Pack['rules'][number]['says'][number]['when'];
const says = (value: string, tier: number, when: When) =>
  [{ kind: 'answer', question: 'freightReturn', value, tier, when }] as const;

const faulty: When = { fact: 'sellerFault', is: ['yes'] };
const book = bookOf([
  rule('R-AGREED', [...says('agreed', 30, { fact: 'freightAgreed', is: [true] })]),
  rule('R-FAULT', [...says('seller', 20, faulty)]),
  rule('R-FREE', [...says('buyer', 10, { fact: 'reason', is: ['noReason'] })]),
]);

describe('an answer', () => {
  test('is decided by the highest tier that holds, with its reason', () => {
    expect(
      freight(facts({ sellerFault: 'yes', reason: 'noReason', freightAgreed: false }), book),
    ).toStrictEqual({
      state: 'decided',
      value: 'seller',
      because: [{ rule: 'R-FAULT', facts: ['sellerFault'], assumed: [] }],
      missing: [],
      rules: ['R-FAULT'],
    });
  });

  test('is unknown while a higher rule may yet say otherwise, and names what would tell', () => {
    const answer = freight(facts({ reason: 'noReason', freightAgreed: false }), book);
    expect(answer).toMatchObject({ state: 'unknown', missing: ['sellerFault'], rules: ['R-FAULT'] });
    expect(answer.because.map((reason) => reason.rule)).toStrictEqual(['R-FREE']);
  });

  test('is not kept open by a lower rule, nor by a higher one that would say the same', () => {
    expect(freight(facts({ sellerFault: 'yes', freightAgreed: false }), book).state).toBe('decided');
    const agreeing = bookOf([
      rule('R-HIGH', [...says('seller', 20, { fact: 'defectVisible', is: [true] })]),
      rule('R-LOW', [...says('seller', 10, { fact: 'sellerFault', is: ['yes'] })]),
    ]);
    expect(freight(facts({ sellerFault: 'yes' }), agreeing)).toMatchObject({
      state: 'decided',
      value: 'seller',
    });
  });

  test('leans on a presumption, and says so, also where the presumption only keeps a rival silent', () => {
    expect(freight(facts({ sellerFault: 'no', reason: 'noReason' }), book).because).toStrictEqual([
      { rule: 'R-FREE', facts: ['reason', 'freightAgreed'], assumed: ['freightAgreed'] },
    ]);
  });

  test('does not apply when nothing holds or may hold', () => {
    const none = facts({ sellerFault: 'no', reason: 'other', freightAgreed: false });
    expect(freight(none, book)).toStrictEqual({
      state: 'not-applicable',
      because: [],
      missing: [],
      rules: [],
    });
  });
});

describe('a conflict', () => {
  const rivals = bookOf([
    rule('R-BUYER', [...says('buyer', 10, 'always')]),
    rule('R-SELLER', [...says('seller', 10, { fact: 'sellerFault', is: ['yes'] })]),
  ]);

  test('shows both, what asks more of us first', () => {
    const answer = freight(facts({ sellerFault: 'yes' }), rivals);
    expect(answer.state).toBe('conflict');
    expect(answer.value).toBeUndefined();
    expect(answer.rivals).toStrictEqual([
      { value: 'seller', rules: ['R-SELLER'] },
      { value: 'buyer', rules: ['R-BUYER'] },
    ]);
  });

  test('is not yet one while the rival is only possible', () => {
    expect(freight(facts({}), rivals)).toMatchObject({ state: 'unknown', missing: ['sellerFault'] });
  });

  test('waits for a higher rule that may settle it', () => {
    const above = bookOf([
      rule('R-ABOVE', [...says('agreed', 20, { fact: 'signedBy', is: ['self'] })]),
      rule('R-BUYER', [...says('buyer', 10, 'always')]),
      rule('R-SELLER', [...says('seller', 10, 'always')]),
    ]);
    expect(freight(facts({}), above)).toMatchObject({ state: 'unknown', missing: ['signedBy'] });
    expect(freight(facts({ signedBy: 'self' }), above)).toMatchObject({ state: 'decided', value: 'agreed' });
  });
});

describe('what a rule weighs by its status', () => {
  const gap = (tier: number) =>
    ({ kind: 'answer', question: 'freightReturn', tier, when: 'always' }) as const;

  test('a gap sends to the source, with its id', () => {
    const only = bookOf([rule('G-01', [gap(10)], { status: 'UNSOURCED' })]);
    expect(freight(facts({}), only)).toMatchObject({ state: 'check-source', rules: ['G-01'], missing: [] });
  });

  test('a rule that holds overrules a gap of its tier or below, and no other', () => {
    const law = rule('R-LAW', [...says('buyer', 20, faulty)]);
    const withGap = (tier: number) => bookOf([law, rule('G-01', [gap(tier)], { status: 'GAP' })]);
    const known = facts({ sellerFault: 'yes' });
    expect(freight(known, withGap(20)).state).toBe('decided');
    expect(freight(known, withGap(21)).state).toBe('check-source');
    expect(freight(facts({}), withGap(20))).toMatchObject({ state: 'unknown', missing: ['sellerFault'] });
    expect(freight(facts({ sellerFault: 'no' }), withGap(20)).state).toBe('check-source');
  });

  test.each(['SEC', 'INFERRED', 'SEED'] as const)('%s says nothing in a judgement', (status) => {
    const hint = bookOf([rule('H-01', [...says('buyer', 10, 'always')], { status })]);
    expect(freight(facts({}), hint).state).toBe('not-applicable');
  });

  test.each(['LAW', 'OFF-FULL', 'OFF-NOTICE', 'OFF-EXC'] as const)('%s decides', (status) => {
    const one = bookOf([rule('R-01', [...says('buyer', 10, 'always')], { status })]);
    expect(freight(facts({}), one).state).toBe('decided');
  });
});

describe('a rule of one platform', () => {
  const tmall = rule('T-01', [...says('seller', 20, faulty)], { platforms: ['tmall'] });
  const gap = rule('P-01', [{ kind: 'answer', question: 'freightReturn', tier: 30, when: 'always' }], {
    platforms: ['pdd'],
    status: 'GAP',
  });
  const mixed = bookOf([tmall, gap, rule('R-01', [...says('buyer', 10, 'always')])]);

  test('says nothing on another', () => {
    expect(freight(facts({ platform: 'jd' }), mixed)).toMatchObject({ state: 'decided', value: 'buyer' });
    expect(freight(facts({ platform: 'pdd' }), mixed)).toMatchObject({
      state: 'check-source',
      rules: ['P-01'],
    });
  });

  test('may hold while the platform is not known, and asks for it', () => {
    const answer = freight(facts({}), mixed);
    expect(answer.state).toBe('unknown');
    expect(answer.missing).toContain('platform');
  });
});

describe('a question', () => {
  test('is out of scope when every scope of it is false, and in it while one may hold', () => {
    const scoped = bookOf([rule('R-01', [...says('buyer', 10, 'always')])], {
      pageSays: [
        { kind: 'scope', question: 'freightReturn', when: { fact: 'status', is: ['waitSeller'] } },
        { kind: 'scope', question: 'freightReturn', when: { fact: 'status', is: ['platform'] } },
      ],
    });
    expect(freight(facts({ status: 'closed' }), scoped).state).toBe('not-applicable');
    expect(freight(facts({ status: 'platform' }), scoped).state).toBe('decided');
    expect(freight(facts({}), scoped).state).toBe('decided');
  });

  test('may lean on another, with what that one leaned on', () => {
    const leaning = bookOf([
      rule('R-NR', [{ kind: 'answer', question: 'noReason', value: 'yes', tier: 1, when: faulty }]),
      rule('R-01', [...says('buyer', 1, { answer: 'noReason', is: ['yes'] })]),
    ]);
    expect(freight(facts({ sellerFault: 'yes' }), leaning)).toMatchObject({
      state: 'decided',
      because: [{ rule: 'R-01', facts: ['sellerFault'], assumed: [] }],
    });
    expect(freight(facts({}), leaning)).toMatchObject({ state: 'unknown', missing: ['sellerFault'] });
    expect(freight(facts({ sellerFault: 'no' }), leaning).state).toBe('not-applicable');
  });
});

test('packs share one judgement: what the upper one says stands beside the lower', () => {
  const lower = pack([rule('R-LAW', [...says('buyer', 10, { use: 'atFault' })])], {
    id: 'lower',
    conditions: { atFault: faulty },
  });
  const upper = pack([rule('R-SHOP', [...says('seller', 20, { use: 'atFault' })])], {
    id: 'upper',
    sources: {},
  });
  expect(freight(facts({ sellerFault: 'yes' }), stackPacks([lower, upper]))).toMatchObject({
    rules: ['R-SHOP'],
  });
});
