import { useMemo } from 'react';
import { useMoment, useNow } from '@/components/use-now';
import { type Clock, type Facts, type Judgement, judge } from '@/rules';
import { useBook } from '../shared/use-book';

const MINUTE = 60_000;

/** The last clock that ran out in (`from`, `now`]; `from` when none did. */
export function lastEnd(clocks: Clock[], from: number, now: number): number {
  return clocks.reduce(
    (last, { endsAt }) => (endsAt !== null && endsAt <= now && endsAt > last ? endsAt : last),
    from,
  );
}

/** When the facts were last added to, epoch ms. */
const newest = (facts: Facts) => Math.max(0, ...Object.values(facts).map((fact) => fact.seenAt));

/** The judgement of these facts: made again when a fact or the book changes, every minute, and the moment a clock runs out. */
export function useJudgement(facts: Facts): { judgement: Judgement; at: number } {
  const book = useBook();
  const minute = useNow(MINUTE);
  const first = useMemo(() => {
    const at = Math.max(minute, newest(facts));
    return { judgement: judge(facts, book, at), at };
  }, [facts, book, minute]);
  const ended = useMoment((now) => lastEnd(first.judgement.clocks, first.at, now));
  return useMemo(
    () => (ended === first.at ? first : { judgement: judge(facts, book, ended), at: ended }),
    [facts, book, first, ended],
  );
}
