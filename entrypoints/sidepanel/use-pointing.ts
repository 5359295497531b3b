import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FactKey } from '@/rules';
import { createPointer } from './pointer';
import type { TabPage } from './target';

export type Pointing = {
  /** Whether one of these addresses is the page that can be pointed at. */
  isHere(urls: readonly string[]): boolean;
  point(fact: FactKey, more?: { text?: string; bring?: boolean }): void;
  rest(): void;
  /** The fact that was pointed at and is not to be found now. */
  lost: FactKey | null;
};

/** Pointing at the page beside the panel; ends with the page, the case or the panel. */
export function usePointing(page: TabPage | null): Pointing {
  const { tabId, frameId, url } = page ?? {};
  const pointer = useMemo(
    () =>
      tabId === undefined || frameId === undefined || url === undefined
        ? null
        : createPointer({ tabId, frameId, url }),
    [tabId, frameId, url],
  );
  const [lost, setLost] = useState<FactKey | null>(null);
  /** An answer counts only for what is pointed at now. */
  const turn = useRef(0);
  useEffect(() => () => pointer?.end(), [pointer]);
  const point = useCallback<Pointing['point']>(
    (fact, more = {}) => {
      turn.current += 1;
      const mine = turn.current;
      void pointer?.point({ fact, ...more }).then((there) => {
        if (mine === turn.current) setLost(there ? null : fact);
      });
    },
    [pointer],
  );
  const rest = useCallback(() => {
    turn.current += 1;
    setLost(null);
    pointer?.rest();
  }, [pointer]);
  const isHere = useCallback((urls: readonly string[]) => url !== undefined && urls.includes(url), [url]);
  return { isHere, point, rest, lost };
}
