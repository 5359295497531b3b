/** The table of traps in `test/pages/README.md`, held against what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** Every line of the facts' first section that is a trap of a page (the tenth says what was not found). */
const FIRST = Array.from({ length: 9 }, (_, row) => `0.${row + 1}`);

type Trap = { fact: string; trap: string; shown: string[] };

const trapsOf = (table: string): Trap[] =>
  [...table.matchAll(/^\| ([\d.]+) \| (.+?) \| (.+?) \|$/gm)].map(([, fact = '', trap = '', shown = '']) => ({
    fact,
    trap,
    shown: [...shown.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  }));

const isThere = (name: string): boolean =>
  name.startsWith('test/')
    ? existsSync(join(ROOT, name))
    : ['.html', '.expected.json'].every((end) => existsSync(join(ROOT, 'test/pages', name + end)));

/** The traps that nothing shows. */
const unshown = (traps: readonly Trap[]): string[] =>
  traps
    .filter(({ shown }) => shown.length === 0 || !shown.every(isThere))
    .map(({ fact, trap }) => `${fact} ${trap}`);

const traps = trapsOf(readFileSync(join(ROOT, 'test/pages/README.md'), 'utf8'));

it('shows every trap', () => {
  expect(traps.length).toBeGreaterThan(50);
  expect(new Set(traps.map(({ trap }) => trap)).size).toBe(traps.length);
  expect(unshown(traps)).toEqual([]);
});

it('has every fact of the first section, and something of every other', () => {
  const facts = new Set(traps.map(({ fact }) => fact));
  const sections = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '3.1', '4', '5', '6'];
  expect([...facts]).toEqual(expect.arrayContaining([...FIRST, ...sections]));
});

it('would notice a trap that nothing shows', () => {
  const planted = trapsOf(
    '| 0.1 | one | `pdd-changed` |\n| 0.2 | two | `pdd-no-such-page` |\n| 5 | three | later |\n',
  );
  expect(unshown(planted)).toEqual(['0.2 two', '5 three']);
});
