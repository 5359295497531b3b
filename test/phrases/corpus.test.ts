import { describe, expect, test } from 'vitest';
import { fix, lint } from '@/rules';
import caught from './caught.json';
import clean from './clean.json';

describe('the corpus', () => {
  test('is large enough, and no sentence stands in it twice', () => {
    const all = [...caught, ...clean].map(({ say }) => say);
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('is caught', () => {
  test.each(caught)('$group: $say', ({ say, ids }) => {
    expect(lint(say).map(({ phrase }) => phrase)).toEqual(ids);
  });
});

describe('is let through', () => {
  test.each(clean)('$group: $say', ({ say }) => {
    const found = lint(say).map(({ phrase, start, end }) => `${phrase}: ${say.slice(start, end)}`);
    expect(found).toEqual([]);
  });
});

test('putting in every replacement leaves nothing to find', () => {
  for (const { say } of caught) {
    let text = say;
    for (let left = 8; left > 0; left--) {
      const [finding] = lint(text);
      if (finding === undefined) break;
      text = fix(text, finding);
    }
    expect(lint(text), `${say} → ${text}`).toEqual([]);
  }
});
