/** Whatever is there is found by every way of typing it that we promise; what is not there by none. */
import * as fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import PinyinMatch from 'pinyin-match';
import { describe, expect, it } from 'vitest';
import { find, findNear } from '@/entrypoints/shared/search/find';
import { canBeHeard, hears } from '@/entrypoints/shared/search/hear';
import { heardNeedle } from '@/entrypoints/shared/search/heard-needle';
import { normalised } from '@/entrypoints/shared/search/normalise';
import { type Sounds, soundsOf } from '@/entrypoints/shared/search/sounds';
import { texts, titles } from './corpus';

const needles = [...titles, ...texts].map((text) => heardNeedle(text, text));
const all = needles.length;
const found = (query: string) => find(needles, query, all);
const nearlyFound = (query: string) => findNear(needles, query, all);

const HAN = /^\p{Script=Han}+$/u;
/** A run of Chinese characters out of a text, with the text it comes from. */
const planted = (shortest: number, longest = 8) =>
  fc
    .record({
      text: fc.constantFrom(...titles, ...texts),
      from: fc.nat(200),
      length: fc.integer({ min: shortest, max: longest }),
    })
    .map(({ text, from, length }) => {
      const start = from % Math.max(1, text.length - length + 1);
      return { text, word: text.slice(start, start + length) };
    })
    .filter(({ word }) => word.length >= shortest && HAN.test(word));

const pick = (of: readonly string[], at: number): string => of[at % of.length] ?? '';
/** One way of typing each sound: `way` chooses among the readings of a character. */
const typed = (sounds: Sounds, way: number, short: (i: number) => boolean) =>
  sounds
    .map(({ full, short: initials }, i) => {
      const whole = pick(full, way + i);
      return short(i)
        ? pick([whole.charAt(0), ...initials.filter((letters) => whole.startsWith(letters))], way)
        : whole;
    })
    .join('');

const slips = (word: string, at: number, kind: number, other: string): string => {
  const i = at % word.length;
  if (kind === 0) return word.slice(0, i) + other + word.slice(i + 1);
  if (kind === 1) return word.slice(0, i) + other + word.slice(i);
  if (kind === 2) return word.slice(0, i) + word.slice(i + 1);
  const j = Math.min(i, word.length - 2);
  return word.slice(0, j) + word.charAt(j + 1) + word.charAt(j) + word.slice(j + 2);
};

describe('every planted text is found', () => {
  it('saw the book and the scripts', () => {
    expect(titles.length).toBeGreaterThan(200);
    expect(texts.length).toBeGreaterThan(40);
  });

  it('as it is written', () => {
    fc.assert(fc.property(planted(1), ({ text, word }) => found(word).includes(text)));
  });

  it.each(['t', 'tw', 'hk'] as const)('in traditional characters, “%s”', (to) => {
    const convert = Converter({ from: 'cn', to });
    const changed = [...titles, ...texts].filter((text) => convert(text) !== text);
    expect(changed.length).toBeGreaterThan(100);
    expect(changed.filter((text) => normalised(convert(text)) !== normalised(text))).toEqual([]);
    expect(changed.filter((text) => !found(convert(text).split(/\s/)[0] ?? '').includes(text))).toEqual([]);
  });

  it('by any of its readings, whole, as initials, or one after the other', () => {
    const way = fc.record({ readings: fc.nat(6), mask: fc.nat(255) });
    fc.assert(
      fc.property(planted(1), way, ({ text, word }, { readings, mask }) => {
        const query = typed(soundsOf(word), readings, (i) => ((mask >> i) & 1) === 1);
        return found(query).includes(text);
      }),
    );
  });

  it('while its last syllable is still being typed', () => {
    fc.assert(
      fc.property(
        planted(2, 5),
        fc.nat(6),
        fc.integer({ min: 1, max: 3 }),
        ({ text, word }, way, missing) => {
          const query = typed(soundsOf(word), way, () => false);
          const last = pick(soundsOf(word).at(-1)?.full ?? [], way + word.length - 1);
          return found(query.slice(0, query.length - Math.min(missing, last.length - 1))).includes(text);
        },
      ),
    );
  });

  it('with one slip, in Chinese', () => {
    const slip = fc.record({ at: fc.nat(9), kind: fc.nat(3) });
    fc.assert(
      fc.property(planted(4), slip, ({ text, word }, { at, kind }) =>
        nearlyFound(slips(word, at, kind, '囧')).includes(text),
      ),
    );
  });

  it('with one slip, in pinyin', () => {
    const slip = fc.record({ at: fc.nat(40), kind: fc.nat(3), way: fc.nat(6) });
    fc.assert(
      fc.property(planted(2, 5), slip, ({ text, word }, { at, kind, way }) => {
        const right = typed(soundsOf(word), way, () => false);
        const query = slips(right, at, kind, 'v');
        // A word of four letters without one of them is too short to be taken for a slip.
        return query.length < 4 || nearlyFound(query).includes(text);
      }),
    );
  });
});

describe('nothing is found', () => {
  it('by characters that stand nowhere', () => {
    const written = new Set([...titles, ...texts].flatMap((text) => [...normalised(text)]));
    const foreign = fc
      .integer({ min: 0x4e00, max: 0x9fa5 })
      .map((code) => String.fromCodePoint(code))
      .filter((char) => !written.has(normalised(char)));
    fc.assert(
      fc.property(fc.array(foreign, { minLength: 2, maxLength: 6 }), (chars) => {
        expect(found(chars.join(''))).toEqual([]);
        expect(nearlyFound(chars.join(''))).toEqual([]);
      }),
    );
  });

  it('by letters that no text begins to sound like', () => {
    for (const query of ['xqzvw', 'vvvv', 'iiii', 'uuuuuu']) {
      expect(found(query)).toEqual([]);
      expect(nearlyFound(query)).toEqual([]);
    }
  });
});

describe('what is heard', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnoqstuxyz'),
    minLength: 1,
    maxLength: 5,
  });

  it('is at least what the library itself hears', () => {
    const short = titles.filter((title) => [...title].every((char) => HAN.test(char)));
    const query = fc.oneof(
      letters,
      planted(1, 4).chain(({ word }) => fc.nat(6).map((way) => typed(soundsOf(word), way, () => false))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...short), query, (text, word) => {
        fc.pre(canBeHeard(word));
        if (PinyinMatch.match(text, word) !== false) expect(hears(soundsOf(text), word), word).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('needs every letter', () => {
    expect(hears(soundsOf('延迟发货'), 'ycfh')).toBe(true);
    expect(hears(soundsOf('延迟发货'), 'yanchifh')).toBe(true);
    expect(hears(soundsOf('延迟发货'), 'ychfahu')).toBe(true);
    expect(hears(soundsOf('延迟发货'), 'yfh')).toBe(false);
    expect(hears(soundsOf('延迟发货'), 'anchi')).toBe(false);
    expect(hears(soundsOf('重新 发货'), 'chongxinfahuo')).toBe(true);
    expect(hears(soundsOf('重新发货'), 'zhongxinfahuo')).toBe(true);
    expect(hears(soundsOf('女士'), 'nüshi')).toBe(true);
    expect(hears(soundsOf('加QQ'), 'jiaqq')).toBe(true);
  });
});
