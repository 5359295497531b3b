import { describe, expect, it } from 'vitest';
import { parseExpiring, parseFound, parseQuote, parseRegion } from '@/storage';

const url = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=1';
const seen = { left: 0.1, top: 0, width: 0.5, height: 1 };

describe('what a page’s script says is parsed', () => {
  it('passes what it is meant to say', () => {
    const tree = { tag: 'td', colspan: 2, rowspan: 1, kids: ['字', { tag: 'b', kids: [] }] };
    expect(parseRegion({ url, text: '字', tree })).toEqual({ url, text: '字', tree });
    expect(parseFound({ url, pixels: null, seen })).toEqual({ url, pixels: null, seen });
    expect(parseFound({ url, pixels: 'data:image/png;base64,AA', seen: null })?.pixels).toContain('AA');
    expect(parseQuote({ url, text: '亲' })).toEqual({ url, text: '亲' });
    expect(parseExpiring([{ src: url, width: 80, height: 60 }])).toHaveLength(1);
  });
  it('drops what no script of ours says beside it', () => {
    const tree = { tag: 'a', href: 'javascript:1', onclick: '1', kids: [] };
    expect(parseRegion({ url, text: '', tree, more: 1 })).toEqual({
      url,
      text: '',
      tree: { tag: 'a', kids: [] },
    });
  });
  it.each([
    [parseRegion, { url, text: '', tree: { tag: 'p' } }],
    [parseRegion, { url, text: '', tree: { tag: 'p', kids: [1] } }],
    [parseRegion, { url, text: 'x'.repeat(1_000_001), tree: '' }],
    [parseFound, { url, pixels: null, seen: { ...seen, left: -0.1 } }],
    [parseFound, { url, pixels: null, seen: { ...seen, width: Number.NaN } }],
    [parseFound, { url: 7, pixels: null, seen }],
    [parseQuote, { url, text: '' }],
    [parseQuote, null],
    [parseExpiring, Array.from({ length: 51 }, () => ({ src: url, width: 1, height: 1 }))],
  ])('refuses what is none: %#', (parse, raw) => expect(parse(raw)).toBeNull());
});
