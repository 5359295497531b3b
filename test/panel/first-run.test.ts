import { describe, expect, it } from 'vitest';
import { requestsOut } from '@/entrypoints/shared/first-run/requests-out';

const ORIGIN = 'chrome-extension://abc';
const names = (...all: string[]) => all.map((name) => ({ name }));

describe('requests sent out', () => {
  it('are none of our own files, and no picture a page makes itself', () => {
    expect(
      requestsOut(names(`${ORIGIN}/chunks/a.js`, 'data:image/png;base64,AA', `blob:${ORIGIN}/1`), ORIGIN),
    ).toBe(0);
  });

  it('are all others, of a name that only begins like ours too', () => {
    expect(requestsOut(names('https://example.org/a', `${ORIGIN}d/a.js`, `${ORIGIN}/a.js`), ORIGIN)).toBe(2);
  });
});
