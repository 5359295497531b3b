import type { FactKey, FactValue } from '@/rules';
import type { Known } from '@/storage';
import { sayingOf, takingBack } from './saying';
import type { Record } from './shown';

/** Telling a fact and taking it back: each becomes an entry against what is known of it, or nothing. */
export function useTelling(lines: Known[], record: Record) {
  const lineOf = (fact: FactKey) => lines.find(({ key }) => key === fact);
  return {
    tell(fact: FactKey, value: FactValue) {
      const entry = sayingOf(fact, value, lineOf(fact));
      if (entry !== null) void record(entry);
    },
    takeBack(fact: FactKey) {
      const line = lineOf(fact);
      if (line !== undefined) void record(takingBack(line));
    },
  };
}
