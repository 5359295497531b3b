import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clauseWord, costWord, dueWord, gravestFirst } from '@/entrypoints/chat.content/words';
import { say } from '@/entrypoints/in-page/say';
import type { DraftFinding } from '@/utils/draft-check';
import { wordsOf } from '../components/locale';

const words = wordsOf('zh_CN');
const NOW = Date.parse('2026-11-23T10:00:00+08:00');

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => words.get(String(key)) ?? '');
});

describe('a clause', () => {
  const clause = {
    source: '消费者权益保护法实施条例',
    article: '第12条',
    checkedOn: '2026-07-20',
  };

  it('is named with its age, in days of Shanghai', () => {
    expect(clauseWord({ clause }, NOW)).toBe(
      '消费者权益保护法实施条例 第12条 · 核对于 2026-07-20 · 126 天前',
    );
    const late = Date.parse('2026-07-20T23:59:59+08:00');
    expect(clauseWord({ clause: { ...clause, article: null } }, late)).toBe(
      '消费者权益保护法实施条例 · 核对于 2026-07-20 · 今天',
    );
  });

  it('that nobody found is to be looked up', () =>
    expect(clauseWord({ clause: null }, NOW)).toBe(say('desk.scripts.noClause')));
});

describe('a price', () => {
  const act = { zh: '再次引到平台外', en: 'Leads away again' };

  it('is said as the clause puts it', () => {
    expect(costWord({ cost: { act, fen: 2_000_000, share: null, points: 12 } })).toMatch(
      /再次引到平台外.*¥20000\.00 · .*12/,
    );
    expect(
      costWord({ cost: { act: null, fen: null, share: { rate: 0.05, min: 500, max: 5000 }, points: null } }),
    ).toMatch(/5%.*¥5\.00.*¥50\.00/);
    expect(
      costWord({ cost: { act: null, fen: null, share: { rate: 0.1, min: null, max: null }, points: null } }),
    ).toBe('10%');
  });

  it('that no clause names is not made up', () => expect(costWord({ cost: null })).toBe(''));
});

describe('a promise', () => {
  it('is due at an hour, or with the day it belongs to', () => {
    expect(dueWord({ dueAt: Date.parse('2026-11-23T18:00:00+08:00') })).toContain('11-23 18:00');
    expect(dueWord({ dueAt: Date.parse('2026-11-24T00:00:00+08:00') })).toContain('11-23 24:00');
    expect(dueWord({ dueAt: null })).toBe('');
  });
});

it('puts what must not be sent before what is only risky, and keeps the text’s order within', () => {
  const of = (said: string, decision: DraftFinding['decision']) => ({ said, decision }) as DraftFinding;
  const sorted = gravestFirst([of('a', 'check'), of('b', 'warn'), of('c', 'block'), of('d', 'warn')]);
  expect(sorted.map(({ said }) => said)).toEqual(['c', 'b', 'd', 'a']);
});
