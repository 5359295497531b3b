import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  book,
  fill,
  historyOf,
  lint,
  promisesIn,
  type Script,
  scriptsFor,
  scriptTree,
  stepsOf,
  TOPICS,
} from '@/rules';
import { piecesOf } from '@/rules/scripts/fill';
import { ScriptTree, StepList } from '@/rules/scripts/schema';
import steps from '@/rules/scripts/steps.json' with { type: 'json' };

const { scripts, variables } = scriptTree;
const ok = scripts.filter(({ status }) => status === 'ok');
const forbidden = scripts.filter((script) => script.status === 'forbidden');
const AT = Date.parse('2026-11-22T10:00:00+08:00');

/** What is wrong with a script: an allowed one that is caught, or a forbidden one that is not, by its clauses. */
function faultsOf(script: Script): string[] {
  const findings = lint(fill(script.text, {}).text);
  if (script.status === 'ok') return findings.map(({ phrase }) => `${script.id}: ${phrase}`);
  const named = findings.flatMap(({ rules }) => rules);
  if (findings.length === 0) return [`${script.id}: not caught`];
  return script.rules
    .filter((rule) => !named.includes(rule))
    .map((rule) => `${script.id}: ${rule} not named`);
}

describe('the tree', () => {
  test('has the shape it should have, with every topic in use and each id once', () => {
    expect(ScriptTree.safeParse(scriptTree).error).toBeUndefined();
    expect(new Set(scripts.map(({ topic }) => topic))).toEqual(new Set(TOPICS));
    expect(new Set(scripts.map(({ id }) => id)).size).toBe(scripts.length);
    expect(ok.length).toBeGreaterThanOrEqual(40);
    expect(forbidden.length).toBeGreaterThanOrEqual(12);
  });

  test('rests on facts of the training and on rules of the book', () => {
    expect(scripts.flatMap(({ seeds }) => seeds).filter((id) => historyOf(id) === null)).toEqual([]);
    const missing = scripts.flatMap(({ rules }) => rules).filter((id) => !book.names.rules.has(id));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('has a name and something to say for every place, and no place that is badly written', () => {
    const pieces = scripts.flatMap(({ text }) => piecesOf(text));
    const places = pieces.flatMap((piece) => ('variable' in piece ? [piece.variable] : []));
    expect([...new Set(places)].sort()).toEqual(Object.keys(variables).sort());
    expect(pieces.filter((piece) => 'words' in piece && /[{}|]/.test(piece.words))).toEqual([]);
  });

  test('an allowed script is found clean, a forbidden one is caught with its clause', () => {
    expect(scripts.flatMap(faultsOf)).toEqual([]);
  });

  test('a planted bad script is noticed', () => {
    const [good] = ok as [Script];
    const [bad] = forbidden as [Extract<Script, { status: 'forbidden' }>];
    expect(faultsOf({ ...good, text: '好评返现5元' })).not.toEqual([]);
    expect(faultsOf({ ...bad, text: '您好，在的' })).toEqual([`${bad.id}: not caught`]);
    expect(faultsOf({ ...bad, text: '您好，没有发票', rules: ['L-7D-15'] })).toEqual([
      `${bad.id}: L-7D-15 not named`,
    ]);
  });

  test('promises no time unless a place with a clock was filled in', () => {
    for (const { id, text, status } of scripts) {
      if (status !== 'ok') continue;
      expect(promisesIn(fill(text, {}).text, AT), id).toEqual([]);
      const plain = Object.fromEntries(
        Object.entries(variables).map(([name, { clock }]) => [name, clock ? '' : '一件']),
      );
      expect(promisesIn(fill(text, plain).text, AT), id).toEqual([]);
    }
  });

  test('what stands instead of a forbidden script is allowed', () => {
    const allowed = new Set(ok.map(({ id }) => id));
    expect(forbidden.filter(({ instead }) => !allowed.has(instead)).map(({ id }) => id)).toEqual([]);
  });
});

describe('filling in', () => {
  test('says which places nobody filled, and what stands there', () => {
    const text = '单号{单号|我这边}，{回复时间|有结果}就回您，再说一次{单号|我这边}';
    expect(fill(text, { 单号: ' ' })).toEqual({
      text: '单号我这边，有结果就回您，再说一次我这边',
      missing: ['单号', '回复时间'],
    });
    expect(fill(text, { 单号: 'SF1', 回复时间: '今天18点前' })).toEqual({
      text: '单号SF1，今天18点前就回您，再说一次SF1',
      missing: [],
    });
  });

  test('is total, and a value is said as it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, value) => {
        expect(typeof fill(text, {}).text).toBe('string');
        expect(fill('a{x|y}b', { x: value }).text).toBe(`a${value.trim() || 'y'}b`);
      }),
      { seed: 4 },
    );
  });
});

describe('for a case', () => {
  const ids = (of: Parameters<typeof scriptsFor>[0]) => scriptsFor(of).map(({ id }) => id);

  test('the script that names its reason and state comes first', () => {
    expect(ids({ goodsState: 'signed', reason: 'damaged' })[0]).toBe('damaged-first');
    expect(ids({ goodsState: 'notShipped', reason: 'lateShip' })[0]).toBe('ship-when');
    const back = { goodsState: 'returned', status: 'waitSellerReceive', afterSaleType: 'returnRefund' };
    expect(ids(back)[0]).toBe('return-signed-checking');
  });

  test('what names another state is left out, what names none stays', () => {
    const found = ids({ goodsState: 'notShipped' });
    expect(found).not.toContain('damaged-first');
    expect(found).toContain('invoice-yes');
  });

  test('forbidden ones come last', () => {
    const statuses = scriptsFor({ goodsState: 'notShipped' }).map(({ status }) => status);
    expect(statuses.lastIndexOf('ok')).toBeLessThan(statuses.indexOf('forbidden'));
  });

  test('every state and reason has something to say', () => {
    for (const goodsState of ['notShipped', 'shipped', 'signed', 'returning', 'returned'])
      expect(ids({ goodsState }).length, goodsState).toBeGreaterThan(5);
    for (const reason of ['noReason', 'notReceived', 'quality', 'misdescribed', 'wrongOrMissing', 'damaged'])
      expect(ids({ goodsState: 'signed', reason }).length, reason).toBeGreaterThan(5);
  });
});

describe('what is done step by step', () => {
  const all = TOPICS.flatMap((topic) => stepsOf(topic));

  test('has its shape, and rests on the book, on the training, and on scripts one may send', () => {
    expect(StepList.safeParse(steps).error).toBeUndefined();
    expect(all).toHaveLength(steps.steps.length);
    expect(all.flatMap(({ rules }) => rules).filter((id) => !book.names.rules.has(id))).toEqual([]);
    expect(all.flatMap(({ seeds }) => seeds).filter((id) => historyOf(id) === null)).toEqual([]);
    const sendable = ok.map(({ id }) => id);
    expect(all.flatMap(({ script }) => script ?? []).filter((id) => !sendable.includes(id))).toEqual([]);
  });

  /** A number of days is the clause's to say: it changes, and the words here do not. */
  const numbered = (text: string) => /\d|[一二三四五六七八九十百]\s*(?:天|日|小时|元)/.test(text);

  test('says no number of its own', () => {
    expect(all.filter(({ says }) => numbered(says.zh) || numbered(says.en))).toEqual([]);
    expect(numbered('在 30 天内投诉')).toBe(true);
    expect(numbered('三十天内')).toBe(true);
  });

  test('of reviews: nothing is offered for one, and what the training offered is not among its sources', () => {
    const review = stepsOf('review');
    expect(review.flatMap(({ rules }) => rules)).toContain('TM-REV-02');
    const offered = forbidden.flatMap(({ seeds }) => seeds);
    expect(review.flatMap(({ seeds }) => seeds).filter((id) => offered.includes(id))).toEqual([]);
  });
});
