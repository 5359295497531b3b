import { useBound } from '../../shared/keys/bound';
import { oneStep } from '../../shared/one-step';
import { useKeyDown } from '../../shared/use-key-down';
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
  useKeyDown((event) => {
    if (isTyping(event)) return;
    const key = event.key.toLowerCase();
    if (key === 'r') readBack();
    else if (key === 'j' || key === 'k') {
      const ids = lines.map((line) => line.id);
      const id = ids[oneStep(ids, current, key === 'j' ? 1 : -1)];
      if (id === undefined) return;
      choose(id);
      document.getElementById(takeId(id))?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  });
}

/** The DOM id of a line that is taken over. */
export const takeId = (id: string) => `take-${id}`;
