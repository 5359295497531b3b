/**
 * One variant again, to be looked at: REPLAY="pdd-aftersale-detail 17" npx vitest run --project unit
 * test/redesign/replay prints its markup, its reading and its score.
 */
import { expect, it } from 'vitest';
import { randomOf } from './random';
import { readVariant } from './run';
import { savedPages } from './saved';
import { CHANGES } from './variant';

const pages = savedPages();
const [name = 'pdd-aftersale-detail', seed = '17'] = (process.env.REPLAY ?? '').split(' ').filter(Boolean);
const asked = pages.find((saved) => saved.name === name);

it(`makes ${name} seed ${seed} again, the same to the last character`, () => {
  if (!asked) throw new Error(`no page ${name}`);
  const [once, twice] = [readVariant(asked, Number(seed)), readVariant(asked, Number(seed))];
  if (process.env.REPLAY) {
    console.log(
      `${once.draft.done.join(', ')}\n${once.markup}\n${JSON.stringify(once.reading, null, 1)}`,
      once.score,
    );
  }
  expect(once.draft.done.length).toBeGreaterThan(0);
  expect(twice.markup).toBe(once.markup);
  expect(twice.score).toEqual(once.score);
});

it('has a seed for every change by itself, and others that mix them', () => {
  const [saved] = pages;
  if (!saved) throw new Error('no pages');
  const alone = CHANGES.map((_, at) => readVariant(saved, at).draft.done);
  expect(alone).toEqual(CHANGES.map((change) => [change.name]));
  expect(readVariant(saved, 17).draft.done.length).toBeGreaterThan(1);
});

it('makes as many different pages as there are seeds', () => {
  const saved = pages.find((page) => page.name === 'pdd-aftersale-detail');
  if (!saved) throw new Error('no such page');
  const made = new Set(Array.from({ length: 200 }, (_, at) => readVariant(saved, at).markup));
  // What a list or a class does to a page without either is nothing.
  expect(made.size).toBeGreaterThan(190);
});

it('chooses evenly enough to reach every choice', () => {
  const random = randomOf(1);
  const counts = [0, 0, 0, 0];
  for (let turn = 0; turn < 4_000; turn++) counts[random.int(0, 3)] = (counts[random.int(0, 3)] ?? 0) + 1;
  expect(Math.min(...counts)).toBeGreaterThan(0);
});
