import { useEffect, useRef, useState } from 'react';
import type { Watch } from '@/storage';

export type Doing = { done: number; total: number };

/** Work that takes a while: how far it is, and how to stop it. Leaving the page stops it too. */
export function useLongWork(): {
  doing: Doing | null;
  run<T>(work: (watch: Watch) => Promise<T>): Promise<T>;
  stop: () => void;
} {
  const [doing, setDoing] = useState<Doing | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  return {
    doing,
    async run(work) {
      const mine = new AbortController();
      stopper.current = mine;
      setDoing({ done: 0, total: 0 });
      let shown = 0;
      const onProgress = (done: number, total: number) => {
        // A line that is drawn more often than it can be read only slows the work.
        if (performance.now() - shown < 100) return;
        shown = performance.now();
        setDoing({ done, total });
      };
      try {
        return await work({ signal: mine.signal, onProgress });
      } finally {
        setDoing(null);
      }
    },
    stop: () => stopper.current?.abort(),
  };
}
