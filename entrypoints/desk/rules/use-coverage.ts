import { useEffect, useState } from 'react';
import {
  type Book,
  type CoverageFinding,
  FACTS,
  type Facts,
  judge,
  overlapsOf,
  type Pack,
  searchCoverage,
} from '@/rules';
import { nextTask } from './next-task';

/** `null` while made-up cases are still tried. */
export type Coverage = CoverageFinding[] | null;

/** Where the pack disagrees with another rule, and where it leaves a question without any: what was not so before. */
export function useCoverage(pack: Pack, before: Book, after: Book): Coverage {
  const [found, setFound] = useState<Coverage>(null);
  useEffect(() => {
    const mine = new AbortController();
    setFound(null);
    void newFindings(pack, before, after, Date.now(), mine.signal).then((findings) => {
      if (!mine.signal.aborted) setFound(findings);
    });
    return () => mine.abort();
  }, [pack, before, after]);
  return found;
}

/** In portions, each followed by a turn of the page. Given up when `signal` says so; then what was found is part of it. */
export async function newFindings(
  pack: Pack,
  before: Book,
  after: Book,
  at: number,
  signal: AbortSignal,
): Promise<CoverageFinding[]> {
  const named = pack.rules.map(({ platforms }) => platforms);
  const platforms = FACTS.platform.values.filter((platform) =>
    named.some((of) => of === undefined || of.includes(platform)),
  );
  const own = new Set(pack.rules.map(({ id }) => id));
  const findings: CoverageFinding[] = [];
  for (const { found } of searchCoverage(after, { at, platforms })) {
    findings.push(...overlapsOf(found, own), ...found.filter((one) => isNewGap(one, before, at)));
    await nextTask();
    if (signal.aborted) break;
  }
  return findings;
}

/** A gap of the book without the pack is none of the pack's doing. */
function isNewGap({ kind, platform, question, facts }: CoverageFinding, before: Book, at: number): boolean {
  if (kind !== 'gap') return false;
  const shown: Facts = { platform: { value: platform, from: 'agent', seenAt: at } };
  for (const [key, [value]] of Object.entries(facts))
    if (value !== undefined) shown[key as keyof Facts] = { value, from: 'agent', seenAt: at };
  return judge(shown, before, at).answers[question].state !== 'not-applicable';
}
