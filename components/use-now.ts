import { useSyncExternalStore } from 'react';
import { lastTick, subscribe } from './ticker';

const SECOND = 1000;

/** Something that follows from the time; the component draws again only when it changes. */
export function useMoment<T extends string | number | boolean | null>(select: (now: number) => T): T {
  return useSyncExternalStore(subscribe, () => select(lastTick()));
}

/** The time in epoch ms, rounded down to `step` ms: a page that shows minutes asks for minutes. */
export function useNow(step: number = SECOND): number {
  return useMoment((now) => now - (now % step));
}
