import { useEffect, useEffectEvent } from 'react';
import { useBound } from '../../shared/keys/bound';
import { isTyping } from '../../shared/use-keys';

type Taking = {
  lines: readonly { id: string }[];
  current: string | null;
  choose: (id: string) => void;
  readBack: () => void;
};

/** J and K walk through the lines of a handover, R says the chosen one back. Fields keep their own keys. */
export function useTakeKeys({ lines, current, choose, readBack }: Taking): void {
  useBound(['r']);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'r') readBack();
    else if (key === 'j' || key === 'k') {
      const here = lines.findIndex(({ id }) => id === current);
      const there = here === -1 ? 0 : Math.min(lines.length - 1, Math.max(0, here + (key === 'j' ? 1 : -1)));
      const id = lines[there]?.id;
      if (id === undefined) return;
      choose(id);
      document.getElementById(takeId(id))?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** The DOM id of a line that is taken over. */
export const takeId = (id: string) => `take-${id}`;
