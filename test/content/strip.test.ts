// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStripCard } from '@/entrypoints/console.content/strip-card';
import { clamped, rememberedPlace } from '@/entrypoints/console.content/strip-place';
import { clockOf, type StripState, viewOf } from '@/entrypoints/console.content/strip-view';
import { clockWord, shortClockWord } from '@/entrypoints/console.content/words';
import type { CaseSummary, PageSummary } from '@/utils/messages';

const NOW = 1_795_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Every word is its own key, with the places it has. */
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(
    (key) => `${key}{n}{days}{hours}{minutes}{question}{facts}`,
  );
});
const bare = (text: string) => text.replaceAll(/\{\w+\}/g, '');

const summary: CaseSummary = {
  caseKey: 'k',
  turn: 'seller',
  outcome: { state: 'decided', value: 'refund' },
  askNext: 'intact',
  clock: { endsAt: NOW + 29 * HOUR, owner: 'seller', from: 'page', onExpiry: 'refund' },
  missed: [],
  noteCount: 0,
};
const showing = (page: PageSummary, clockSlow = false): StripState => ({
  kind: 'summary',
  summary: page,
  clockSlow,
});
const ofCase = (more: Partial<CaseSummary> = {}, readAt = NOW): PageSummary => ({
  kind: 'case',
  case: { ...summary, ...more },
  readAt,
});
const linesOf = (state: StripState, now = NOW) => viewOf(state, now)?.lines.map(({ text }) => bare(text));

describe('what the strip says', () => {
  it('whose turn, what to do, what to ask, how long', () => {
    const view = viewOf(showing(ofCase()), NOW);
    expect(view).toMatchObject({ tone: 'ours', endsAt: NOW + 29 * HOUR, lines: [], panel: true });
    expect(bare(view?.turn ?? '')).toBe('turn_seller');
    expect(bare(view?.verdict ?? '')).toBe('answer_outcome_refund');
    expect(bare(view?.ask ?? '')).toBe('strip_askask_intact');
  });

  it('no verdict where none is decided', () => {
    const view = viewOf(showing(ofCase({ outcome: { state: 'check-source', value: null } })), NOW);
    expect(bare(view?.verdict ?? '')).toBe('state_checkSource');
  });

  it('nothing of a page that is none of ours', () => {
    expect(viewOf({ kind: 'hidden' }, NOW)).toBeNull();
    expect(viewOf(showing({ kind: 'none' }), NOW)).toBeNull();
  });

  it('how old a reading is, once it is old', () => {
    expect(linesOf(showing(ofCase({}, NOW - 9 * MINUTE)))).toEqual([]);
    const [line] = viewOf(showing(ofCase({}, NOW - 12 * MINUTE)), NOW)?.lines ?? [];
    expect(line).toMatchObject({ alarm: true, text: expect.stringContaining('strip_stale12') });
  });

  it('that this clock is slow, and that the store failed', () => {
    expect(linesOf(showing(ofCase(), true))).toEqual(['strip_clockWrong']);
    const troubled: PageSummary = { kind: 'case', case: summary, readAt: NOW, trouble: 'store-full' };
    expect(linesOf(showing(troubled))).toEqual(['trouble_storeFull']);
  });

  it('why a page was not read, and what was not', () => {
    const state = showing({ kind: 'unreadable', reason: 'id-mismatch', missed: ['status'], readAt: NOW });
    const view = viewOf(state, NOW);
    expect(view?.tone).toBe('alarm');
    expect(bare(view?.verdict ?? '')).toBe('unreadable_idMismatch');
    expect(linesOf(state)?.[0]).toContain('strip_missed');
    expect(linesOf(state)?.at(-1)).toBe('strip_notesWork');
  });

  it.each<StripState>([{ kind: 'reading' }, { kind: 'trouble', trouble: 'failed' }, { kind: 'orphaned' }])(
    'no verdict and no clock while there is nothing to stand on: $kind',
    (state) => {
      const view = viewOf(state, NOW);
      expect(view).toMatchObject({ turn: '', endsAt: null });
      expect(clockOf(view as NonNullable<typeof view>, NOW)).toBe('');
    },
  );
});

describe('time left', () => {
  it('runs to the second on the strip and in two units on a chip', () => {
    expect(bare(clockWord(5 * HOUR + 12 * MINUTE + 33_000))).toBe('05:12:33');
    expect(clockWord(29 * HOUR)).toMatch(/common_days.*1.* 05:00:00$/);
    expect(shortClockWord(128 * HOUR)).toMatch(/common_days.*5.*common_hours.*8/);
    expect(bare(shortClockWord(30_000))).toBe('common_underMinute');
  });
  it('is over at zero', () => {
    expect(bare(clockWord(0))).toBe('common_timeUp');
    expect(bare(shortClockWord(-HOUR))).toBe('common_timeUp');
  });
});

describe('where the strip lies', () => {
  it('stays inside the window', () => {
    const place = { right: 5_000, top: -20, folded: false };
    expect(clamped(place, 1_280, 800)).toEqual({ right: 1_232, top: 0, folded: false });
  });

  it('is remembered per console, and what is stored is checked', async () => {
    const right = 300;
    await fakeBrowser.storage.local.set({
      'strip:qn.taobao.com': { right, top: 40, folded: true },
      'strip:mms.pinduoduo.com': { right: 'left', top: null },
    });
    expect(await rememberedPlace('qn.taobao.com')).toEqual({ right, top: 40, folded: true });
    const first = await rememberedPlace('never.seen');
    expect(await rememberedPlace('mms.pinduoduo.com')).toEqual(first);
  });
});

describe('the card', () => {
  it('names its buttons, and keeps clicks from the console', () => {
    const { card, open, grip, fold, dress } = createStripCard();
    document.body.append(card);
    dress(false);
    expect([grip.ariaLabel, fold.ariaLabel].map((name) => bare(name ?? ''))).toEqual([
      'strip_move',
      'strip_fold',
    ]);
    expect(fold.ariaExpanded).toBe('true');
    const heard: string[] = [];
    document.addEventListener('click', () => heard.push('click'), { once: true });
    open.dispatchEvent(new Event('click', { bubbles: true }));
    expect(heard).toEqual([]);
    card.remove();
  });

  it('shows what a page says as text, never as markup', () => {
    const { card, write } = createStripCard();
    const view = viewOf(showing(ofCase()), NOW);
    if (view === null) throw new Error('no view');
    write({ ...view, ask: '<img src=x onerror=alert(1)>', lines: [{ text: '<b>x</b>', alarm: true }] });
    expect(card.querySelector('img, b')).toBeNull();
    expect(card.textContent).toContain('<b>x</b>');
  });
});
