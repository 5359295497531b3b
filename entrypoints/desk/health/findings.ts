/** What the top of the page says in sentences. Pure. */
import { type FactHealth, isFinding, worst } from './fact-health';
import { isRebuilt, type PlaceHealth } from './health-of';

export type Finding =
  | { kind: 'rebuilt'; place: PlaceHealth }
  | { kind: 'fact'; place: PlaceHealth; fact: FactHealth };

/** Worst first. Of a page that was rebuilt one sentence says all; of one not opened for long, none says anything of now. */
export function findingsOf(health: readonly PlaceHealth[]): Finding[] {
  const findings = health.flatMap((place): Finding[] => {
    if (place.state === 'unseen') return [];
    if (isRebuilt(place)) return [{ kind: 'rebuilt', place }];
    return place.facts.filter(isFinding).map((fact) => ({ kind: 'fact', place, fact }));
  });
  return findings.sort((a, b) => worst(stateOf(a), stateOf(b)));
}

const stateOf = (finding: Finding) => (finding.kind === 'rebuilt' ? 'broken' : finding.fact.state);
