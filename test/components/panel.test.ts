import { describe, expect, it } from 'vitest';
import { duePick, fromField, toField } from '@/entrypoints/shared/due-picks';
import { evidenceCount } from '@/entrypoints/sidepanel/evidence-state';
import { flipRows, outcomeIf } from '@/entrypoints/sidepanel/flip-rows';
import { pageOf, targetOf } from '@/entrypoints/sidepanel/target';
import type { EvidenceNeed, Judgement } from '@/rules';
import { type Entry, metNeeds } from '@/storage';
import type { TabState } from '@/utils/messages';

const at = (iso: string) => Date.parse(`${iso}+08:00`);

describe('times promised', () => {
  const now = at('2026-11-22T19:40:00');
  it.each([
    ['oneHour', '2026-11-22T20:40:00'],
    ['tonight', '2026-11-22T21:00:00'],
    ['tomorrowMorning', '2026-11-23T10:00:00'],
    ['threeDays', '2026-11-25T18:00:00'],
  ] as const)('%s', (pick, then) => expect(duePick(pick, now)).toBe(at(then)));

  it('tonight is not offered once it has passed', () => {
    expect(duePick('tonight', at('2026-11-22T21:00:00'))).toBeNull();
  });

  it('counts days of Shanghai, also when it is still yesterday in UTC', () => {
    expect(duePick('tomorrowMorning', at('2026-11-23T00:30:00'))).toBe(at('2026-11-24T10:00:00'));
  });

  it('reads and shows a field in Shanghai time', () => {
    expect(fromField('2026-11-22T21:00')).toBe(at('2026-11-22T21:00:00'));
    expect(toField(at('2026-11-22T21:00:00'))).toBe('2026-11-22T21:00');
    expect(fromField('')).toBeNull();
    expect(fromField('2026-13-40T99:99')).toBeNull();
  });
});

describe('evidence', () => {
  const need = (id: string, level: EvidenceNeed['level'], group?: string): EvidenceNeed => ({
    id,
    level,
    from: 'seller',
    rules: [],
    ...(group === undefined ? {} : { group }),
  });
  const tick = (evidence: string, done: boolean): Entry => ({
    kind: 'tick',
    evidence,
    done,
    id: '',
    caseKey: 'c',
    at: 0,
    offset: 480,
    salt: '',
    device: 'd',
    seq: 1,
    prev: '',
    hash: '',
    author: '',
  });

  it('goes by the last tick', () => {
    expect(metNeeds([tick('a', true), tick('b', true), tick('a', false)])).toEqual(new Set(['b']));
  });

  it('counts each that is required, a group once, a bonus never', () => {
    const needs = [
      need('a', 'required'),
      need('b', 'any-of', 'g'),
      need('c', 'any-of', 'g'),
      need('d', 'bonus'),
    ];
    expect(evidenceCount(needs, new Set())).toEqual({ met: 0, needed: 2 });
    expect(evidenceCount(needs, new Set(['c', 'd']))).toEqual({ met: 1, needed: 2 });
    expect(evidenceCount(needs, new Set(['a', 'b', 'c']))).toEqual({ met: 2, needed: 2 });
  });
});

describe('flips', () => {
  const flips: Judgement['flips'] = [
    { fact: 'sellerFault', value: 'yes', question: 'freightReturn', becomes: 'seller' },
    { fact: 'agreement', value: true, question: 'freightReturn', becomes: 'agreed' },
    { fact: 'agreement', value: true, question: 'outcome', becomes: 'negotiate' },
    { fact: 'intact', value: 'no', question: 'outcome', becomes: 'refusable' },
  ];

  it('are one row per fact and value, those of the outcome first, the asked fact left to its buttons', () => {
    expect(flipRows(flips, 'intact')).toEqual([
      {
        fact: 'agreement',
        value: true,
        becomes: [
          { question: 'freightReturn', value: 'agreed' },
          { question: 'outcome', value: 'negotiate' },
        ],
      },
      { fact: 'sellerFault', value: 'yes', becomes: [{ question: 'freightReturn', value: 'seller' }] },
    ]);
  });

  it('say what a button would lead to', () => {
    expect(outcomeIf(flips, 'intact', 'no')).toBe('refusable');
    expect(outcomeIf(flips, 'intact', 'yes')).toBeNull();
    expect(outcomeIf(flips, 'sellerFault', 'yes')).toBeNull();
  });
});

describe('which case is shown', () => {
  const state: TabState = {
    url: '',
    readAt: 1000,
    caseKey: 'k',
    unreadable: null,
    missed: [],
    frameId: 0,
    list: null,
    named: null,
  };

  it('none where nothing was ever read', () => {
    expect(targetOf(undefined, 0)).toEqual({ kind: 'none' });
    expect(targetOf({ ...state, caseKey: null }, 0)).toEqual({ kind: 'none' });
  });

  it('the tab’s own, and gone once the tab has begun to load something else', () => {
    expect(targetOf(state, 0)).toEqual({ kind: 'case', caseKey: 'k', gone: false });
    expect(targetOf(state, 1001)).toEqual({ kind: 'case', caseKey: 'k', gone: true });
  });

  const list = { platform: 'pdd', page: 'aftersale', shop: '一店', at: 1000, counters: {} } as const;

  it('a list’s counters, also of one that is being left', () => {
    const onList: TabState = { ...state, caseKey: null, list };
    expect(targetOf(onList, 0)).toEqual({ kind: 'list', list, gone: false });
    expect(targetOf(onList, 1001)).toEqual({ kind: 'list', list, gone: true });
  });

  it('a page without a case by its name, while it stands', () => {
    const named: TabState = { ...state, caseKey: null, named: 'workOrder' };
    expect(targetOf(named, 0)).toEqual({ kind: 'named', named: 'workOrder' });
    expect(targetOf(named, 1001)).toEqual({ kind: 'none' });
  });

  it('where it can be pointed at: in the frame that read it, while its page stands', () => {
    const framed: TabState = { ...state, url: '/7', frameId: 3 };
    expect(pageOf(framed, 5, 0)).toEqual({ tabId: 5, frameId: 3, url: '/7' });
    expect(pageOf(framed, 5, 1001)).toBeNull();
    expect(pageOf({ ...framed, unreadable: 'login' }, 5, 0)).toBeNull();
    expect(pageOf(undefined, 5, 0)).toBeNull();
  });

  it('names why a page was not read, and the last case known there', () => {
    expect(targetOf({ ...state, unreadable: 'login', missed: ['status'] }, 0)).toEqual({
      kind: 'unreadable',
      reason: 'login',
      missed: ['status'],
      caseKey: 'k',
    });
  });
});
