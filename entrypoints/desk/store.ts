/** What the desk's screen is doing: the register's filter, how much of it is drawn, the rule search. */
import { create } from 'zustand';
import type { Turn } from '@/rules';

export const PAGE = 100;

type Screen = {
  scope: 'open' | 'all';
  shop: string | null;
  turn: Turn | null;
  text: string;
  /** How many rows are drawn; a changed filter starts again at one page. */
  drawn: number;
  filter: (part: Partial<Pick<Screen, 'scope' | 'shop' | 'turn' | 'text'>>) => void;
  drawMore: () => void;
  reset: () => void;
};

const UNFILTERED = { scope: 'open', shop: null, turn: null, text: '', drawn: PAGE } as const;

export const useDesk = create<Screen>()((set) => ({
  ...UNFILTERED,
  filter: (part) => set({ ...part, drawn: PAGE }),
  drawMore: () => set(({ drawn }) => ({ drawn: drawn + PAGE })),
  reset: () => set(UNFILTERED),
}));
