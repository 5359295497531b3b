/** Every `<id>.json` here is a scenario; a file with no expectation, or one the book has outgrown, fails. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { book, type Judgement, judge, type Question, type RuleId } from '@/rules';
import { casesOf, type Expect, instant, Scenario } from './scenario';

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

function checkAnswer(judgement: Judgement, question: string, wanted: NonNullable<Expect['answers']>[string]) {
  const answer = judgement.answers[question as Question];
  const want = typeof wanted === 'string' ? { value: wanted } : wanted;
  const seen = { state: answer.state, value: answer.value };
  const state = want.state ?? 'decided';
  expect(seen, `${question}: ${JSON.stringify(answer)}`).toEqual({ state, value: want.value });
  if (want.missing) expect(answer.missing.toSorted(), question).toEqual(want.missing.toSorted());
  const assumed = answer.because.flatMap((reason) => reason.assumed);
  expect(assumed, question).toEqual(expect.arrayContaining(want.assumed ?? []));
  expect(answer.rules, question).toEqual(expect.arrayContaining(want.rules ?? []));
}

function check(judgement: Judgement, want: Expect) {
  for (const [question, wanted] of Object.entries(want.answers ?? {}))
    checkAnswer(judgement, question, wanted);
  const clocks = (want.clocks ?? []).map((clock) =>
    expect.objectContaining({ ...clock, endsAt: clock.endsAt === null ? null : instant(clock.endsAt) }),
  );
  expect(judgement.clocks).toEqual(expect.arrayContaining(clocks));
  const exposures = (want.exposures ?? []).map((exposure) => expect.objectContaining(exposure));
  expect(judgement.exposures).toEqual(expect.arrayContaining(exposures));
  const ids = [...judgement.clocks, ...judgement.exposures].map((item) => item.id);
  for (const id of want.absent ?? []) expect(ids).not.toContain(id);
  if (want.turn) expect(judgement.turn).toBe(want.turn);
  if (want.evidence)
    expect(judgement.evidence.map((need) => need.id).toSorted()).toEqual(want.evidence.toSorted());
  if (want.askNext) {
    const asked = judgement.askNext.map((next) => next.fact);
    expect(want.askNext.length ? asked.slice(0, want.askNext.length) : asked).toEqual(want.askNext);
  }
  expect(judgement.flips).toEqual(expect.arrayContaining(want.flips ?? []));
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
