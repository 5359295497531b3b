import { describe, expect, it } from 'vitest';
import { caseOn, whoseIs } from '@/entrypoints/sidepanel/capture/whose';
import type { TabState } from '@/utils/messages';

describe('whose a capture is', () => {
  it('is certain when page and panel agree, or only one of them has a case that was read there', () => {
    expect(whoseIs('a', 'a')).toEqual({ kind: 'sure', key: 'a' });
    expect(whoseIs('a', null)).toEqual({ kind: 'sure', key: 'a' });
  });
  it('is asked when they differ, and when the page could not vouch for one', () => {
    expect(whoseIs('a', 'b')).toEqual({ kind: 'ask', keys: ['a', 'b'], why: 'differ' });
    expect(whoseIs(null, 'b')).toEqual({ kind: 'ask', keys: ['b'], why: 'unknown' });
  });
  it('is nobody’s without any', () => expect(whoseIs(null, null)).toEqual({ kind: 'nowhere' }));
});

describe('the case on a page', () => {
  const url = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=1';
  const state: TabState = {
    url,
    readAt: 1,
    caseKey: 'a',
    unreadable: null,
    missed: [],
    frameId: 0,
    list: null,
    named: null,
  };
  it('is the one that was read at this very address', () => {
    expect(caseOn(state, url)).toBe('a');
    expect(caseOn(state, `${url}2`)).toBeNull();
    expect(caseOn(undefined, url)).toBeNull();
  });
  it('is not the one that was there before the page became unreadable', () => {
    expect(caseOn({ ...state, unreadable: 'loading' }, url)).toBeNull();
  });
  it('is the latest where a frame read it, whose address is its own', () => {
    expect(caseOn({ ...state, frameId: 7 }, 'https://qn.taobao.com/home.htm')).toBe('a');
  });
});
