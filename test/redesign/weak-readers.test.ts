/** The changes must hurt: a reader with a known weakness, put through the same variants, is caught by them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Reader, shareRight, tally } from './run';
import { savedPages } from './saved';
import { byPlace, firstLabel, overBody } from './weak-readers';

const SEEDS = 120;
const saved = savedPages().filter(({ name }) => name === 'pdd-aftersale-detail');
const html = readFileSync(join(import.meta.dirname, '../pages/pdd-aftersale-detail.html'), 'utf8');

const caught = (read: Reader) => tally(saved, SEEDS, read);

it.each([
  ['an expression over the body', overBody],
  ['the first label of its name', firstLabel],
  ['the place where it once stood', byPlace(html, saved[0]?.url ?? '')],
])('catches %s, reading wrong', async (_, read) => {
  const sum = await caught(read);
  expect(sum.failures.length).toBeGreaterThan(5);
  expect(sum.failures.join('\n')).toMatch(/seed \d+/);
  expect(shareRight(sum)).toBeLessThan(0.6);
});

it('catches a reader that says nothing, by what it has missed', async () => {
  const sum = await caught(() => ({ kind: 'unreadable', platform: 'pdd', reason: 'changed', missed: [] }));
  expect(sum).toMatchObject({ right: 0, wrong: 0 });
  expect(sum.asked).toBeGreaterThan(0);
});
