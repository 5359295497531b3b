// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pageRules } from '@/components/trusted-types';

const rules = pageRules('chrome-extension://abc');

describe('the page’s Trusted Types policy', () => {
  it('lets style text through unchanged', () => {
    expect(rules.createHTML(':root{--page:#fff}')).toBe(':root{--page:#fff}');
  });

  it.each(['<b>x</b>', 'a < b', '</style><script>', '<'])('refuses markup: %s', (text) => {
    expect(() => rules.createHTML(text)).toThrow('refused');
  });

  it('refuses script from a string', () => {
    expect(() => rules.createScript('1')).toThrow('refused');
  });

  it.each([
    'https://example.org/x.js',
    '//example.org/x.js',
    'data:text/javascript,1',
    'blob:chrome-extension://abd/1',
  ])('refuses a script from elsewhere: %s', (address) =>
    expect(() => rules.createScriptURL(address)).toThrow('refused'),
  );
});
