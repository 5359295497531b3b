import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  asManyAsFit,
  book,
  checkStatement,
  cited,
  clauses,
  type Example,
  type FactKey,
  type Facts,
  type FactValue,
  heatedIn,
  type Judgement,
  judge,
  lengthOf,
  type Sentence,
  timeline,
  written,
} from '@/rules';
import { factsOf } from '@/rules/pack/examples';

const AT = Date.UTC(2026, 10, 20, 2, 5);
const DAY = 86_400_000;
const GOLDEN = join(import.meta.dirname, '../golden');
const fact = (value: number | string) => ({ value, from: 'page' as const, seenAt: AT });
const sentence = (part: Partial<Sentence> = {}): Sentence => ({
  id: 's',
  text: '11月20日 10:05，快递显示签收。',
  evidence: [],
  from: { kind: 'fact', of: 'signedAt' },
  ...part,
});
const KEPT = [
  { id: 'a', name: '签收底单' },
  { id: 'b', name: '开箱视频' },
];

describe('the timeline', () => {
  it('tells moments on the clock of Shanghai, oldest first, with the parcel they can be held against', () => {
    const facts: Facts = {
      signedAt: fact(AT),
      paidAt: fact(AT - 3 * 86_400_000),
      courier: fact('圆通速递'),
      trackingNo: fact('YT123'),
    };
    const call = { id: 'e1', at: AT + 60_000, kind: 'call' as const, reached: false, text: '' };
    expect(timeline(facts, [call])).toEqual([
      { text: '11月17日 10:05，买家付款。', from: { kind: 'fact', of: 'paidAt' } },
      { text: '11月20日 10:05，快递显示签收（圆通速递 YT123）。', from: { kind: 'fact', of: 'signedAt' } },
      { text: '11月20日 10:06，致电买家，未接通。', from: { kind: 'entry', of: 'e1' } },
    ]);
  });

  it('says nothing that no fact and no entry says', () => {
    const keys = [
      'paidAt',
      'shippedAt',
      'signedAt',
      'appliedAt',
      'refundAmount',
      'reasonText',
      'remaining',
    ] as const;
    const facts = fc.dictionary(fc.constantFrom(...keys), fc.integer({ min: 1, max: 4e12 }).map(fact));
    const told = fc.array(
      fc.record({
        id: fc.uuid(),
        at: fc.integer({ min: 1, max: 4e12 }),
        kind: fc.constant('call' as const),
        reached: fc.boolean(),
        text: fc.string(),
      }),
    );
    fc.assert(
      fc.property(facts, told, (facts, entries) => {
        for (const { from, text } of timeline(facts as Facts, entries)) {
          if (from.kind === 'fact') expect(facts).toHaveProperty(from.of);
          else {
            const entry = entries.find(({ id }) => id === from.of);
            expect(text).toContain(entry?.text.trim().replaceAll(/\s*\n\s*/g, '，'));
          }
        }
      }),
    );
  });
});

describe('the clauses', () => {
  const said = (values: Partial<Record<FactKey, FactValue>>): Facts =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, { value, from: 'page', seenAt: AT }]),
    ) as Facts;
  const CUSTOM = said({
    platform: 'tmall',
    reason: 'noReason',
    afterSaleType: 'returnRefund',
    status: 'waitSeller',
    goodsState: 'signed',
    exclusionKind: 'custom',
    signedAt: AT - 2 * DAY,
    appliedAt: AT - DAY,
  });
  const refused = judge(CUSTOM, book, AT);
  const carrying = refused.answers.outcome.because.map(({ rule }) => rule);
  const ids = (judged: Judgement) => clauses(judged).map(({ from }) => from.of);
  const answering = (part: Partial<Judgement['answers']>): Judgement => ({
    ...refused,
    answers: { ...refused.answers, ...part },
  });

  it('are those a verdict for the seller rests on, with their source', () => {
    expect(refused.answers.outcome).toMatchObject({ state: 'decided', value: 'refusable' });
    expect(ids(refused)).toEqual(expect.arrayContaining(carrying));
    for (const { text } of clauses(refused)) expect(text).toMatch(/^依据《.+》/);
  });

  it('are none of a verdict for the buyer, and none where the verdict is open or says neither', () => {
    const { outcome, invoice } = refused.answers;
    const planted = (said: Partial<Answer>) =>
      answering({
        outcome: { ...outcome, ...said },
        burden: invoice,
        freightReturn: invoice,
        freightOut: invoice,
      });
    expect(ids(planted({}))).toEqual(carrying);
    for (const value of ['refund', 'returnRefund', 'exchange', 'negotiate'])
      expect(ids(planted({ value })), value).toEqual([]);
    for (const state of ['unknown', 'conflict', 'check-source'] as const)
      expect(ids(planted({ state })), state).toEqual([]);
  });

  it('do not hold one that also settles the freight against the seller, or makes a step costly', () => {
    const [rule = ''] = carrying;
    const because = [{ rule, facts: [], assumed: [] }];
    const freight = (value: string): Answer => ({
      state: 'decided',
      value,
      because,
      missing: [],
      rules: [rule],
    });
    expect(ids(answering({ freightOut: freight('buyer') }))).toContain(rule);
    for (const value of ['seller', 'agreed', 'insurer'])
      expect(ids(answering({ freightOut: freight(value) })), value).not.toContain(rule);
    const exposure = { id: 'x', fen: 100, points: null, when: 'ifRefuseWithoutCause', rules: [rule] };
    expect(ids({ ...refused, exposures: [exposure] })).not.toContain(rule);
  });

  it('may be one that asks the seller to show something first', () => {
    const { outcome } = refused.answers;
    const burden: Answer = { ...outcome, value: 'seller' };
    expect(ids(answering({ burden }))).toEqual(expect.arrayContaining(carrying));
    const refunded = ids(answering({ burden, outcome: { ...outcome, value: 'refund' } }));
    expect(refunded.filter((id) => carrying.includes(id))).toEqual([]);
  });

  it('speak for the seller in every worked case of the book', () => {
    const worked = readdirSync(GOLDEN).filter((file) => file.endsWith('.json'));
    let offered = 0;
    for (const file of worked) {
      const example = JSON.parse(readFileSync(join(GOLDEN, file), 'utf8')) as Example;
      const judged = judge(factsOf(example), book, Date.parse(example.at));
      const { answers } = judged;
      for (const id of ids(judged)) {
        offered += 1;
        const values = (['outcome', 'burden', 'freightReturn', 'freightOut'] as const).flatMap((question) =>
          answers[question].because.some(({ rule }) => rule === id) ? [answers[question].value] : [],
        );
        expect(values, `${file} ${id}`).toSatisfy((all: string[]) =>
          all.some((one) => ['refusable', 'paySeller', 'buyer'].includes(one)),
        );
        expect(values, `${file} ${id}`).not.toContain('refund');
        expect(values, `${file} ${id}`).not.toContain('returnRefund');
      }
    }
    expect(offered).toBeGreaterThan(20);
  });

  it('are never a hint or a gap', () => {
    const { outcome } = refused.answers;
    const gap = answering({
      outcome: { ...outcome, because: [{ rule: 'PD-TMO-01', facts: [], assumed: [] }] },
    });
    expect(ids(gap)).not.toContain('PD-TMO-01');
  });
});

describe('what is written', () => {
  it('cites a piece by its place among what is kept, before the full stop, and lists what was cited', () => {
    const said = sentence({ evidence: ['b', 'gone'] });
    expect(cited(said, KEPT)).toBe('11月20日 10:05，快递显示签收[证2]。');
    expect(written({ sentences: [said], request: '请驳回买家申请。' }, KEPT)).toBe(
      '11月20日 10:05，快递显示签收[证2]。\n凭证：证2 开箱视频。\n诉求：请驳回买家申请。',
    );
  });

  it('counts every sign once, also one that a computer keeps in two units', () => {
    expect(lengthOf('退款𠮷， \n')).toBe(6);
  });

  it('takes sentences whole, from the first on, and never more than there is room for', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat(600), (texts, room) => {
        const all = texts.map((text) => ({ text }));
        const taken = asManyAsFit(all, room);
        expect(taken).toEqual(all.slice(0, taken.length));
        expect(lengthOf(taken.map(({ text }) => `${text}\n`).join(''))).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('holds every sentence whole, whatever is cited', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (texts) => {
        const sentences = texts.map((text, nth) => sentence({ id: String(nth), text, evidence: ['a'] }));
        const whole = written({ sentences, request: '' }, KEPT).replaceAll('[证1]', '');
        for (const { text } of sentences) if (text.trim() !== '') expect(whole).toContain(text);
      }),
    );
  });
});

describe('the last look', () => {
  const check = (part: Partial<Sentence>, limit = 500, request = '请支持商家。') =>
    checkStatement({ sentences: [sentence(part)], request }, KEPT, limit);

  it('marks a sentence with nothing to show, also one whose piece is no longer kept; a clause shows itself', () => {
    expect(check({}).unsupported).toEqual([0]);
    expect(check({ evidence: ['gone'] }).unsupported).toEqual([0]);
    expect(check({ evidence: ['a'] }).unsupported).toEqual([]);
    expect(check({ from: { kind: 'rule', of: 'L-7D-01' } }).unsupported).toEqual([]);
  });

  it('lets nothing leave that is too long, insults, or gives away a number', () => {
    expect(check({ evidence: ['a'] })).toMatchObject({ over: 0, mayLeave: true });
    expect(check({ evidence: ['a'] }, 10).mayLeave).toBe(false);
    expect(check({ text: '买家是骗子。' }).mayLeave).toBe(false);
    expect(check({ text: '买家电话13800138000。' }).mayLeave).toBe(false);
    expect(check({ text: '包裹破损非常严重。' })).toMatchObject({
      mayLeave: true,
      heated: [{ kind: 'adjective' }, { kind: 'adjective' }],
    });
    expect(check({}, 500, ' ').noRequest).toBe(true);
  });

  it('takes no clause and no measure for heat', () => {
    for (const text of ['商家十分钟内回复。', '详情页明显位置写明。', '双方特别约定的尺寸。'])
      expect(heatedIn(text), text).toEqual([]);
    for (const text of ['买家十分无理。', '简直离谱。', '这种人没素质。'])
      expect(heatedIn(text), text).not.toEqual([]);
  });
});
