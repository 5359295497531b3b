import { useDeferredValue, useMemo } from 'react';
import { useNow } from '@/components/use-now';
import { type CaughtPromise, type Finding, lint, type Platform, promisesIn } from '@/rules';
import { useBook } from '../use-book';

const MINUTE = 60_000;

export type Findings = {
  /** The text the findings are of; while one types fast it lags behind the box. */
  of: string;
  findings: Finding[];
  promises: CaughtPromise[];
  /** Epoch ms, to the minute. */
  now: number;
};

/** What is wrong with a draft and what it promises, by the book in use. */
export function useFindings(text: string, platform: Platform | undefined): Findings {
  const book = useBook();
  const now = useNow(MINUTE);
  const of = useDeferredValue(text);
  const findings = useMemo(() => lint(of, { platform, at: now, book }), [of, platform, now, book]);
  const promises = useMemo(() => promisesIn(of, now), [of, now]);
  return { of, findings, promises, now };
}
