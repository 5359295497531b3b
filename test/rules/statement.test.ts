import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asManyAsFit,
  book,
  checkStatement,
  cited,
  clauses,
  type Facts,
  heatedIn,
  judge,
  lengthOf,
  type Sentence,
  timeline,
  written,
} from '@/rules';

const AT = Date.UTC(2026, 10, 20, 2, 5);
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
  it('are those the answers rest on, with their source; a hint and a gap are never cited', () => {
    const facts: Facts = {
      platform: { value: 'tmall', from: 'page', seenAt: AT },
      signedBy: { value: 'stranger', from: 'agent', seenAt: AT },
      reason: { value: 'damaged', from: 'page', seenAt: AT },
      signedAt: fact(AT - 86_400_000),
      appliedAt: fact(AT),
    };
    const judged = judge(facts, book, AT);
    const rests = new Set(
      Object.values(judged.answers).flatMap(({ because }) => because.map(({ rule }) => rule)),
    );
    const offered = clauses(judged);
    expect(offered.length).toBeGreaterThan(0);
    for (const { text, from } of offered) {
      expect(text).toMatch(/^依据《.+》/);
      expect(rests).toContain(from.of);
    }
    const gap = {
      ...judged,
      answers: {
        ...judged.answers,
        outcome: {
          state: 'decided' as const,
          because: [{ rule: 'PD-TMO-01', facts: [], assumed: [] }],
          missing: [],
          rules: [],
        },
        burden: judged.answers.invoice,
        freightReturn: judged.answers.invoice,
        freightOut: judged.answers.invoice,
      },
    };
    expect(clauses(gap).map(({ from }) => from.of)).not.toContain('PD-TMO-01');
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
