// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Chips } from '@/entrypoints/console.content/chips';
import type { PageReading } from '@/entrypoints/console.content/reader/types';
import { startSession } from '@/entrypoints/console.content/session';
import type { StripState } from '@/entrypoints/console.content/strip-view';
import type { CaseSummary, PageSummary, Trouble } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';

type Answer = (reply: Result<PageSummary, Trouble>) => void;
const stage = vi.hoisted(() => ({
  reading: { kind: 'other' } as unknown,
  sent: [] as { reading: { kind: string; reason?: string }; readAt: number; answer: unknown }[],
}));

vi.mock('@/entrypoints/console.content/reader', () => ({
  readPage: () => stage.reading,
  rowElementsOf: () => [],
  labelsOf: () => [{ label: '退款金额', shape: 'money', fact: 'refundAmount' }],
  pageKindOf: () => ({ platform: 'pdd', kind: 'case', page: 'aftersale' }),
}));
// When a page is believed after a move is spa.test.ts's matter; here it is at once.
vi.mock('@/entrypoints/console.content/arrivals', () => ({
  createArrivals: () => ({ moved: () => {}, note: () => {}, vouch: () => true }),
}));
vi.mock('@/entrypoints/console.content/tell-background', () => ({
  tellBackground: (message: { reading: { kind: string }; readAt: number }) =>
    new Promise((answer) => stage.sent.push({ ...message, answer })),
}));

const fact = (value: string) => ({ value, text: value, label: '' });
const caseOf = (id: string, status = 'waitSeller'): PageReading => ({
  kind: 'case',
  platform: 'pdd',
  page: 'aftersale',
  facts: { afterSaleId: fact(id), status: fact(status) },
  missed: [],
});
const summaryOf = (caseKey: string): CaseSummary => ({
  caseKey,
  turn: 'seller',
  outcome: { state: 'decided', value: 'refund' },
  askNext: null,
  clock: null,
  missed: [],
  noteCount: 0,
});
const answerFor = (caseKey: string, readAt: number): Result<PageSummary, Trouble> =>
  ok({ kind: 'case', case: summaryOf(caseKey), readAt });

let now = 1_795_000_000_000;
let states: StripState[] = [];
const chips: Chips = {
  standOn: () => {},
  standsOn: () => true,
  label: () => {},
  place: () => {},
  clear: () => {},
};
const settled = () => vi.advanceTimersByTimeAsync(0);
const shown = () => {
  const last = states.at(-1);
  if (last?.kind !== 'summary') return last?.kind;
  return last.summary.kind === 'case' ? last.summary.case.caseKey : last.summary.kind;
};
/** Answers the nth message sent, counting from the end. */
const answer = async (reply: (readAt: number) => Result<PageSummary, Trouble>, fromEnd = 1) => {
  const message = stage.sent.at(-fromEnd);
  if (message === undefined) throw new Error('nothing was sent');
  (message.answer as Answer)(reply(message.readAt));
  await settled();
};

function begin(top = true) {
  const ctx = { isInvalid: false, isValid: true } as ContentScriptContext;
  const strip = { show: (state: StripState) => void states.push(state), remove: () => {} };
  return startSession(ctx, chips, top ? strip : null);
}
const later = (ms: number) => {
  now += ms;
  vi.setSystemTime(now);
};

beforeEach(() => {
  vi.useFakeTimers({ now });
  stage.sent = [];
  states = [];
  stage.reading = { kind: 'other' };
  history.replaceState(null, '', '/');
});

describe('a case', () => {
  it('is read, told, and shown when the answer comes', async () => {
    stage.reading = caseOf('1');
    const { hooks } = begin();
    hooks.look();
    await settled();
    expect(shown()).toBe('reading');
    await answer((readAt) => answerFor('k1', readAt));
    expect(shown()).toBe('k1');
  });

  it('is not told again while it says the same, except once a minute', async () => {
    stage.reading = caseOf('1');
    const { hooks } = begin();
    expect(hooks.look()).toBe('changed');
    later(30_000);
    expect(hooks.look()).toBe('same');
    await settled();
    expect(stage.sent).toHaveLength(1);
    later(31_000);
    hooks.look();
    await settled();
    expect(stage.sent).toHaveLength(2);
    stage.reading = caseOf('1', 'success');
    hooks.look();
    await settled();
    expect(stage.sent).toHaveLength(3);
    // What the page is like goes with what is new, and not with every heartbeat.
    expect(stage.sent.map((message) => 'labels' in message)).toEqual([true, false, true]);
  });

  it('is told again at once when the background says that its verdict no longer stands', async () => {
    stage.reading = caseOf('1');
    const { hooks, tellAgain } = begin();
    hooks.look();
    await settled();
    tellAgain();
    later(2_000);
    expect(hooks.look()).toBe('same');
    await settled();
    expect(stage.sent).toHaveLength(2);
    await answer((readAt) => answerFor('k2', readAt));
    expect(shown()).toBe('k2');
  });

  it('is not told again on a page that was never worth telling', async () => {
    const { hooks, tellAgain } = begin();
    hooks.look();
    tellAgain();
    hooks.look();
    await settled();
    expect(stage.sent).toEqual([]);
  });

  it('never has the fact of another: a move blanks at once, and the late answer is dropped', async () => {
    stage.reading = caseOf('1');
    const { hooks } = begin();
    hooks.look();
    await settled();
    history.pushState(null, '', '/?id=2');
    hooks.moved();
    expect(shown()).toBe('reading');
    await answer((readAt) => answerFor('k1', readAt));
    expect(shown()).toBe('reading');
    stage.reading = caseOf('2');
    hooks.look();
    await settled();
    await answer((readAt) => answerFor('k2', readAt));
    expect(shown()).toBe('k2');
  });

  it('blanks when another case appears under the same address', async () => {
    stage.reading = caseOf('1');
    const { hooks } = begin();
    hooks.look();
    await settled();
    await answer((readAt) => answerFor('k1', readAt));
    stage.reading = caseOf('2');
    hooks.look();
    expect(shown()).toBe('reading');
  });

  it('shows the answer to the newest reading, whatever order answers come in', async () => {
    stage.reading = caseOf('1');
    const { hooks } = begin();
    hooks.look();
    await settled();
    stage.reading = caseOf('1', 'success');
    hooks.look();
    await settled();
    await answer((readAt) => answerFor('new', readAt));
    await answer((readAt) => answerFor('old', readAt), 2);
    expect(shown()).toBe('new');
  });

  it('has no verdict when the background fails, and is told again', async () => {
    stage.reading = caseOf('1');
    const { hooks } = begin();
    hooks.look();
    await settled();
    await answer(() => failed('failed'));
    expect(shown()).toBe('trouble');
    hooks.look();
    await settled();
    expect(stage.sent).toHaveLength(2);
  });
});

describe('a page that cannot be read', () => {
  const unreadable = (reason: 'changed' | 'login' | 'id-mismatch'): PageReading => ({
    kind: 'unreadable',
    platform: 'pdd',
    reason,
    missed: ['status'],
  });

  it('is given a moment to render before it is called changed', async () => {
    stage.reading = unreadable('changed');
    const { hooks } = begin();
    expect(hooks.look()).toBe('unsettled');
    await settled();
    expect(shown()).toBe('reading');
    expect(stage.sent.at(-1)?.reading.reason).toBe('loading');
    later(3_000);
    hooks.look();
    expect(shown()).toBe('unreadable');
  });

  it('is named at once when waiting will not help', () => {
    stage.reading = unreadable('login');
    begin().hooks.look();
    expect(shown()).toBe('unreadable');
  });

  it('takes the place of the case it was', async () => {
    stage.reading = caseOf('1');
    const { hooks } = begin();
    hooks.look();
    await settled();
    later(5_000);
    stage.reading = unreadable('login');
    hooks.look();
    await answer((readAt) => answerFor('k1', readAt));
    expect(shown()).toBe('unreadable');
  });
});

describe('other pages', () => {
  it('cost no message', async () => {
    begin().hooks.look();
    await settled();
    expect(stage.sent).toEqual([]);
    expect(shown()).toBe('hidden');
  });

  it('are told when a case stood there before', async () => {
    stage.reading = caseOf('1');
    const { hooks } = begin();
    hooks.look();
    await settled();
    stage.reading = { kind: 'other' };
    history.pushState(null, '', '/home');
    hooks.moved();
    hooks.look();
    await settled();
    expect(stage.sent.at(-1)?.reading.kind).toBe('other');
    expect(shown()).toBe('hidden');
  });
});

describe('what changes elsewhere', () => {
  it('is shown for the reading on show, and for no other', async () => {
    stage.reading = caseOf('1');
    const session = begin();
    session.hooks.look();
    await settled();
    await answer((readAt) => answerFor('k1', readAt));
    session.changedElsewhere({ kind: 'case', case: summaryOf('other tab'), readAt: now - 1 });
    expect(shown()).toBe('k1');
    session.changedElsewhere({ kind: 'case', case: summaryOf('answered'), readAt: now });
    expect(shown()).toBe('answered');
  });

  it('lets a frame speak where the top frame has nothing to say', async () => {
    const session = begin();
    session.hooks.look();
    later(100);
    session.changedElsewhere({ kind: 'case', case: summaryOf('in a frame'), readAt: now });
    expect(shown()).toBe('in a frame');
    later(5_000);
    stage.reading = { kind: 'unreadable', platform: 'tmall', reason: 'changed', missed: [] };
    session.hooks.look();
    await settled();
    expect(shown()).toBe('in a frame');
    session.changedElsewhere({ kind: 'none' });
    expect(shown()).toBe('none');
  });

  it('drops what a frame said before the page moved', async () => {
    const session = begin();
    session.hooks.look();
    const before = now;
    later(100);
    session.hooks.moved();
    session.changedElsewhere({ kind: 'case', case: summaryOf('gone'), readAt: before });
    expect(shown()).toBe('reading');
  });
});

it('a frame stays silent until it has a case', async () => {
  stage.reading = { kind: 'unreadable', platform: 'tmall', reason: 'login', missed: [] };
  const { hooks } = begin(false);
  hooks.look();
  await settled();
  expect(stage.sent).toEqual([]);
  stage.reading = caseOf('1');
  hooks.look();
  await settled();
  expect(stage.sent).toHaveLength(1);
});
