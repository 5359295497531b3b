import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  BOX_DAYS,
  book,
  DAY,
  type Exercise,
  evidenceChoice,
  exercisesOf,
  judge,
  nextExercise,
  QUESTIONS,
  standingOf,
  startOfDay,
  wordsOf,
} from '@/rules';
import type { Progress } from '@/rules/practice/leitner';
import scenes from '@/rules/practice/scenes.json';

const NOW = Date.parse('2026-11-23T12:00:00+08:00');
const all = [...exercisesOf(book, NOW)].flat();

describe('the exercises of the book', () => {
  it('are many, of every scene and of most questions, each with a name of its own', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name.zh)).size).toBe(scenes.length);
    const asked = new Set(all.map(({ question }) => question));
    expect([...asked]).toEqual(
      expect.arrayContaining(['outcome', 'noReason', 'burden', 'freightOut', 'freightReturn']),
    );
    expect(QUESTIONS).toEqual(expect.arrayContaining([...asked]));
  });

  it('have exactly one decided answer, and a neighbour one fact away that differs', () => {
    for (const { id, facts, question, value, edge } of all) {
      const here = judge(facts, book, NOW).answers[question];
      expect([here.state, here.value, here.rivals], id).toEqual(['decided', value, undefined]);
      const next = { ...facts, [edge.fact]: { ...facts[edge.fact], value: edge.other } };
      const there = judge(next as typeof facts, book, NOW).answers[question];
      expect([there.state, there.value], id).toEqual(['decided', edge.becomes]);
      expect(edge.becomes, id).not.toBe(value);
      expect(facts[edge.fact]?.value, id).toBe(edge.value);
    }
  });

  it('stand an hour on either side of the last moment of the seven days', () => {
    const side = (value: string) =>
      all.find(({ id }) => id === `seven-days|tmall|noReason|appliedAt|${value}`)?.facts;
    const signed = NOW - 19 * DAY;
    const end = startOfDay(signed) + 8 * DAY;
    expect(side('yes')?.appliedAt?.value).toBe(end - 3_600_000);
    expect(side('no')?.appliedAt?.value).toBe(end + 3_600_000);
  });

  it('are never further from the edge than two hours, where the edge is a moment', () => {
    const moments = all.filter(({ edge }) => edge.fact.endsWith('At'));
    expect(moments.length).toBeGreaterThan(5);
    for (const { edge, id } of moments)
      expect(Math.abs(Number(edge.value) - Number(edge.other)), id).toBe(2 * 3_600_000);
  });

  it('turn on who signed, on free shipping, and on what the goods came back like', () => {
    for (const fact of ['signedBy', 'freeShipping', 'intact', 'exclusionKind', 'confirmedReceipt'])
      expect(
        all.some(({ edge }) => edge.fact === fact),
        fact,
      ).toBe(true);
  });

  it('are the same ones on another day, at other moments', () => {
    const later = [...exercisesOf(book, NOW + DAY)].flat();
    expect(later.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(later).not.toEqual(all);
    expect([...exercisesOf(book, NOW)].flat()).toEqual(all);
  });

  it('name evidence the book has words for', () => {
    const named = new Set(all.flatMap(({ evidence }) => evidence));
    expect(named.size).toBeGreaterThan(3);
    for (const id of named) expect(wordsOf(id), id).not.toBeNull();
  });
});

describe('boxes', () => {
  const wentThrough = (answers: readonly boolean[], from = NOW) => {
    let item: Progress | null = null;
    let at = from;
    for (const right of answers) {
      item = answered('x', item, right, at);
      at = item.dueAt;
    }
    return item as unknown as Progress;
  };

  it('let what is known come ever later, by the calendar', () => {
    expect(wentThrough([true])).toMatchObject({ box: 1, dueAt: startOfDay(NOW) + DAY, asked: 1, wrong: 0 });
    for (let n = 1; n < BOX_DAYS.length; n++)
      expect(BOX_DAYS[n] ?? 0).toBeGreaterThan(BOX_DAYS[n - 1] ?? Number.POSITIVE_INFINITY);
    expect(wentThrough(Array.from({ length: 9 }, () => true)).box).toBe(BOX_DAYS.length - 1);
  });

  it('bring back what was wrong on the same day, from whatever box', () => {
    const wrong = wentThrough([true, true, true, false]);
    expect(wrong).toMatchObject({ box: 0, asked: 4, wrong: 1 });
    expect(wrong.dueAt - wrong.at).toBeLessThan(3_600_000);
  });

  it('never ask before they were answered, and count every answer', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (answers) => {
        const item = wentThrough(answers);
        expect(item.dueAt).toBeGreaterThan(item.at);
        expect([item.asked, item.wrong]).toEqual([answers.length, answers.filter((right) => !right).length]);
        expect(item.box).toBeGreaterThanOrEqual(0);
        expect(item.box).toBeLessThan(BOX_DAYS.length);
      }),
    );
  });
});

describe('what comes next', () => {
  const few = all.slice(0, 5);
  const item = (one: Exercise | undefined, dueAt: number): Progress => ({
    id: one?.id ?? '',
    box: 1,
    dueAt,
    asked: 1,
    wrong: 0,
    at: NOW - DAY,
  });

  it('is what was due first, before anything new', () => {
    const progress = [item(few[1], NOW - 1), item(few[2], NOW - 2), item(few[3], NOW + 1)];
    expect(nextExercise(few, progress, NOW, 1)).toBe(few[2]);
    expect(standingOf(few, progress, NOW)).toEqual({ due: 2, fresh: 2, resting: 1 });
  });

  it('is drawn by the seed, the same for the same, and reaches every one', () => {
    const order = (seed: number) => {
      const progress: Progress[] = [];
      for (;;) {
        const next = nextExercise(few, progress, NOW, seed);
        if (next === null) return progress.map(({ id }) => id);
        progress.push(item(next, NOW + DAY));
      }
    };
    expect(order(7)).toEqual(order(7));
    expect(order(7).toSorted()).toEqual(few.map(({ id }) => id).toSorted());
    expect(new Set([1, 2, 3, 4, 5].map((seed) => order(seed).join())).size).toBeGreaterThan(1);
  });

  it('passes over what the book no longer has', () => {
    expect(nextExercise(few, [{ ...item(few[0], NOW - 1), id: 'gone' }], NOW, 1)).not.toBeNull();
  });

  it('offers evidence with others among it, never what is needed as one of the others', () => {
    const ids = [...new Set(all.flatMap(({ evidence }) => evidence))];
    for (const one of all.filter(({ evidence }) => evidence.length > 0)) {
      const choice = evidenceChoice(one, ids, 3);
      expect(choice).toEqual(evidenceChoice(one, ids, 3));
      expect(new Set(choice).size).toBe(choice.length);
      expect(choice.some((id) => one.evidence.includes(id))).toBe(true);
      expect(choice.some((id) => !one.evidence.includes(id))).toBe(true);
      expect(choice.length).toBeLessThanOrEqual(9);
    }
  });
});

describe('scenes of the training', () => {
  it('are the exercises as the documents have them', async () => {
    const files = import.meta.glob<{ from: string; name: { zh: string }; facts: Record<string, unknown> }>(
      '../golden/training/t-*.json',
      { eager: true, import: 'default' },
    );
    const written = new Map(Object.values(files).map((one) => [one.from, one]));
    const trained = scenes.filter((scene) => 'training' in scene);
    expect(trained.length).toBeGreaterThan(2);
    for (const scene of trained) {
      const exercise = written.get(scene.training ?? '');
      expect(exercise?.facts.reason, scene.id).toBe(scene.facts.reason);
      expect(exercise?.facts.afterSaleType, scene.id).toBe(scene.facts.afterSaleType);
      expect(exercise?.facts.status, scene.id).toBe(scene.facts.status);
    }
  });
});
