import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { book, clauseStates } from '@/rules';
import {
  type OfferedScript,
  type OwnScript,
  planScripts,
  readScripts,
  SCRIPT_LIMITS,
  scriptFile,
  scriptSheet,
} from '@/storage';

const own = (part: Partial<OwnScript> = {}): OwnScript => ({
  id: 'a',
  layer: 'shop',
  title: '催发货',
  text: '{快递|快递}已加急',
  code: 'cfh',
  topic: 'ship',
  basis: clauseStates(['TM-SHP-12'], book),
  at: 1,
  author: '林',
  ...part,
});
const read = async (text: BlobPart, layer: 'mine' | 'shop' = 'mine') => readScripts(new Blob([text]), layer);
const scripts = async (text: BlobPart, layer: 'mine' | 'shop' = 'mine') => {
  const done = await read(text, layer);
  if (!done.ok) throw new Error(done.trouble);
  return done.value.scripts;
};
const asKept = (offered: OfferedScript): OwnScript => ({
  ...own(),
  ...offered,
  id: offered.id ?? 'new',
  basis: [],
});

describe('our file', () => {
  it('gives back what it was made of, and taking it in again changes nothing', async () => {
    const kept = [own(), own({ id: 'b', layer: 'mine', title: '', code: '', topic: null, text: '“{}”\n,' })];
    const back = await scripts(scriptFile(kept));
    expect(back).toEqual(
      kept.map(({ at: _, author: __, basis, ...rest }) => ({
        ...rest,
        rules: basis.map(({ rule }) => rule),
      })),
    );
    expect(planScripts(back, kept).map(({ state }) => state)).toEqual(['same', 'same']);
    expect(planScripts(back, []).map(({ state }) => state)).toEqual(['new', 'new']);
    expect(planScripts(back, back.map(asKept)).map(({ state }) => state)).toEqual(['same', 'same']);
  });

  it.each([
    ['', 'empty'],
    ['{"format":"aftersale-desk-scripts","version":2,"scripts":[]}', 'newer'],
    ['{"format":"something else","version":1,"scripts":[]}', 'broken'],
    ['{"format":', 'broken'],
    ['{不是我们的', 'columns'],
    ['一列\n只有一列', 'columns'],
    ['短码,标题,内容\nx,"没有合上', 'broken'],
    [new Uint8Array([0, 1, 2, 0, 255]), 'unreadable'],
    ['x'.repeat(SCRIPT_LIMITS.bytes + 1), 'tooBig'],
    [`短码,标题,内容\n${'a,b,c\n'.repeat(SCRIPT_LIMITS.scripts + 1)}`, 'tooMany'],
  ] as [BlobPart, string][])('that is none is refused in words: %#', async (text, trouble) => {
    expect(await read(text)).toEqual({ ok: false, trouble });
  });

  it('with a line of another kind leaves that line out, and says which', async () => {
    const text = scriptFile([own(), own({ id: 'b', text: '' }), own({ id: 'c', layer: 'x' as 'shop' })]);
    expect(await read(text)).toMatchObject({ ok: true, value: { refused: [2, 3] } });
  });
});

describe('a sheet', () => {
  it('goes out with its headers and comes back, whatever is written in it', async () => {
    // What a sheet cannot hold: blanks around, marks that nobody sees.
    const plain = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.normalize('NFC'));
    const words = plain.filter(
      (text) => /^[^\p{C}\p{Z}][^\p{C}]*$/u.test(text) && text.trim() === text && !/^["=']/.test(text),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (texts) => {
        const kept = texts.map((text, nth) => own({ id: String(nth), text, layer: 'mine' }));
        expect((await scripts(scriptSheet(kept))).map(({ text }) => text)).toEqual(texts);
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  it('cannot run in a spreadsheet, and loses nothing by it', async () => {
    const kept = [own({ text: '=HYPERLINK("x")', title: '+1', code: '@a' })];
    expect(scriptSheet(kept)).toContain("'=HYPERLINK");
    expect(await scripts(scriptSheet(kept))).toMatchObject([
      { text: '=HYPERLINK("x")', title: '+1', code: '@a' },
    ]);
  });

  it('is read by its headers in any order, by place without them, and in the encoding of Excel', async () => {
    expect(await scripts('内容,编码\n您好,nh')).toMatchObject([{ code: 'nh', title: '', text: '您好' }]);
    expect(await scripts('问候,您好\n送别,再见', 'shop')).toMatchObject([
      { title: '问候', text: '您好', layer: 'shop' },
      { title: '送别', text: '再见' },
    ]);
    expect(await scripts('nh\t问候\t您好')).toMatchObject([{ code: 'nh', title: '问候', text: '您好' }]);
    const gbk = new Uint8Array([0xce, 0xca, 0xba, 0xf2, 0x2c, 0xc4, 0xfa, 0xba, 0xc3]);
    expect(await scripts(gbk)).toMatchObject([{ title: '问候', text: '您好' }]);
  });

  it('with a text that is too long leaves it out', async () => {
    const long = `短码,标题,内容\na,b,${'长'.repeat(SCRIPT_LIMITS.text + 1)}\na,b,短`;
    expect(await read(long)).toMatchObject({ ok: true, value: { scripts: [{ text: '短' }], refused: [2] } });
  });
});

describe('the plan', () => {
  const offered = (part: Partial<OfferedScript>): OfferedScript => ({
    id: null,
    layer: 'shop',
    title: '催发货',
    text: '别的话',
    code: '',
    topic: null,
    rules: [],
    ...part,
  });
  const stateOf = (part: Partial<OfferedScript>) => planScripts([offered(part)], [own()])[0]?.state;

  it('asks where something else has the id, the code or the title in the same layer', () => {
    expect(stateOf({})).toBe('conflict');
    expect(stateOf({ title: '别的', code: 'cfh' })).toBe('conflict');
    expect(stateOf({ title: '别的', id: 'a' })).toBe('conflict');
    expect(stateOf({ title: '别的' })).toBe('new');
    expect(stateOf({ layer: 'mine' })).toBe('new');
    expect(stateOf({ text: '{快递|快递}已加急', code: 'cfh' })).toBe('same');
  });

  it('counts what stands twice once', () => {
    expect(planScripts([offered({}), offered({})], [])).toHaveLength(1);
  });
});
