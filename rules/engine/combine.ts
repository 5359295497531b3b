import type { FactKey } from '../facts/facts.ts';
import type { Question } from '../judgement.ts';
import { and, FALSE, not, or, TRUE, type Truth, UNKNOWN } from './kleene.ts';
import { type Case, type Guard, NO_GUARDS, type Test } from './machine.ts';
import { leanOnOne } from './proof.ts';
import { remembered } from './remembered.ts';

function readsOf(tests: readonly Test[]): Pick<Test, 'reads' | 'asks' | 'assumes'> {
  const reads = new Set<FactKey>();
  const asks = new Set<Question>();
  const assumes = new Set<FactKey>();
  for (const test of tests) {
    for (const key of test.reads) reads.add(key);
    for (const question of test.asks) asks.add(question);
    for (const key of test.assumes) assumes.add(key);
  }
  return { reads, asks, assumes };
}

const gapsAmong = (tests: readonly Test[], c: Case, missing: FactKey[]): void => {
  for (const test of tests) if (test.truth(c) === UNKNOWN) test.gaps(c, missing);
};

/** All of them. One that is false settles it; to be true it needs every one. */
export function allOf(tests: readonly Test[]): Test {
  const truth = remembered((c) => {
    let least: Truth = TRUE;
    for (const test of tests) {
      const one = test.truth(c);
      if (one === FALSE) return FALSE;
      least = and(least, one);
    }
    return least;
  });
  return {
    truth,
    lean(c, proof) {
      if (truth(c) === FALSE) leanOnOne(tests, FALSE, c, proof);
      else for (const test of tests) test.lean(c, proof);
    },
    gaps: (c, missing) => gapsAmong(tests, c, missing),
    ...readsOf(tests),
    guards: tests.flatMap(({ guards }) => guards),
    denials: common(tests.map(({ denials }) => denials)),
    days: null,
  };
}

/** At least one of them: the mirror image of `allOf`. */
export function anyOf(tests: readonly Test[]): Test {
  const truth = remembered((c) => {
    let most: Truth = FALSE;
    for (const test of tests) {
      const one = test.truth(c);
      if (one === TRUE) return TRUE;
      most = or(most, one);
    }
    return most;
  });
  return {
    truth,
    lean(c, proof) {
      if (truth(c) === TRUE) leanOnOne(tests, TRUE, c, proof);
      else for (const test of tests) test.lean(c, proof);
    },
    gaps: (c, missing) => gapsAmong(tests, c, missing),
    ...readsOf(tests),
    guards: common(tests.map(({ guards }) => guards)),
    denials: tests.flatMap(({ denials }) => denials),
    days: null,
  };
}

/** A fact that guards every one of several tests guards them together, with the values that any would take. */
const common = ([first = [], ...others]: readonly (readonly Guard[])[]): Guard[] =>
  first.flatMap(({ place, is }) => {
    const alike = others.map((guards) => guards.find((guard) => guard.place === place)?.is);
    return alike.includes(undefined) ? [] : [{ place, is: [is, ...alike].flatMap((values) => values ?? []) }];
  });

export const noneOf = (test: Test): Test => ({
  truth: (c) => not(test.truth(c)),
  lean: (c, proof) => test.lean(c, proof),
  gaps: (c, missing) => test.gaps(c, missing),
  reads: test.reads,
  asks: test.asks,
  assumes: test.assumes,
  guards: test.denials,
  denials: test.guards,
  days: null,
});

/** A rule of some platforms, in a case whose platform is not known: it may hold, and no more. */
export const ifPlatformKnown = (test: Test): Test => ({
  truth: (c) => and(UNKNOWN, test.truth(c)),
  lean: (c, proof) => test.lean(c, proof),
  gaps(c, missing) {
    if (!missing.includes('platform')) missing.push('platform');
    if (test.truth(c) === UNKNOWN) test.gaps(c, missing);
  },
  reads: new Set([...test.reads, 'platform'] as const),
  asks: test.asks,
  assumes: test.assumes,
  guards: test.guards,
  denials: NO_GUARDS,
  days: test.days,
});
