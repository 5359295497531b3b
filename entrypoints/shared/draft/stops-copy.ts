import type { Finding } from '@/rules';
import { openPlaces, type Stretch } from './places';

/** How a finding that was let pass is known again: the same words, found for the same reason. */
export const passKey = (text: string, { phrase, start, end }: Finding): string =>
  `${phrase} ${text.slice(start, end)}`;

export type Stops = {
  /** Places nobody filled. */
  places: Stretch[];
  /** Findings that must not be sent and that nobody let pass. */
  findings: Finding[];
};

/** What keeps a draft from being copied. `warn` and `check` are said and do not stop anybody. */
export function stopsCopy(text: string, findings: readonly Finding[], passed: readonly string[]): Stops {
  return {
    places: openPlaces(text),
    findings: findings.filter(
      (finding) => finding.decision === 'block' && !passed.includes(passKey(text, finding)),
    ),
  };
}
