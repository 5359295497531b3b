import type { Turn } from '@/rules';
import { Pill } from './pill';
import type { Tone } from './tone';
import { turnWord } from './words';

const TONES: Record<Turn, Tone> = {
  seller: 'ours',
  buyer: 'theirs',
  courier: 'theirs',
  platform: 'theirs',
  nobody: 'plain',
  unknown: 'plain',
};

/** The colour of whose turn it is; orange-red only when it is ours. */
export const turnTone = (turn: Turn): Tone => TONES[turn];

/** Whose turn it is; `rest` follows after a dot (time left, notes). */
export function TurnBadge({ turn, rest }: { turn: Turn; rest?: string }) {
  return (
    <Pill tone={turnTone(turn)} round>
      {rest === undefined ? turnWord(turn) : `${turnWord(turn)} · ${rest}`}
    </Pill>
  );
}
