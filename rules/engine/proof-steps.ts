import type { ProofStep } from '../judgement.ts';
import { standing } from './glance.ts';
import { TRUE } from './kleene.ts';
import type { Case } from './machine.ts';
import { emptyProof } from './proof.ts';

/** The step at hand in every proof that is certainly one, in the order of their rules. */
export function proofOf(c: Case): ProofStep[] {
  const steps: ProofStep[] = [];
  for (const line of standing(c.plan.proofs, c.left)) {
    if (line.when.truth(c) !== TRUE) continue;
    const nth = line.steps.findIndex((step) => step.when.truth(c) === TRUE);
    const step = line.steps[nth];
    if (step === undefined) continue;
    const proof = emptyProof();
    step.when.lean(c, proof);
    const { id, rule } = line;
    const of = line.steps.length;
    steps.push({
      id,
      step: step.id,
      nth: nth + 1,
      of,
      who: step.who,
      ifNone: step.ifNone,
      rules: [rule],
      assumed: proof.assumed,
    });
  }
  return steps;
}
