import { describe, expect, it } from 'vitest';
import { gather, MOST, type Places } from '@/entrypoints/popup/gather';
import { caseNeedle, type Hit, hitKey } from '@/entrypoints/popup/hit';
import {
  hasPlaces,
  historyNeedles,
  ownScriptNeedles,
  phraseNeedles,
  ruleNeedles,
  scriptNeedles,
} from '@/entrypoints/popup/standing-needles';
import { needle } from '@/entrypoints/shared/search/find';
import { soundsOf } from '@/entrypoints/shared/search/sounds';
import { book } from '@/rules';

const cases = ['1095734192300009660', '260811000000000001'].map((id) =>
  caseNeedle(
    { key: `tmall|示例家居|${id}`, shop: '示例家居', text: `${id}\n四件套 延迟发货` },
    soundsOf('示例家居'),
  ),
);
const notes = [
  needle<Hit>(
    { kind: 'note', id: 'n', caseKey: null, text: '延迟发货，周四前回复', at: 0, author: '林' },
    '延迟发货，周四前回复',
  ),
];
const places: Places = {
  cases,
  notes,
  rules: ruleNeedles(book),
  phrases: phraseNeedles(),
  scripts: scriptNeedles(),
  history: historyNeedles(),
};
const found = (query: string, how: 'typed' | 'near' = 'typed') => gather(query, places, how);
const kinds = (hits: readonly Hit[]) => [...new Set(hits.map(({ kind }) => kind))];

describe('one box', () => {
  it('finds late shipping by its initials, the rules with their numbers first', () => {
    const hits = found('ycfh');
    expect(hits[0]).toMatchObject({
      kind: 'rule',
      citation: { title: { zh: expect.stringContaining('延迟发货') } },
    });
    expect(kinds(hits)[0]).toBe('rule');
  });

  it.each(['延期发货', 'yqfh', '晚发货', 'wanfahuo'])(
    'finds late shipping by %s, which no rule calls it',
    (query) => {
      expect(found(query)[0]).toMatchObject({
        kind: 'rule',
        citation: { title: { zh: expect.stringContaining('延迟发货') } },
      });
    },
  );

  it('puts what holds the word before what is only called so elsewhere', () => {
    const titles = found('运费').flatMap((hit) => (hit.kind === 'rule' ? [hit.citation.title.zh] : []));
    expect(titles[0]).toContain('运费');
    expect(kinds(found('邮费'))).toContain('rule');
  });

  it('puts cases first for a number, and last but for notes for a word', () => {
    expect(kinds(found('1095'))[0]).toBe('case');
    const order = kinds(found('延迟发货')).filter((kind) => ['rule', 'case', 'note'].includes(kind));
    expect(order).toEqual(['rule', 'case', 'note']);
  });

  it('finds a shop by its initials and any part of a number', () => {
    expect(found('sljj').filter(({ kind }) => kind === 'case')).toHaveLength(2);
    expect(found('92300').map(hitKey)).toEqual(['case tmall|示例家居|1095734192300009660']);
  });

  it('says what to say instead of what is typed as it would be sent', () => {
    const [hit] = found('加我微信返你20').filter(({ kind }) => kind === 'phrase');
    expect(hit).toMatchObject({ kind: 'phrase', phrase: { replacement: expect.stringMatching(/./) } });
  });

  it('looks only at scripts after a slash, and lists them before anything is typed', () => {
    expect(kinds(found('/'))).toEqual(['script']);
    expect(found('/')).toHaveLength(MOST);
    expect(kinds(found('/fapiao'))).toEqual(['script']);
    expect(found('/1095')).toEqual([]);
  });

  it('never lists a script that must not be sent, and history only below what holds now', () => {
    expect(kinds(found('20元券'))).not.toContain('script');
    const all = kinds(found('发票'));
    expect(all.at(-1)).toBe('history');
  });

  it('keeps its length, whatever is asked, and gives room that one kind leaves to the others', () => {
    for (const query of ['t', '退', '发货', '1', 'fh']) expect(found(query).length).toBeLessThanOrEqual(MOST);
    expect(found('退款')).toHaveLength(MOST);
    expect(new Set(found('退款').map(hitKey)).size).toBe(MOST);
  });

  it('forgives one slip only on a second look', () => {
    expect(found('延迟发贷')).toEqual([]);
    expect(kinds(found('延迟发贷', 'near'))).toContain('rule');
  });

  it('finds nothing for an empty box', () => {
    expect(found('  ')).toEqual([]);
  });
});

describe('a script', () => {
  it('is copied only when it has no place to fill', () => {
    expect(hasPlaces('您好')).toBe(false);
    expect(hasPlaces('单号{单号|我这边}')).toBe(true);
  });
});

describe('phrases', () => {
  it('are known by words of their own, no list of words left by its name', () => {
    const hits = [...places.phrases].flatMap(({ item }) => (item.kind === 'phrase' ? [item.phrase] : []));
    expect(hits.length).toBeGreaterThan(20);
    for (const { says, id } of hits) {
      expect(says.length, id).toBeGreaterThan(0);
      expect(says.join(), id).not.toMatch(/@|undefined/);
    }
  });
});

describe('scripts people wrote', () => {
  const own = ownScriptNeedles([
    {
      id: '01',
      layer: 'mine',
      title: '周末不发货',
      text: '您好，周末仓库休息，周一发。',
      code: 'zm',
      topic: null,
      basis: [],
      at: 0,
      author: '林',
    },
  ]);
  it.each(['zm', '周末', 'zmbfh', 'cangku'])('are found by “%s”, after a slash and without one', (query) => {
    const with1 = { ...places, scripts: own };
    for (const asked of [query, `/${query}`])
      expect(gather(asked, with1, 'typed').map(hitKey)).toContain('script 01');
  });
});
