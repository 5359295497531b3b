import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf, bytesOf } from '@/entrypoints/sidepanel/capture/capture';

it('bytes come back from their address as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
      expect(bytesOf(addressOf('image/png', bytes))).toEqual({ type: 'image/png', bytes });
    }),
    { numRuns: 30 },
  );
});

it.each([
  '',
  'data:text/html;base64,AAAA',
  'data:image/svg+xml;base64,AAAA',
  'https://a.example/x.png',
  'data:image/png;base64,*',
])('what is no address of a picture has none: %s', (src) => expect(bytesOf(src)).toBeNull());
