/** A burden of proof is written once as steps; the judge runs it as the plain statements that it amounts to. */
import type { Condition, Statement } from '../pack/schema.ts';

type Proof = Extract<Statement, { kind: 'proof' }>;
type Said = Extract<Statement, { kind: 'answer' | 'evidence' }>;

/** When the proof has come as far as this step, whatever became of it there; places from 0. */
export const reaches = ({ when, steps }: Proof, nth: number): Condition => ({
  all: [when, ...steps.slice(0, nth).map(({ done }) => done)],
});

/** When this step is the one at hand: reached, and neither done nor failed. */
export const isAtHand = (proof: Proof, nth: number): Condition => {
  const step = proof.steps[nth] as Proof['steps'][number];
  return { all: [reaches(proof, nth), { not: step.done }, { not: step.failed }] };
};

/**
 * The answers and evidence of a proof: whose burden and which evidence while a step is not done, the outcome when
 * a step failed, and the outcome when all are done. Where the rule names no outcome, none is answered.
 */
export function expandProof(proof: Proof): Said[] {
  const { tier, outcomeTier, steps, end } = proof;
  const outcome = (value: string, when: Condition): Said => ({
    kind: 'answer',
    question: 'outcome',
    value,
    tier: outcomeTier,
    when,
  });
  const said = steps.flatMap(({ who, done, failed, ifNone, evidence }, nth): Said[] => {
    const reached = reaches(proof, nth);
    const open: Condition = { all: [reached, { not: done }] };
    return [
      { kind: 'answer', question: 'burden', value: who, tier, when: open },
      ...(ifNone === undefined ? [] : [outcome(ifNone, { all: [reached, failed] })]),
      ...evidence.map((need): Said => ({ kind: 'evidence', ...need, when: open })),
    ];
  });
  return end === undefined ? said : [...said, outcome(end, reaches(proof, steps.length))];
}

/** All that the statements of a rule amount to, in their order. */
export const plainly = (says: readonly Statement[]): Exclude<Statement, Proof>[] =>
  says.flatMap((said) => (said.kind === 'proof' ? expandProof(said) : [said]));
