/** Every `<id>.json` here is a scenario; a file with no expectation, or one the book has outgrown, fails. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { book, type Judgement, judge, type RuleId } from '@/rules';
import { check } from './check';
import { casesOf, Scenario } from './scenario';

/** Rules that say something and yet are named by no scenario. Keep it short, with the reason beside each. */
const NEVER_CITED: RuleId[] = [];

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
const scenarios = files.map((file) => {
  const id = file.slice(0, -'.json'.length);
  return { id, scenario: Scenario.parse(JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))) };
});

const cited = new Set<RuleId>();
function note(judgement: Judgement) {
  for (const answer of Object.values(judgement.answers))
    if (answer.state !== 'unknown') for (const rule of answer.rules) cited.add(rule);
  // What only may run, or may cost, shows nothing of the rule that states it.
  const certain = [...judgement.clocks, ...judgement.exposures].filter((item) => !item.open?.length);
  for (const item of [...certain, ...judgement.evidence]) for (const rule of item.rules) cited.add(rule);
}

describe.each(scenarios)('$id', ({ scenario }) => {
  it.each(casesOf(scenario))(`${scenario.name.en}: $label`, ({ facts, at, expect: want }) => {
    const judgement = judge(facts, book, at);
    note(judgement);
    check(judgement, want);
  });
});

describe('the set', () => {
  it('is found, each under an id of small letters', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(60);
    for (const { id } of scenarios) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  it('refuses a scenario that expects nothing', () => {
    const at = '2026-08-20T12:00:00+08:00';
    const empty = { name: { zh: '空', en: 'empty' }, from: 'here', at, facts: {} };
    expect(() => casesOf(empty)).toThrow('nothing expected');
    expect(() => casesOf({ ...empty, expect: {} })).toThrow('nothing expected');
  });

  it('cites every rule that says something, but for the named few', () => {
    const speaking = book.packs.flatMap((pack) => pack.rules).filter((rule) => rule.says.length > 0);
    const silent = speaking.map((rule) => rule.id).filter((id) => !cited.has(id));
    expect(silent).toEqual(NEVER_CITED);
  });
});
