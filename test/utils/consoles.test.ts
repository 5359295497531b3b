import { expect, it } from 'vitest';
import { CONSOLE_MATCHES, FRAMED_HOSTS, partFrames } from '@/utils/consoles';

it('gives frames the script only where a console has any, and every address just once', () => {
  const parts = partFrames({ matches: CONSOLE_MATCHES, all_frames: true, js: ['a.js'] });
  expect(parts.map((part) => ('all_frames' in part ? part.all_frames : undefined))).toEqual([
    true,
    undefined,
  ]);
  const hosts = parts[0]?.matches.map((match) => new URL(match).host);
  expect(hosts?.toSorted()).toEqual(FRAMED_HOSTS.toSorted());
  expect(parts.flatMap(({ matches }) => matches).toSorted()).toEqual(CONSOLE_MATCHES.toSorted());
  expect(parts.every(({ js }) => js[0] === 'a.js')).toBe(true);
});

it('leaves a script alone that wants no frames, or has none of those hosts', () => {
  const plain = { matches: CONSOLE_MATCHES };
  expect(partFrames(plain)).toEqual([plain]);
  const elsewhere = { matches: ['https://mms.pinduoduo.com/*'], all_frames: true };
  expect(partFrames(elsewhere)).toEqual([{ matches: elsewhere.matches }]);
});
