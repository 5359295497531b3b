import { expect, it } from 'vitest';
import { nearest, putInstead } from '@/entrypoints/shared/draft/draft-acts';
import { book, lint } from '@/rules';

const findingsIn = (text: string) => lint(text, { platform: 'tmall', at: Date.UTC(2026, 10, 23), book });

it('a finding of a text that was typed over is put right where its words stand now', () => {
  const [seen] = findingsIn('加微信聊');
  const text = '您好，加微信聊，或者加微信发图';
  if (seen === undefined) throw new Error('the list finds it');
  const now = nearest(findingsIn(text), seen);
  expect(now?.start).toBe(3);
  expect(putInstead(text, now ?? seen).text.startsWith('您好，加微信')).toBe(false);
  expect(nearest(findingsIn('您好'), seen)).toBeUndefined();
});
