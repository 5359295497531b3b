/**
 * `rules/packs/TESTS.md` tells which scenarios show which rule at work. It is written by this test: after a rule or
 * a scenario has changed, `npx vitest run --project unit test/golden/table.test.ts -u` writes it anew.
 */
import { expect, it } from 'vitest';
import { type Book, book, judge, type RuleId, stackPacks } from '@/rules';
import { check } from './check';
import { rulesAtWork, scenarios } from './scenarios';

const HEAD = `# Which scenarios test which rule

Written by \`test/golden/table.test.ts\`; a scenario is a file of \`test/golden/\`. A rule is tested by the scenarios that fail when it says nothing. A rule that says nothing anyway is only found and cited. Every dated value is tried besides: changed by the least possible, it makes a scenario fail (\`values.test.ts\`).
`;

/** Rules that another rule leans on, so that the book does not stand without them; the scenarios that show them at work. */
const LEANT_ON: RuleId[] = [];

function withoutWords(rule: RuleId): Book | null {
  const packs = book.packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((one) => (one.id === rule ? { ...one, says: [] } : one)),
  }));
  try {
    return stackPacks(packs);
  } catch {
    LEANT_ON.push(rule);
    return null;
  }
}

const worked = scenarios.flatMap(({ id, cases }) =>
  cases.map((one) => ({ ...one, id, atWork: rulesAtWork(judge(one.facts, book, one.at)) })),
);

function testsOf(rule: RuleId): string[] {
  const without = withoutWords(rule);
  const there = worked.filter(({ atWork }) => atWork.has(rule));
  const failing = there.filter(({ facts, at, expect: wanted }) => {
    if (without === null) return true;
    try {
      check(judge(facts, without, at), wanted);
      return false;
    } catch {
      return true;
    }
  });
  return [...new Set(failing.map(({ id }) => id))];
}

const rowsOf = (rules: (typeof book)['packs'][number]['rules']) =>
  rules.map(({ id, status, says }) => {
    const tests = says.length === 0 ? 'only looked up' : testsOf(id).join(', ') || 'NONE';
    return `| ${id} | ${status} | ${tests} |`;
  });

const table = book.packs
  .filter(({ rules }) => rules.length > 0)
  .flatMap(({ id, rules }) => [
    `\n## ${id}\n`,
    '| rule | status | scenarios |',
    '| --- | --- | --- |',
    ...rowsOf(rules),
  ])
  .join('\n');

it('is as the book and the scenarios have it', async () => {
  await expect(`${HEAD}${table}\n`).toMatchFileSnapshot('../../rules/packs/TESTS.md');
});

it('names a test for every rule that says something', () => {
  expect(table.match(/^.*NONE.*$/gm) ?? []).toEqual([]);
  expect(LEANT_ON).toEqual([]);
  expect(table.match(/^\| [A-Z]/gm)?.length).toBe(book.packs.flatMap(({ rules }) => rules).length);
});
