import { useEffect, useRef, useState } from 'react';
import { checkLog, type DeskDb, type LogCheck, type ShortCode, type StoreTrouble } from '@/storage';

export type ChainRun =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; all: number }
  | { kind: 'done'; check: LogCheck; asked: ShortCode | null }
  | { kind: 'stopped' }
  | { kind: 'failed'; trouble: StoreTrouble };

/** One check of the log at a time, with its progress; leaving the page stops it. */
export function useChainCheck(db: DeskDb) {
  const [run, setRun] = useState<ChainRun>({ kind: 'idle' });
  const stopper = useRef<AbortController>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const start = async (asked: ShortCode | null) => {
    stopper.current?.abort();
    const mine = new AbortController();
    stopper.current = mine;
    setRun({ kind: 'running', done: 0, all: 0 });
    const checked = await checkLog(db, {
      signal: mine.signal,
      progress: (done, all) => {
        if (!mine.signal.aborted) setRun({ kind: 'running', done, all });
      },
      ...(asked === null ? {} : { code: asked }),
    });
    if (stopper.current !== mine) return;
    if (!checked.ok) setRun({ kind: 'failed', trouble: checked.trouble });
    else setRun(checked.value === null ? { kind: 'stopped' } : { kind: 'done', check: checked.value, asked });
  };
  return { run, start, stop: () => stopper.current?.abort() };
}
