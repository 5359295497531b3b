import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, cutMessages, ROOMS, type Room } from '@/storage';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const inBytes = (limit: number): Room => ({ limit, sizeOf: bytes, unit: 'bytes' });
const inCharacters = (limit: number): Room => ({ limit, sizeOf: (text) => text.length, unit: 'characters' });
const body = (message: string) => message.replace(/^\d+\/\d+ /, '');
/** What was cut apart, put together again. */
const mended = (messages: string[]) =>
  messages.map(body).join('\n').replaceAll('…\n（接上）', '').replaceAll('\n', '');

const character = fc.oneof(
  fc.constantFrom(...'交接尾号a1|', '👩‍🔧', '𠮷', '🇨🇳', 'é'),
  fc.string({ unit: 'grapheme', maxLength: 1 }),
);
// Of the size asked for: left alone, the generator stays far under it, and no case is ever too long for a message.
// The marks themselves would make the mending ambiguous; that they are typed is another test.
const blocks = fc.array(
  fc.string({ unit: character, maxLength: 300, size: 'max' }).map((text) => text.replace(/[…\n]/g, '')),
  { minLength: 1, maxLength: 12, size: 'max' },
);
const rooms = fc
  .tuple(fc.integer({ min: 48, max: 400 }), fc.constantFrom(inBytes, inCharacters))
  .map(([limit, room]) => room(limit));

describe('cutting for a chat', () => {
  it('leaves what fits alone', () => {
    expect(cutMessages(['【交接】'], ROOMS.wecom)).toEqual(['【交接】']);
    expect(cutMessages(['【交接】', '①'], ROOMS.wecom)).toEqual(['【交接】\n①']);
    expect(cutMessages([], ROOMS.wecom)).toEqual(['']);
  });

  it('numbers messages that end where cases end', () => {
    expect(cutMessages(['一'.repeat(8), '二'.repeat(8), '三'.repeat(8)], inBytes(60))).toEqual([
      `1/2 ${'一'.repeat(8)}\n${'二'.repeat(8)}`,
      `2/2 ${'三'.repeat(8)}`,
    ]);
  });

  it('cuts a case longer than a message inside, and marks both sides', () => {
    expect(cutMessages(['头', '长'.repeat(30)], inBytes(60))).toEqual([
      '1/3 头',
      `2/3 ${'长'.repeat(17)}…`,
      `3/3 （接上）${'长'.repeat(13)}`,
    ]);
  });

  it('never makes a message longer than the limit, and loses nothing', () => {
    fc.assert(
      fc.property(blocks, rooms, (given, room) => {
        const messages = cutMessages(given, room);
        for (const message of messages) expect(room.sizeOf(message)).toBeLessThanOrEqual(room.limit);
        if (messages.length === 1) expect(messages).toEqual([given.join('\n')]);
        else {
          expect(messages.map((m, i) => m.startsWith(`${i + 1}/${messages.length} `))).not.toContain(false);
          expect(mended(messages)).toBe(given.join(''));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('cuts only a case that does not fit into a message of its own', () => {
    fc.assert(
      fc.property(blocks, rooms, (given, room) => {
        const messages = cutMessages(given, room);
        const whole = given.filter((block) => room.sizeOf(block) <= room.limit - 12 && block !== '');
        for (const block of whole)
          expect(messages.some((m) => body(m).split('\n').includes(block))).toBe(true);
      }),
    );
  });

  it('never cuts inside a character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 64, max: 96 }), (limit) => {
        for (const message of cutMessages(['退👩‍🔧款'.repeat(60)], inBytes(limit))) {
          expect(message.isWellFormed()).toBe(true);
          expect(body(message).replaceAll('👩‍🔧', '')).toMatch(/^(（接上）)?[退款]*…?$/);
        }
      }),
    );
  });

  it('counts the width of its own numbers', () => {
    const messages = cutMessages(
      Array.from({ length: 120 }, () => '字'.repeat(13)),
      inBytes(48),
    );
    expect(messages).toHaveLength(120);
    expect(messages.at(-1)).toBe(`120/120 ${'字'.repeat(13)}`);
  });

  it('refuses a limit in which no message could hold a character', () => {
    expect(() => cutMessages(['一'.repeat(50)], inBytes(47))).toThrow(RangeError);
  });

  it('knows every channel: text of WeCom in bytes, DingTalk in characters', () => {
    const long = Array.from({ length: 80 }, (_, i) => `${i}${'退货已签收'.repeat(9)}`);
    for (const channel of CHANNELS) {
      const sizes = cutMessages(long, ROOMS[channel]).map(ROOMS[channel].sizeOf);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(ROOMS[channel].limit);
      expect(Math.max(...sizes)).toBeGreaterThan(ROOMS[channel].limit * 0.8);
    }
    expect(ROOMS.wecom.sizeOf('字')).toBe(3);
    expect(ROOMS.dingtalk.sizeOf('字')).toBe(1);
  });
});
