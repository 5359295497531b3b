/**
 * Judgements of many cases. One is kept per case and made again only when something it follows from has
 * changed: a reading, something told, a clock that ran out, or the day (values of rules are dated by day).
 */
import { DAY, type Facts, type Judgement, startOfDay } from '@/rules';

type Kept = { judgement: Judgement; stamp: string; validUntil: number };

/** 24:00 in Shanghai of the day of `at`, epoch ms. */
export const dayEnd = (at: number) => startOfDay(at) + DAY;

/** Changes whenever a fact was seen again, told, or taken back. */
const stampOf = (facts: Facts) =>
  Object.entries(facts)
    .map(([key, fact]) => `${key}${fact.seenAt}${fact.from}`)
    .join();

function validUntil(judgement: Judgement, at: number): number {
  const ends = judgement.clocks.flatMap(({ endsAt }) => (endsAt !== null && endsAt > at ? [endsAt] : []));
  return Math.min(dayEnd(at), ...ends);
}

/** More than are drawn at once; whoever scrolls through 50,000 must not keep as many judgements. */
const MOST_KEPT = 1_000;

/** A judge that remembers, of one book. */
export function rememberingJudge(judgeFacts: (facts: Facts, at: number) => Judgement) {
  const kept = new Map<string, Kept>();
  return (key: string, facts: Facts, at: number): Judgement => {
    const stamp = stampOf(facts);
    const known = kept.get(key);
    if (known !== undefined && known.stamp === stamp && at < known.validUntil) return known.judgement;
    const judgement = judgeFacts(facts, at);
    kept.delete(key);
    // A map is in the order of its writing: the first is the one judged longest ago.
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? key);
    kept.set(key, { judgement, stamp, validUntil: validUntil(judgement, at) });
    return judgement;
  };
}
