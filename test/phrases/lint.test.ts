import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book, type Finding, fix, lint, type Pack, phraseList, stackPacks } from '@/rules';
import { compilePhrases } from '@/rules/phrases/compile';
import { gravest } from '@/rules/phrases/finding';
import { lintWith } from '@/rules/phrases/lint';
import { PhraseList } from '@/rules/phrases/schema';
import { pack, rule } from '../rules/small-pack';

const AT = Date.parse('2026-11-22T10:00:00+08:00');
const idsIn = (text: string, context = {}) => lint(text, context).map(({ phrase }) => phrase);

describe('the list', () => {
  test('is in its vocabulary, which has no place for a pattern language', () => {
    expect(PhraseList.safeParse(phraseList).error).toBeUndefined();
    const [first] = phraseList.phrases;
    const with_ = (says: unknown) => ({ ...phraseList, phrases: [{ ...first, says }] });
    expect(PhraseList.safeParse(with_([[{ regex: '(a+)+$' }]])).success).toBe(false);
    expect(PhraseList.safeParse(with_([['没有', 99, '发票']])).success).toBe(false);
    expect(PhraseList.safeParse(with_([['没有', 3, '发票']])).success).toBe(true);
  });

  test('names lists and contexts that are there, each phrase once, and every one of them is used', () => {
    const ids = phraseList.phrases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const text = JSON.stringify([phraseList.phrases.map(({ says }) => says), phraseList.contexts]);
    expect(Object.keys(phraseList.lists).filter((name) => !text.includes(`"@${name}"`))).toEqual([]);
    const used = new Set(phraseList.phrases.flatMap(({ unless }) => unless));
    expect(Object.keys(phraseList.contexts).filter((name) => !used.has(name))).toEqual([]);
  });

  test.each([
    [{ ...phraseList, contexts: {} }, /no context/],
    [{ ...phraseList, lists: {} }, /no list @/],
  ])('a name that is not there is refused with the place', (broken, words) => {
    expect(() => compilePhrases(broken)).toThrow(words);
  });

  test('has P-08 to P-19 of the training, and only the retired rule among them is never shown', () => {
    const numbers = new Set(phraseList.phrases.map(({ id }) => id.slice(0, 4)));
    expect([...numbers].sort()).toEqual(
      Array.from({ length: 12 }, (_, nth) => `P-${String(nth + 8).padStart(2, '0')}`),
    );
    expect(phraseList.phrases.filter((phrase) => phrase.decision === 'legacy').map(({ id }) => id)).toEqual([
      'P-12',
    ]);
    expect(lint('我们不支持货到付款')).toEqual([]);
  });

  test('is written in folded characters: a word no folded text can hold is never found', () => {
    const words = Object.values(phraseList.lists).flat();
    expect(words.filter((word) => word !== word.normalize('NFKC').toLowerCase())).toEqual([]);
  });

  test('says nothing in a replacement that it would find itself', () => {
    const bad = phraseList.phrases.filter(({ replacement }) => lint(replacement).length > 0);
    expect(bad.map(({ id, replacement }) => `${id}: ${replacement}`)).toEqual([]);
  });
});

describe('a finding', () => {
  test('is underlined in the text as it was written', () => {
    const text = '😀您好　加 ①　Ｖ＿信 聊';
    const [finding] = lint(text.replace('①', ''));
    expect(finding?.phrase).toBe('P-10');
    const shown = text.replace('①', '');
    expect(shown.slice(finding?.start, finding?.end)).toBe('加 　Ｖ＿信');
  });

  test('replaces words where words will do, and the clause where they will not', () => {
    const text = '亲，特价没有发票的哦，您看行吗';
    const [finding] = lint(text);
    expect(text.slice(finding?.start, finding?.end)).toBe('没有发票');
    expect(fix(text, finding as Finding)).toBe('亲，发票可以开，您把抬头和税号发我就行，您看行吗');
    const other = '亲加微信说';
    expect(fix(other, lint(other)[0] as Finding)).toBe('亲在这里联系我说');
  });

  test('is one per place: the gravest, then the longest', () => {
    const at = (phrase: string, start: number, end: number, decision: Finding['decision']) => ({
      ...{ phrase, start, end, decision, listed: decision, rules: [], unlessTrue: null, replacement: '' },
      ...{ gloss: { zh: 'x', en: 'x' }, replaces: { start, end } },
    });
    const kept = gravest([at('a', 0, 9, 'warn'), at('b', 2, 4, 'block'), at('c', 4, 9, 'warn')]);
    expect(kept.map(({ phrase }) => phrase)).toEqual(['b', 'c']);
  });
});

describe('clauses', () => {
  const withRules = (rules: Pack['rules']) => stackPacks([pack(rules)]);
  const offTmall = rule('TM-3RD-01', [], {
    platforms: ['tmall'],
    values: [{ from: '2026-02-27', is: {} }],
  });
  const decided = (context: Parameters<typeof lint>[1]) =>
    lint('加微信', context).map(({ decision, rules }) => [decision, rules.join()]);

  test('decide where they hold and are in force', () => {
    const small = withRules([offTmall]);
    expect(decided({ book: small })).toEqual([['block', 'TM-3RD-01']]);
    expect(decided({ book: small, platform: 'tmall', at: AT })).toEqual([['block', 'TM-3RD-01']]);
  });

  test('of another platform, of another time, or none at all: look it up', () => {
    const small = withRules([offTmall]);
    expect(decided({ book: small, platform: 'pdd' })).toEqual([['check', '']]);
    expect(decided({ book: small, at: Date.parse('2026-02-26T23:59:59+08:00') })).toEqual([['check', '']]);
    expect(decided({ book: withRules([rule('X-1', [])]) })).toEqual([['check', '']]);
  });

  test('that only hint do not decide either, and are named', () => {
    const hint = withRules([rule('TM-3RD-01', [], { status: 'SEC' })]);
    expect(decided({ book: hint })).toEqual([['check', 'TM-3RD-01']]);
  });

  test('of the law hold on every platform', () => {
    for (const platform of ['taobao', 'tmall', 'pdd', 'douyin', 'jd'] as const)
      expect(lint('没有发票的', { platform, at: AT })[0]).toMatchObject({
        decision: 'block',
        rules: expect.arrayContaining(['L-INV-01']),
      });
  });

  test('that the list names are in the book', () => {
    const named = new Set(phraseList.phrases.flatMap(({ rules }) => rules));
    expect([...named].filter((id) => !book.names.rules.has(id))).toEqual([]);
  });

  test('a link to a platform is none on that platform', () => {
    expect(idsIn('去拼多多下单', { platform: 'tmall' })).toEqual(['P-10-toPdd']);
    expect(idsIn('去拼多多下单', { platform: 'pdd' })).toEqual([]);
  });
});

const words = [...Object.values(phraseList.lists).flat(), ...phraseList.shields];
const talk = fc
  .array(fc.constantFrom(...words, '，', '。', ' ', '您', '5', '\n'), { maxLength: 60 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(talk, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('in any text', () => {
  test('findings lie inside it, apart from each other and in order, and can be put right', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const finding of lint(text)) {
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(finding.replaces.start).toBeLessThanOrEqual(finding.start);
          expect(finding.replaces.end).toBeGreaterThanOrEqual(finding.end);
          expect(fix(text, finding)).toContain(finding.replacement);
          last = finding.end;
        }
      }),
      { seed: 4, numRuns: 3000 },
    );
  });

  test('the same is found however it is spaced', () => {
    fc.assert(
      fc.property(fc.constantFrom('加微信聊', '没有发票', '签收即视为认可质量', '你是不是脑残'), (text) => {
        for (const between of [' ', '\u200b', '·', '　', '*'])
          expect(idsIn([...text].join(between))).toEqual(idsIn(text));
      }),
      { seed: 4 },
    );
  });

  /** What one character may cost: words begun at it, patterns begun by them, gaps looked through. */
  const PER_CHARACTER = 200;

  test('the cost is in step with the length, also when every word is one of the list', () => {
    fc.assert(
      fc.property(talk, (text) => {
        expect(lintWith(text).steps).toBeLessThanOrEqual(PER_CHARACTER * (text.length + 1));
      }),
      { seed: 4, numRuns: 2000 },
    );
    const hostile = ['加', '没有', '发票开', '明天发', '加税点', '1', '今天3点前您退款，'].map((word) =>
      word.repeat(3000),
    );
    for (const text of hostile) {
      const once = lintWith(text).steps;
      const twice = lintWith(text + text).steps;
      expect(twice / once, text.slice(0, 6)).toBeLessThan(2.1);
      expect(once).toBeLessThanOrEqual(PER_CHARACTER * text.length);
    }
  });

  test('a draft of 500 characters costs some thousands of steps', () => {
    const draft = '您好，您的退款申请我看到了，商品照片麻烦您再拍一张，我这边马上核实处理。'.repeat(15);
    expect(draft.length).toBeGreaterThan(500);
    expect(lintWith(draft.slice(0, 500)).steps).toBeLessThan(10_000);
  });
});
