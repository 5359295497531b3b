import { expect } from 'vitest';
import type { Judgement, Question } from '@/rules';
import { type Expect, instant } from './scenario';

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
  for (const rule of want.without ?? []) expect(answer.rules, question).not.toContain(rule);
}

/** Fails where the judgement does not say what the scenario expects; what a scenario leaves out is not looked at. */
export function check(judgement: Judgement, want: Expect) {
  for (const [question, wanted] of Object.entries(want.answers ?? {}))
    checkAnswer(judgement, question, wanted);
  const clocks = (want.clocks ?? []).map(({ endsAt, pausedAt, rules, ...clock }) =>
    expect.objectContaining({
      ...clock,
      endsAt: endsAt === null ? null : instant(endsAt),
      ...(pausedAt === undefined ? {} : { pausedAt: instant(pausedAt) }),
      ...(rules === undefined ? {} : { rules: expect.arrayContaining(rules) }),
    }),
  );
  expect(judgement.clocks).toEqual(expect.arrayContaining(clocks));
  const exposures = (want.exposures ?? []).map(({ rules, ...exposure }) =>
    expect.objectContaining({
      ...exposure,
      ...(rules === undefined ? {} : { rules: expect.arrayContaining(rules) }),
    }),
  );
  expect(judgement.exposures).toEqual(expect.arrayContaining(exposures));
  const ids = [...judgement.clocks, ...judgement.exposures].map((item) => item.id);
  for (const id of want.absent ?? []) expect(ids).not.toContain(id);
  if (want.turn) expect(judgement.turn).toBe(want.turn);
  if (want.evidence)
    expect(judgement.evidence.map((need) => need.id).toSorted()).toEqual(want.evidence.toSorted());
  const needs = judgement.evidence.map((need) => need.id);
  expect(needs).toEqual(expect.arrayContaining(want.needs ?? []));
  for (const [id, rule] of Object.entries(want.needsBy ?? {}))
    expect(
      judgement.evidence.flatMap((need) => (need.id === id ? need.rules : [])),
      id,
    ).toContain(rule);
  if (want.proof) {
    const steps = judgement.proof.map(({ id, step, nth, who, ifNone }) => ({ id, step, nth, who, ifNone }));
    expect(steps).toEqual(want.proof);
  }
  if (want.askNext) {
    const asked = judgement.askNext.map((next) => next.fact);
    expect(want.askNext.length ? asked.slice(0, want.askNext.length) : asked).toEqual(want.askNext);
  }
  if (want.flips) expect(judgement.flips).toEqual(expect.arrayContaining(want.flips));
}
