import { type Truth, UNKNOWN } from './kleene.ts';
import type { Case, Test } from './machine.ts';

/**
 * A truth that is worked out once for each case, however often rules come back to it. It is kept beside the test,
 * under the case's number, and no longer than until the next case: nothing is laid out for it, and no case is
 * held on to.
 */
export function remembered(truth: Test['truth']): Test['truth'] {
  let number = 0;
  let kept: Truth = UNKNOWN;
  return (c: Case): Truth => {
    if (c.number !== number) {
      // Weighing may come back here with another case, so the number is set after it.
      kept = truth(c);
      number = c.number;
    }
    return kept;
  };
}
