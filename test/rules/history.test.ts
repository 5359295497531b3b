import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { book, history, historyAbout, historyOf, judge, trainingBook } from '@/rules';
import crossWalk from '@/rules/history/cross-walk.json' with { type: 'json' };
import documents from '@/rules/history/documents.json' with { type: 'json' };
import facts from '@/rules/history/facts.json' with { type: 'json' };
import { HistoryDocument, HistoryFact, Replacement, WeakPoint } from '@/rules/history/schema';
import training from '@/rules/history/training.json' with { type: 'json' };
import weakPoints from '@/rules/history/weak-points.json' with { type: 'json' };
import { parsePack } from '@/rules/pack/pack';
import { casesOf, Scenario } from '../golden/scenario';

const CHINESE = /\p{Script=Han}/u;

/** Every sentence a person reads, with the place it stands in. */
function wordsIn(value: unknown, path = ''): { path: string; zh: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [{ path, zh: String(value.zh), en: String(value.en) }];
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${path}/${key}`));
}

const files = { facts, documents, weakPoints, crossWalk, training };

describe('the kept documents', () => {
  it('have the shape of their schema', () => {
    z.parse(z.array(HistoryFact), facts);
    z.parse(z.array(HistoryDocument), documents);
    z.parse(z.array(WeakPoint), weakPoints);
    z.parse(z.array(Replacement), crossWalk);
    expect(parsePack(training)).toMatchObject({ ok: true });
  });

  it('are whole: every sentence, contradiction and replacement once', () => {
    const perDocument = Object.groupBy(facts, ({ document }) => document);
    const counts = Object.fromEntries(Object.entries(perDocument).map(([code, of]) => [code, of?.length]));
    expect(counts).toEqual({ S0: 33, S1: 51, S2: 132, S3: 18, S4: 12 });
    expect(new Set(facts.map(({ id }) => id)).size).toBe(246);
    const numbers = (count: number) =>
      Array.from({ length: count }, (_, n) => String(n + 1).padStart(2, '0'));
    // K-07 holds two matters: when the seven days start, and what is given for a fake.
    const topics = weakPoints.map(({ id }) => id).filter((id) => id !== 'K-07b');
    expect(topics).toEqual(numbers(18).map((n) => `K-${n}`));
    expect(crossWalk.map(({ id }) => id)).toEqual(numbers(15).map((n) => `X-${n}`));
  });

  it.each(Object.entries(files))('%s are written in both languages', (_, file) => {
    const words = wordsIn(file);
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter(({ zh }) => !CHINESE.test(zh))).toEqual([]);
    expect(words.filter(({ en }) => CHINESE.test(en))).toEqual([]);
  });

  it('say in words every number that could be computed with', () => {
    const points = facts.filter(({ kinds, parameters }) => kinds.includes('points') && parameters);
    expect(points.length).toBeGreaterThan(25);
    const written: Record<string, RegExp> = { 2: /2|两/, 6: /6|六/, 7: /7|七/, 10000: /一万/ };
    for (const { id, says, parameters = '' } of points)
      for (const number of parameters.match(/\d+(\.\d+)?/g) ?? []) {
        const plain = Number(number) < 1 ? `${Number(number) * 100}%` : number;
        expect(says.zh, `${id}: ${number}`).toMatch(written[plain] ?? new RegExp(plain));
      }
  });
});

describe('links', () => {
  const ids = new Set(facts.map(({ id }) => id));
  const linked = [
    ...weakPoints.flatMap(({ sides }) => sides.flatMap((side) => side.facts ?? [])),
    ...crossWalk.flatMap((one) => one.facts),
  ];

  it('lead from contradictions and replacements to sentences that are there', () => {
    expect(linked.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('lead to rules that are in the live book', () => {
    const rules = new Set(history().flatMap(({ holdsNow }) => holdsNow));
    expect([...rules].filter((id) => !book.names.rules.has(id)).toSorted()).toEqual([]);
  });

  it('can be gone both ways', () => {
    for (const entry of history())
      for (const rule of entry.holdsNow) expect(historyAbout(rule)).toContain(entry);
    expect(historyAbout('TM-TMO-08').map(({ id }) => id)).toEqual(['S0-FAQ-01', 'S1-REF-03']);
    expect(historyAbout('L-FRM-01')).toEqual([]);
  });

  it('bring the contradiction and the replacement to the sentence', () => {
    const entry = historyOf('S2-7D-01');
    expect(entry?.document.code).toBe('S2');
    expect(entry?.weakPoints.map(({ id }) => id)).toEqual(['K-09']);
    expect(entry?.replacements.map(({ id }) => id)).toEqual(['X-01']);
    expect(entry?.holdsNow).toEqual(['L-7D-02', 'TB-7D-02', 'TM-7D-01', 'DY-7D-01']);
    expect(historyOf('S2-7D-99')).toBeNull();
  });

  it('leave no doubt of the documents out', () => {
    expect(historyOf('S1-REF-03')?.doubt?.zh).toContain('不确定');
    expect(facts.filter(({ doubt }) => doubt !== undefined).length).toBe(11);
  });
});

describe('a live judgement', () => {
  const golden = `${import.meta.dirname}/../golden`;
  const scenarios = readdirSync(golden)
    .filter((name) => name.endsWith('.json'))
    .map((name) => Scenario.parse(JSON.parse(readFileSync(`${golden}/${name}`, 'utf8'))));
  const OLD_ID = /"(S[0-4]-[A-Z0-9]+-\d\d|trained-[a-z-]+)"/;

  it('holds nothing of the training', () => {
    expect(book.packs.map(({ id }) => id)).not.toContain('training');
    expect([...book.names.rules.keys()].filter((id) => /^S\d/.test(id))).toEqual([]);
    let looked = 0;
    for (const scenario of scenarios)
      for (const { facts: known, at } of casesOf(scenario)) {
        looked++;
        expect(JSON.stringify(judge(known, book, at))).not.toMatch(OLD_ID);
      }
    expect(looked).toBeGreaterThan(150);
  });

  it('would be seen to hold it', () => {
    const [first] = scenarios
      .flatMap(casesOf)
      .filter(({ facts: known }) => known.platform?.value === 'tmall');
    if (first === undefined) throw new Error('no scenario of Tmall');
    expect(JSON.stringify(judge(first.facts, trainingBook(), first.at))).toMatch(OLD_ID);
  });
});

describe('the training book', () => {
  it('holds only rules of the training, under the ids of its sentences', () => {
    const rules = trainingBook().packs.flatMap((pack) => pack.rules);
    expect(rules.filter(({ status }) => status !== 'SEED')).toEqual([]);
    expect(rules.filter(({ id }) => historyOf(id) === null)).toEqual([]);
  });
});
