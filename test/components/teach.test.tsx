// @vitest-environment happy-dom
import './locale';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TeachButton } from '@/entrypoints/sidepanel/teach-button';
import { lessonsOf, offerOf } from '@/entrypoints/sidepanel/teach-offer';
import type { FactKey } from '@/rules';
import { type CaseRow, type DeskDb, lessons } from '@/storage';
import type { Picked } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';
import { machine, NOW, pageOn, unwrap } from '../storage/desk';
import { button, click, draw, press, undraw } from './draw';
import { wordsOf } from './locale';

const words = wordsOf('zh_CN');
const word = (key: string, places: Record<string, string> = {}) =>
  (words.get(key.replaceAll('.', '_')) ?? `no word ${key}`).replace(
    /\{(\w+)\}/g,
    (_, name: string) => places[name] ?? '',
  );

const stage = vi.hoisted(() => ({
  db: null as unknown,
  picks: [] as ((reply: unknown) => void)[],
  sent: [] as { type: string; data: unknown; to: unknown }[],
}));
vi.mock('@/utils/messages', () => ({
  sendMessage: (type: string, data: unknown, to: unknown) => {
    stage.sent.push({ type, data, to });
    return type === 'pick' && data !== null
      ? new Promise((answer) => stage.picks.push(answer))
      : Promise.resolve({ ok: true, value: null });
  },
}));
vi.mock('@/storage/store/open', async (original) => ({
  ...(await original<typeof import('@/storage/store/open')>()),
  openStore: async () => ({ ok: true, value: stage.db }),
}));

const PLACE = { site: 'pdd', kind: 'case', page: 'aftersale' } as const;
const PICKED: Picked = {
  place: PLACE,
  text: '2026-09-21 10:00',
  shape: 'moment',
  labels: ['售后发起于'],
  leads: ['售后发起于'],
};

describe('what may be learnt from a click', () => {
  const refusal = (fact: FactKey, picked: Partial<Picked>) => {
    const offered = offerOf(fact, { ...PICKED, ...picked });
    return offered.ok ? 'offered' : offered.refusal;
  };

  it('is the label that leads there', () => {
    expect(offerOf('appliedAt', PICKED)).toEqual({
      ok: true,
      offer: { text: PICKED.text, label: '售后发起于', place: PLACE, means: null },
    });
  });

  it.each<[string, FactKey, Partial<Picked>, unknown]>([
    [
      'a value of another shape',
      'appliedAt',
      { text: '¥65.00', shape: 'money', labels: [], leads: [] },
      { why: 'wrongShape', text: '¥65.00' },
    ],
    ['a value without a label', 'appliedAt', { labels: [], leads: [] }, { why: 'noLabel' }],
    ['a private label', 'appliedAt', { labels: ['收货人'], leads: [] }, { why: 'private', label: '收货人' }],
    [
      'a label that means something else',
      'signedAt',
      { labels: ['申请时间'], leads: [] },
      { why: 'other', label: '申请时间', fact: 'appliedAt' },
    ],
    [
      'a label that does not lead there',
      'appliedAt',
      { leads: [] },
      { why: 'unreached', label: '售后发起于' },
    ],
    [
      'what is read already',
      'appliedAt',
      { labels: ['申请时间'], leads: ['申请时间', null] },
      { why: 'already' },
    ],
    [
      'words that name a case',
      'status',
      { text: '订单260929的退款', shape: 'words', labels: [], leads: [null] },
      { why: 'badPhrase' },
    ],
    [
      'words that nothing leads to',
      'status',
      { text: '静候卖家定夺', shape: 'words', labels: [], leads: [] },
      { why: 'noLabel' },
    ],
  ])('is not %s', (_, fact, picked, why) => {
    expect(refusal(fact, picked)).toEqual(why);
  });

  it('is a label and a meaning where both are new', () => {
    const offered = offerOf('status', {
      ...PICKED,
      text: '静候卖家定夺',
      shape: 'words',
      labels: ['当前进展'],
      leads: ['当前进展'],
    });
    if (!offered.ok) throw new Error('not offered');
    expect(lessonsOf('status', offered.offer, 'waitSeller')).toEqual([
      { ...PLACE, teaches: 'label', fact: 'statusText', label: '当前进展' },
      { ...PLACE, teaches: 'phrase', fact: 'status', phrase: '静候卖家定夺', value: 'waitSeller' },
    ]);
    expect(lessonsOf('status', offered.offer, 'nonsense')).toBeNull();
  });

  it('is the meaning alone behind a label that is known', () => {
    const offered = offerOf('afterSaleType', {
      ...PICKED,
      text: '只退不换',
      shape: 'words',
      labels: ['售后类型'],
      leads: ['售后类型', null],
    });
    if (!offered.ok) throw new Error('not offered');
    expect(lessonsOf('afterSaleType', offered.offer, 'refundOnly')).toEqual([
      { ...PLACE, teaches: 'phrase', fact: 'afterSaleType', phrase: '只退不换', value: 'refundOnly' },
    ]);
  });
});

describe('the button', () => {
  let db: DeskDb;
  const show = (fact: FactKey, row: CaseRow | null = null) =>
    draw(<TeachButton fact={fact} tabId={7} frameId={3} row={row} />);
  const teach = () => click(button(word('panel.teach.button')));
  const said = () => document.querySelector('[role=status]')?.textContent ?? '';
  const pointed = (reply: Result<Picked, 'given-up' | 'not-there'>) =>
    act(async () => stage.picks.at(-1)?.(reply));
  const says = (text: string) => vi.waitFor(() => expect(said()).toBe(text));
  const sentTypes = () => stage.sent.map(({ type, data }) => (data === null ? `${type} no more` : type));

  beforeEach(async () => {
    stage.picks = [];
    stage.sent = [];
    db = unwrap(await pageOn(machine()).open());
    stage.db = db;
  });
  afterEach(async () => {
    await undraw();
    db.close();
  });

  it('is not there for a fact no page shows', async () => {
    await show('sellerFault');
    expect(document.querySelector('button')).toBeNull();
  });

  it('asks the frame that read the page, offers what was found, and keeps it once that is confirmed', async () => {
    await show('appliedAt');
    await teach();
    expect(stage.sent).toEqual([{ type: 'pick', data: { fact: 'appliedAt' }, to: { tabId: 7, frameId: 3 } }]);
    await pointed(ok(PICKED));
    await says(
      word('panel.teach.found', {
        label: '售后发起于',
        text: '2026-09-21 10:00',
        fact: word('fact.appliedAt'),
      }),
    );
    expect(await lessons(db)).toEqual([]);
    expect(document.body.textContent).toContain(word('panel.teach.trialNone'));
    await click(button(word('panel.teach.confirm')));
    await says(word('panel.teach.taught'));
    expect(await lessons(db)).toMatchObject([{ teaches: 'label', fact: 'appliedAt', label: '售后发起于' }]);
    expect(sentTypes()).toContain('lessonsChanged');
  });

  it('keeps nothing that the pages read lately speak against', async () => {
    await db.skeletons.put({
      ...PLACE,
      place: 'pdd|case|aftersale',
      of: '1',
      at: NOW,
      read: [],
      missed: [],
      doubtful: [],
      labels: [{ label: '售后发起于', shape: 'money', fact: null }],
      unreadable: null,
    });
    await show('appliedAt');
    await teach();
    await pointed(ok(PICKED));
    await says(word('panel.teach.why.clash', { pages: '1', label: '售后发起于', clashes: '1' }));
    expect(() => button(word('panel.teach.confirm'))).toThrow();
  });

  it('says what is wrong, and lets one point again', async () => {
    await show('appliedAt');
    await teach();
    await pointed(ok({ ...PICKED, text: '¥65.00', shape: 'money', labels: [], leads: [] }));
    await says(word('panel.teach.why.wrongShape', { text: '¥65.00', fact: word('fact.appliedAt') }));
    await click(button(word('panel.teach.again')));
    await pointed(failed('not-there'));
    await says(word('panel.teach.why.notThere'));
  });

  it('takes the request back with Escape, and is not startled by a late answer', async () => {
    await show('appliedAt');
    await teach();
    await press(window, 'Escape');
    expect(sentTypes()).toEqual(['pick', 'pick no more']);
    await pointed(ok(PICKED));
    await vi.waitFor(() => expect(document.querySelector('[role=status]')).toBeNull());
  });

  it('takes the request back when it goes away', async () => {
    await show('appliedAt');
    await teach();
    await undraw();
    expect(sentTypes()).toEqual(['pick', 'pick no more']);
  });

  it('asks what words mean that the case already shows, without pointing', async () => {
    const text = '静候卖家定夺';
    const row = {
      pages: {
        aftersale: {
          at: NOW,
          url: 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=1',
          missed: ['status'],
          facts: { statusText: { value: text, text, from: 'page', seenAt: NOW } },
        },
      },
    } as unknown as CaseRow;
    await show('status', row);
    await teach();
    await says(word('panel.teach.asking', { text, fact: word('fact.status') }));
    expect(stage.picks).toEqual([]);
    await click(button(word('value.status.waitSeller')));
    await says(word('panel.teach.taught'));
    expect(await lessons(db)).toMatchObject([{ teaches: 'phrase', phrase: text, value: 'waitSeller' }]);
  });

  it('says when it could not be kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await show('appliedAt');
    await teach();
    await pointed(ok(PICKED));
    await vi.waitFor(() => button(word('panel.teach.confirm')));
    db.close();
    await click(button(word('panel.teach.confirm')));
    await says(word('common.store.unavailable'));
    vi.restoreAllMocks();
  });
});
