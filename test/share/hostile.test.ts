/** Files that are none of ours, or no longer what they were: refused whole, in words of both languages, nothing written. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readShare, SHARE_TROUBLES, sumOf } from '@/storage';
import { NOW } from '../storage/desk';
import { Device } from './device';

const CASE = { shop: '店', orderId: '260101-111111111111111', afterSaleId: '7' };
const KEY = 'pdd|店|7';

let packed: Uint8Array;
let lines: string[];
beforeAll(async () => {
  const a = await Device.open('小李');
  await a.read(CASE, NOW, { refundAmount: 100 });
  await a.say({ kind: 'note', text: '已致电' }, KEY, NOW);
  await a.say({ kind: 'answer', fact: 'opened', value: true, was: null }, KEY, NOW);
  packed = await a.give([await a.handOver([KEY], NOW)], NOW);
  lines = strFromU8(gunzipSync(packed)).trimEnd().split('\n');
});

/** A file of these lines with an end that fits them, as somebody who alters one would make it. */
function sealed(body: readonly string[], counts?: object): Uint8Array {
  const text = body.map((line) => `${line}\n`).join('');
  const { end } = JSON.parse(lines.at(-1) ?? '') as { end: { counts: object } };
  return strToU8(
    `${text}${JSON.stringify({ end: { counts: counts ?? end.counts, sum: sumOf(strToU8(text)) } })}\n`,
  );
}

const body = () => lines.slice(0, -1);
const swapped = (from: string, to: string) => body().map((line) => line.replace(from, to));
const troubleOf = async (bytes: Uint8Array) => {
  const read = await readShare(bytes);
  return read.ok ? null : read.trouble.kind;
};

describe('a file', () => {
  it('is taken as it was made, packed or not', async () => {
    expect(await troubleOf(packed)).toBeNull();
    expect(await troubleOf(strToU8(`${lines.join('\n')}\n`))).toBeNull();
    expect(await troubleOf(sealed(body()))).toBeNull();
  });

  it.each<[string, () => Uint8Array, (typeof SHARE_TROUBLES)[number]]>([
    ['that is empty', () => new Uint8Array(), 'empty'],
    ['of another kind', () => strToU8('{"format":"other"}\n'), 'other'],
    ['that is a page', () => strToU8('<html>\n'), 'other'],
    ['of a later release', () => sealed(swapped('"version":1', '"version":2')), 'newer'],
    ['without its end', () => strToU8(`${body().join('\n')}\n`), 'cut'],
    ['that ends within a line', () => strToU8(lines.join('\n').slice(0, -9)), 'cut'],
    [
      'in which a fact was altered',
      () => strToU8(`${swapped('"value":100', '"value":900').join('\n')}\n${lines.at(-1)}\n`),
      'altered',
    ],
    [
      'in which words were altered, with a new sum',
      () => sealed(swapped('已致电', '未致电')),
      'entryAltered',
    ],
    ['with fewer rows than it says', () => sealed(body().slice(0, -1)), 'altered'],
    ['with a line of another kind', () => sealed([...body(), '{"password":1}']), 'strange'],
    ['with two rows in a line', () => sealed([...body(), '{"entry":{},"case":{}}']), 'strange'],
    [
      'with a member nobody knows',
      () => sealed(swapped('"kind":"note"', '"kind":"note","__proto__":{"x":1}')),
      'strange',
    ],
    [
      'with a case under another’s key',
      () => sealed(swapped('"key":"pdd|店|7"', '"key":"pdd|店|8"')),
      'strange',
    ],
    ['nested beyond measure', () => sealed([...body(), '['.repeat(10_000)]), 'strange'],
    ['of packed zeros', () => gzipSync(new Uint8Array(20_000_000)), 'bomb'],
  ])('%s is refused', async (_, make, kind) => {
    expect(await troubleOf(make())).toBe(kind);
  });

  it('cut anywhere within its packing is refused, whatever comes out of what is left', async () => {
    // The packing ends with its own sum and length, 8 bytes; without them all lines are there, and so is their sum.
    for (let length = 1; length < packed.length - 8; length += 7)
      expect(await troubleOf(packed.slice(0, length)), `${length} of ${packed.length} bytes`).not.toBeNull();
  });

  it('carries no address but a console’s, and nothing into the prototype of anything', async () => {
    const bad = sealed(swapped('"url":"https://mms.pinduoduo.com/x"', '"url":"javascript:alert(1)"'));
    const read = await readShare(bad);
    expect(read.ok && read.value.cases[0]?.pages.aftersale?.url).toBe('');
    const polluting = sealed(
      swapped('"facts":{', '"facts":{"__proto__":{"value":1,"from":"page","seenAt":1},'),
    );
    const other = await readShare(polluting);
    expect(other.ok && Object.getPrototypeOf(other.value.cases[0]?.pages.aftersale?.facts)).toBe(
      Object.prototype,
    );
    expect(({} as { value?: number }).value).toBeUndefined();
  });
});

describe('reading', () => {
  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect(SHARE_TROUBLES).toContain(await troubleOf(bytes));
        expect(SHARE_TROUBLES).toContain(await troubleOf(gzipSync(bytes)));
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, whatever the rows', async () => {
    const kind = fc.constantFrom('handover', 'case', 'entry', 'evidence', 'picture', '__proto__', 'end');
    await fc.assert(
      fc.asyncProperty(kind, fc.jsonValue(), async (name, value) => {
        const row = `{${JSON.stringify(name)}:${JSON.stringify(value)}}`;
        expect(['strange', 'altered', 'entryAltered']).toContain(await troubleOf(sealed([...body(), row])));
      }),
      { numRuns: 200 },
    );
  });

  it('refuses a file in which any byte was changed, or takes what it said', async () => {
    const whole = JSON.stringify(await readShare(packed));
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = packed.slice();
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const read = await readShare(bytes);
        if (read.ok) expect(JSON.stringify(read)).toBe(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('takes any row of its own with one member changed, or refuses it', async () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1e300, '', 'x'.repeat(3_000)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.nat(30), value, async (nth, which, value) => {
        const all = body();
        const row = JSON.parse(all[nth % all.length] ?? '{}') as Record<string, Record<string, unknown>>;
        const inner = Object.values(row)[0] ?? {};
        const member = Object.keys(inner)[which % Math.max(1, Object.keys(inner).length)] ?? 'x';
        inner[member] = value;
        all[nth % all.length] = JSON.stringify(row);
        const trouble = await troubleOf(sealed(all));
        expect([null, ...SHARE_TROUBLES]).toContain(trouble);
      }),
      { numRuns: 200 },
    );
  });
});

it.each(['zh_CN', 'en'])('every refusal has its words in %s', (tongue) => {
  const text = readFileSync(`locales/${tongue}.yml`, 'utf8');
  const wrong = text.slice(text.indexOf('\nshare:')).match(/\n {2}wrong:\n((?: {4}.+\n)+)/)?.[1] ?? '';
  const words = new Map(
    [...wrong.matchAll(/ {4}(\w+): (.+)/g)].map(([, code = '', said = '']) => [code, said]),
  );
  for (const kind of SHARE_TROUBLES) expect(words.get(kind), kind).toMatch(/\S{3}/);
  expect(new Set(words.values()).size).toBe(words.size);
});
