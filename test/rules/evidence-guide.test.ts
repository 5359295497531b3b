import { describe, expect, test } from 'vitest';
import {
  askedOf,
  book,
  type EvidenceNeed,
  evidenceGuide,
  historyOf,
  isHistory,
  linesHere,
  lint,
  oneShotsOn,
  promisesIn,
  requestFor,
} from '@/rules';
import rawGuides from '@/rules/evidence/guides.json';
import rawRequests from '@/rules/evidence/requests.json';
import { Guides, Requests } from '@/rules/evidence/schema';
import { piecesOf } from '@/rules/scripts/fill';

type Asked = Pick<EvidenceNeed, 'id' | 'from'>;

/** Every need any built-in rule can ask for. */
const needs: Asked[] = book.packs.flatMap(({ rules }) =>
  rules.flatMap(({ says }) =>
    says.flatMap((statement): Asked[] => {
      if (statement.kind === 'evidence') return [statement];
      return statement.kind === 'proof' ? statement.steps.flatMap(({ evidence }) => evidence) : [];
    }),
  ),
);
const ids = new Set(needs.map(({ id }) => id));
const guides = Guides.parse(rawGuides);
const requests = Requests.parse(rawRequests);
const texts = [...requests.requests.map(({ text }) => text), ...Object.values(requests.otherwise)];

/** The places a panel can fill; see `entrypoints/sidepanel/evidence/request-values.ts`. */
const PLACES = ['单号', '退货单号', '订单号', '商品', '凭证'];

const AT = Date.parse('2026-11-22T10:00:00+08:00');

describe('what makes it count', () => {
  test('is said only of needs that some rule asks for', () => {
    expect(ids.size).toBeGreaterThan(60);
    expect(Object.keys(guides.guides).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('stands on a sentence of the training or a rule of the book, line by line', () => {
    const sources = [
      ...guides.oneShot.map(({ source }) => source),
      ...Object.values(guides.guides).flatMap(({ lines, strength }) => [
        ...lines.map(({ source }) => source),
        ...(strength === undefined ? [] : [strength.source]),
      ]),
    ];
    const nowhere = (source: string) =>
      isHistory(source) ? historyOf(source) === null : !book.names.rules.has(source);
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.filter(nowhere)).toEqual([]);
    expect(nowhere('S2-EVD-99') && nowhere('DY-EVD-99')).toBe(true);
  });

  test('names the seals the training refuses, and no others', () => {
    const said = evidenceGuide('carrier-letter')?.lines[0]?.says.zh ?? '';
    for (const seal of ['财务章', '合同章', '发票章', '服务部章']) {
      expect(historyOf('S2-EVD-06')?.says.zh).toContain(seal);
      expect(said).toContain(seal);
    }
  });

  test('of Douyin’s notices is shown on Douyin alone, history everywhere', () => {
    const guide = evidenceGuide('supplier-invoice');
    if (guide === null) throw new Error('no guide');
    const on = (platform: 'douyin' | 'tmall' | undefined) =>
      linesHere(guide, book, platform).map(({ source }) => source);
    expect(on('douyin')).toEqual(['S2-EVD-10', 'S2-EVD-11', 'DY-EVD-01']);
    expect(on('tmall')).toEqual(['S2-EVD-10', 'S2-EVD-11']);
    expect(on(undefined)).toEqual(['S2-EVD-10', 'S2-EVD-11']);
  });

  test('one chance is claimed only where a rule says so', () => {
    expect(oneShotsOn('douyin').map(({ source }) => source)).toEqual(['DY-APL-02']);
    expect(oneShotsOn('tmall')).toEqual([]);
    expect(oneShotsOn(undefined)).toEqual([]);
  });
});

describe('the words that ask', () => {
  test('are there for everything somebody else has to give', () => {
    expect(needs.filter((need) => need.from !== 'seller' && requestFor(need, {}) === null)).toEqual([]);
    expect(askedOf({ id: 'supplier-invoice', from: 'seller' })).toBe('supplier');
    expect(askedOf({ id: 'page-snapshot', from: 'seller' })).toBeNull();
  });

  test('are worded only for needs some rule asks for, and for whom it asks', () => {
    const astray = requests.requests.flatMap(({ whom, needs: named }) =>
      named.filter(
        (id) =>
          !needs.some((need) => need.id === id && (whom === 'supplier' ? 'seller' : whom) === need.from),
      ),
    );
    expect(astray).toEqual([]);
  });

  test('hold no place that cannot be filled, and none badly written', () => {
    const pieces = texts.flatMap(piecesOf);
    const places = pieces.flatMap((piece) => ('variable' in piece ? [piece.variable] : []));
    expect(places.filter((place) => !PLACES.includes(place))).toEqual([]);
    expect(pieces.filter((piece) => 'words' in piece && /[{}|]/.test(piece.words))).toEqual([]);
  });

  test('are safe to send, filled or not, and promise no time', () => {
    const filled = { 单号: 'SF1234567890123', 退货单号: 'YT9876543210987', 商品: '保温杯', 凭证: '照片' };
    const faults = needs.flatMap((need) =>
      (['taobao', 'tmall', 'pdd', 'douyin', 'jd'] as const).flatMap((platform) =>
        [{}, filled].flatMap((values) => {
          const text = requestFor(need, values, platform)?.text ?? '';
          return [
            ...lint(text, { platform, at: AT }).map(({ phrase }) => phrase),
            ...promisesIn(text, AT),
          ].map((fault) => ({ need: need.id, fault }));
        }),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('say what nobody filled, and name the stamp’s city on Douyin only', () => {
    const letter: Asked = { id: 'carrier-letter', from: 'courier' };
    expect(requestFor(letter, {}, 'tmall')).toMatchObject({ whom: 'courier', missing: ['单号'] });
    expect(requestFor(letter, { 单号: 'SF1' }, 'tmall')?.text).toContain('运单SF1售后');
    expect(requestFor(letter, {}, 'tmall')?.text).not.toContain('城市');
    expect(requestFor(letter, {}, 'douyin')?.text).toContain('城市');
  });

  test('of a need no file words are general', () => {
    expect(requestFor({ id: 'check-tags', from: 'warehouse' }, { 凭证: '吊牌还在不在' })?.text).toContain(
      '拍清楚发我：吊牌还在不在',
    );
  });
});
