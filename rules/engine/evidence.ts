import type { EvidenceNeed } from '../judgement.ts';
import { standing } from './glance.ts';
import { TRUE } from './kleene.ts';
import type { Case, EvidenceLine } from './machine.ts';

/** What must be shown at this step, the required first. An item that several rules ask for is listed once. */
export function evidenceOf(c: Case): EvidenceNeed[] {
  const needs: EvidenceNeed[] = [];
  for (const { need, rule, when } of standing(c.plan.evidence, c.left)) {
    if (when.truth(c) !== TRUE) continue;
    const same = needs.find((other) => sameNeed(other, need));
    if (same === undefined) needs.push({ ...need, rules: [rule] });
    else if (!same.rules.includes(rule)) same.rules.push(rule);
  }
  return needs;
}

const sameNeed = (a: EvidenceNeed, b: EvidenceLine['need']): boolean =>
  a.id === b.id && a.level === b.level && a.group === b.group && a.from === b.from;
