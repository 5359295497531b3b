import type { FactKey } from '../facts/facts.ts';
import { isSaid, unassuming } from './case.ts';
import type { Truth } from './kleene.ts';
import type { Case, Proof, Test } from './machine.ts';

export const emptyProof = (): Proof => ({ facts: [], assumed: [] });

export function addOnce<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
}

export function addFact(proof: Proof, key: FactKey, assumed: boolean): void {
  addOnce(proof.facts, key);
  if (assumed) addOnce(proof.assumed, key);
}

export function addProof(proof: Proof, more: Proof): void {
  for (const key of more.facts) addOnce(proof.facts, key);
  for (const key of more.assumed) addOnce(proof.assumed, key);
}

/** Whether the test has this truth without anything being assumed. */
export function isBare(test: Test, wanted: Truth, c: Case): boolean {
  if (test.truth(c) !== wanted) return false;
  // The twin is made only for a test that something unsaid may bear on.
  let bare = test.asks.size === 0;
  for (const key of test.assumes) bare &&= isSaid(c, key);
  return bare || test.truth(unassuming(c)) === wanted;
}

/**
 * One of several tests is enough to prove the point: the first that needs no assumption, else the first.
 * Thus "assuming …" is said only where nothing that is known would do.
 */
export function leanOnOne(tests: readonly Test[], wanted: Truth, c: Case, proof: Proof): void {
  const one = tests.find((test) => isBare(test, wanted, c)) ?? tests.find((test) => test.truth(c) === wanted);
  one?.lean(c, proof);
}
