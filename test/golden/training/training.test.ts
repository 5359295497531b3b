/** The training's exercises: every `<id>.json` here is one, judged by what the training said and by what holds now. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Book, book, historyOf, type Judgement, judge, type RuleId, trainingBook } from '@/rules';
import { check } from '../check';
import { Exercise, type Now, type Said, triedIn } from './exercise';

const exercises = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json'))
  .map((file) => ({
    id: file.slice(0, -'.json'.length),
    exercise: Exercise.parse(JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))),
  }));

/** The exercises of the documents as they are numbered there; the missing numbers were merged into others. */
const ROWS = [1, 2, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 23, 24, 25, 26, 28, 29, 30];

const cited = new Set<RuleId>();
function judged(book: Book, facts: Parameters<typeof judge>[0], at: number): Judgement {
  const judgement = judge(facts, book, at);
  for (const answer of Object.values(judgement.answers))
    if (answer.state !== 'unknown') for (const rule of answer.rules) cited.add(rule);
  const certain = [...judgement.clocks, ...judgement.exposures].filter((item) => !item.open?.length);
  for (const item of [...certain, ...judgement.evidence]) for (const rule of item.rules) cited.add(rule);
  return judgement;
}

function checkCosts(judgement: Judgement, costs: Now['costs']) {
  for (const { rule, ...amount } of costs ?? [])
    expect(judgement.exposures, rule).toContainEqual(
      expect.objectContaining({ ...amount, rules: expect.arrayContaining([rule]) }),
    );
}

function checkTells(tells: Now['tells']) {
  for (const { rule, yuan } of tells ?? []) {
    const held = book.names.rules.get(rule)?.rule;
    const values = held?.values.flatMap(({ is }) => Object.values(is)) ?? [];
    const told = held?.title.zh.includes(String(yuan)) || values.includes(yuan * 100);
    expect(told, `${rule}: ${yuan} in ${JSON.stringify([held?.title, values])}`).toBe(true);
  }
}

function checkSaid({ fact: id, has, weak, replaced, now }: Said) {
  const entry = historyOf(id);
  if (entry === null) throw new Error(`no such sentence: ${id}`);
  for (const part of has) expect(entry.says.zh).toContain(part);
  expect(entry.weakPoints.map((one) => one.id)).toEqual(weak);
  expect(Object.fromEntries(entry.replacements.map((one) => [one.id, one.action]))).toEqual(replaced);
  expect(entry.holdsNow).toEqual(now);
}

describe.each(exercises)('$id', ({ exercise }) => {
  it.each(exercise.said)('$fact said so, and this is known of it now', checkSaid);

  const tried = triedIn(exercise);
  if (tried.length > 0)
    it.each(tried)(`${exercise.name.en}: $label`, ({ facts, at, training, now }) => {
      if (training !== undefined) check(judged(trainingBook(), facts, at), training);
      if (now === undefined) return;
      const { costs, tells, ...rest } = now;
      const judgement = judge(facts, book, at);
      check(judgement, rest);
      checkCosts(judgement, costs);
      checkTells(tells);
    });
});

describe('the exercises', () => {
  it('are all there', () => {
    const rows = exercises.map(({ exercise }) => exercise.from).filter((row) => row.startsWith('T-'));
    expect(rows.toSorted()).toEqual(ROWS.map((n) => `T-${String(n).padStart(2, '0')}`));
  });

  it('say what holds now, each of them', () => {
    for (const { id, exercise } of exercises) {
      const links = exercise.said.flatMap(({ now, replaced, weak }) => [
        ...now,
        ...Object.keys(replaced),
        ...weak,
      ]);
      const judgedNow = triedIn(exercise).filter(({ now }) => now !== undefined);
      expect(links.length + judgedNow.length, id).toBeGreaterThan(0);
    }
  });

  it('use every rule of the training book', () => {
    const rules = trainingBook().packs.flatMap((pack) => pack.rules.map((rule) => rule.id));
    expect(rules.filter((id) => !cited.has(id))).toEqual([]);
  });
});
