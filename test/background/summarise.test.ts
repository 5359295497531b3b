import { describe, expect, it } from 'vitest';
import { derive, summarise } from '@/entrypoints/background/summarise';
import { book, type Clock, type Facts, type Judgement, judge } from '@/rules';
import { type Entry, type EntryBody, logIndexOf } from '@/storage';

const AT = 1_795_000_000_000;
const HOUR = 3_600_000;
const blank = judge({}, book, AT);
const clock = (hours: number | null, more: Partial<Clock> = {}): Clock => ({
  id: 'c',
  owner: 'seller',
  startsAt: null,
  endsAt: hours === null ? null : AT + hours * HOUR,
  onExpiry: 'refund',
  from: 'rule',
  rules: [],
  ...more,
});
const judged = (more: Partial<Judgement>): Judgement => ({
  ...blank,
  askNext: [],
  flips: [],
  turn: 'seller',
  clocks: [],
  ...more,
});
const entry = (body: EntryBody, id = '1'): Entry => ({
  ...body,
  id,
  caseKey: 'k',
  at: AT,
  offset: 480,
  salt: '',
  device: 'd',
  seq: 1,
  prev: '',
  hash: '',
  author: '林',
});
const dueIn = (clocks: Clock[], entries: Entry[] = [], facts: Facts = {}) => {
  const { dueAt } = derive(facts, judged({ clocks }), logIndexOf(entries).promised, AT);
  return dueAt === null ? null : (dueAt - AT) / HOUR;
};

describe('when our deadline is', () => {
  it.each<[string, Clock[], number | null]>([
    ['the next of ours', [clock(9), clock(5)], 5],
    ["not the buyer's", [clock(3, { owner: 'buyer' }), clock(5)], 5],
    ["the page's before every rule's", [clock(2), clock(7, { from: 'page' })], 7],
    ['a certain one before one that only may run', [clock(2, { open: ['signedAt'] }), clock(5)], 5],
    ['one that may run, when none is certain', [clock(2, { open: ['signedAt'] })], 2],
    ['none, when one that may have run is over', [clock(-2, { open: ['signedAt'] })], null],
    ['the next, not one that is over', [clock(-3), clock(5)], 5],
    ['the last that is over, when all are', [clock(-9), clock(-3)], -3],
    ['none when no end is known', [clock(null)], null],
    ['none without clocks', [], null],
  ])('%s', (_, clocks, hours) => expect(dueIn(clocks), JSON.stringify(clocks)).toBe(hours));

  it("is none of shipping, where an order's page says when it was shipped and not where it is", () => {
    const shipping = clock(5, {
      onExpiry: 'overdue',
      startsAt: AT - 43 * HOUR,
      open: ['goodsState', 'saleKind'],
    });
    const shipped = (hoursAgo: number): Facts => ({
      shippedAt: { value: AT - hoursAgo * HOUR, from: 'page', seenAt: AT },
    });
    const due = (facts: Facts, of: Clock) => derive(facts, judged({ clocks: [of] }), [], AT).dueAt;
    expect(due(shipped(20), shipping)).toBeNull();
    expect(due({}, shipping)).toBe(shipping.endsAt);
    // What began after they went out, or does not hang on where they are, goes on.
    expect(due(shipped(50), shipping)).toBe(shipping.endsAt);
    expect(due(shipped(20), { ...shipping, open: ['saleKind'] })).toBe(shipping.endsAt);
    const paidAt = AT - 43 * HOUR;
    const order: Facts = {
      platform: { value: 'tmall', from: 'page', seenAt: AT },
      paidAt: { value: paidAt, from: 'page', seenAt: AT },
    };
    expect(derive(order, judge(order, book, AT), [], AT).dueAt).toBe(paidAt + 48 * HOUR);
    const sent = { ...order, ...shipped(20) };
    expect(derive(sent, judge(sent, book, AT), [], AT).dueAt).toBeNull();
  });

  it('also is a promise with a time, until it is kept', () => {
    const promise = entry({ kind: 'promise', text: '回电', dueAt: AT + HOUR }, 'p');
    expect(dueIn([clock(5)], [promise])).toBe(1);
    expect(dueIn([clock(5)], [promise, entry({ kind: 'promiseDone', of: 'p' }, 'd')])).toBe(5);
    expect(dueIn([clock(5)], [entry({ kind: 'promise', text: '回电', dueAt: null }, 'q')])).toBe(5);
  });

  it.each(['success', 'closed'])('none once a case is %s', (status) => {
    const facts: Facts = { status: { value: status, from: 'page', seenAt: AT } };
    expect(derive(facts, judged({ clocks: [clock(5)] }), [], AT)).toMatchObject({ open: 0, dueAt: null });
  });
});

describe('what the page may show', () => {
  const known = { caseKey: 'k', entries: [], missed: [], withQuestion: true };
  it('counts what was written, not what was ticked', () => {
    const entries = [
      entry({ kind: 'note', text: '收件人：张三 13900000000' }),
      entry({ kind: 'call', text: '未接', reached: false }),
      entry({ kind: 'tick', evidence: 'video', done: true }),
    ];
    const summary = summarise({ ...known, judgement: judged({}), entries }, AT);
    expect(summary.noteCount).toBe(2);
    expect(JSON.stringify(summary)).not.toMatch(/张三|139|未接/);
  });

  it('gives a verdict only when it is decided', () => {
    const outcome = { state: 'unknown' as const, value: 'refund', because: [], missing: [], rules: [] };
    const judgement = judged({ answers: { ...blank.answers, outcome } });
    expect(summarise({ ...known, judgement }, AT).outcome).toEqual({ state: 'unknown', value: null });
    const decided = judged({ answers: { ...blank.answers, outcome: { ...outcome, state: 'decided' } } });
    expect(summarise({ ...known, judgement: decided }, AT).outcome).toEqual({
      state: 'decided',
      value: 'refund',
    });
  });

  it('asks only where an answer can still change something', () => {
    const askNext = [{ fact: 'intact' as const, decides: ['outcome' as const] }];
    expect(summarise({ ...known, judgement: judged({ askNext }) }, AT).askNext).toBe('intact');
    expect(summarise({ ...known, judgement: judged({ askNext, turn: 'nobody' }) }, AT).askNext).toBeNull();
    expect(
      summarise({ ...known, judgement: judged({ askNext }), withQuestion: false }, AT).askNext,
    ).toBeNull();
  });

  it('puts the question about what to do before one about money, and that one only while nothing is decided', () => {
    const money = {
      fact: 'freeShipping' as const,
      decides: ['freightOut' as const, 'freightReturn' as const],
    };
    const todo = { fact: 'intact' as const, decides: ['outcome' as const] };
    expect(summarise({ ...known, judgement: judged({ askNext: [money, todo] }) }, AT).askNext).toBe('intact');
    const decided = { state: 'decided' as const, value: 'refund', because: [], missing: [], rules: [] };
    const open = { ...decided, state: 'unknown' as const };
    const asked = (outcome: typeof decided | typeof open) => {
      const judgement = judged({ askNext: [money] });
      const answers = { ...judgement.answers, outcome };
      return summarise({ ...known, judgement: { ...judgement, answers } }, AT).askNext;
    };
    expect(asked(open)).toBe('freeShipping');
    expect(asked(decided)).toBeNull();
  });

  it('runs no clock when all is done', () => {
    const clocks = [clock(5)];
    expect(summarise({ ...known, judgement: judged({ clocks }) }, AT).clock).toMatchObject({
      endsAt: AT + 5 * HOUR,
    });
    expect(summarise({ ...known, judgement: judged({ clocks, turn: 'nobody' }) }, AT).clock).toBeNull();
  });
});
