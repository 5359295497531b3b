/** Every `<id>.json` here is a scenario; a file with no expectation, or one the book has outgrown, fails. */
import { describe, expect, it } from 'vitest';
import { book, judge, type RuleId } from '@/rules';
import { check } from './check';
import { casesOf } from './scenario';
import { rulesAtWork, scenarios } from './scenarios';

/** Rules that say something and yet are named by no scenario. Keep it short, with the reason beside each. */
const NEVER_CITED: RuleId[] = [];

const cited = new Set<RuleId>();

describe.each(scenarios)('$id', ({ scenario, cases }) => {
  it.each(cases)(`${scenario.name.en}: $label`, ({ facts, at, expect: want }) => {
    const judgement = judge(facts, book, at);
    for (const rule of rulesAtWork(judgement)) cited.add(rule);
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
