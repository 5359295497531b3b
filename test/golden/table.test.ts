/**
 * `rules/packs/TESTS.md` tells which scenarios show which rule at work. It is written by this test: after a rule or
 * a scenario has changed, `npx vitest run --project unit test/golden/table.test.ts -u` writes it anew.
 */
import { expect, it } from 'vitest';
import { book, judge, type RuleId } from '@/rules';
import { rulesAtWork, scenarios } from './scenarios';

const HEAD = `# Which scenarios test which rule

Written by \`test/golden/table.test.ts\`; a scenario is a file of \`test/golden/\`. A rule is tested by a scenario that shows it at work: it answers, runs, costs or asks for evidence for certain. A rule that says nothing is only found and cited. Every dated value is tried besides: changed by the least possible, it makes one of these fail (\`values.test.ts\`).
`;

const testedBy = new Map<RuleId, string[]>();
for (const { id, cases } of scenarios)
  for (const rule of new Set(cases.flatMap(({ facts, at }) => [...rulesAtWork(judge(facts, book, at))])))
    testedBy.set(rule, [...(testedBy.get(rule) ?? []), id]);

const rowsOf = (rules: (typeof book)['packs'][number]['rules']) =>
  rules.map(({ id, status, says }) => {
    const tests = says.length === 0 ? 'only looked up' : (testedBy.get(id) ?? []).join(', ') || 'NONE';
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
  expect(table).not.toContain('NONE');
  expect(table.match(/^\| [A-Z]/gm)?.length).toBe(book.packs.flatMap(({ rules }) => rules).length);
});
