/** What the popup's screen is doing: the words in the box and the hit under the cursor. */
import { create } from 'zustand';

type Screen = {
  query: string;
  /** Whether anything was typed since the popup opened: what is searched is read from then on. */
  asked: boolean;
  /** Index of the chosen hit. */
  chosen: number;
  /** How many hits are drawn; the box may not point at what is not there. */
  found: number;
  type: (query: string) => void;
  choose: (index: number) => void;
};

export const usePopup = create<Screen>()((set) => ({
  query: '',
  asked: false,
  chosen: 0,
  found: 0,
  type: (query) => set({ query, chosen: 0, asked: true }),
  choose: (chosen) => set({ chosen }),
}));

/** The DOM id of the hit at `index`, by which the box points at it for assistive tools. */
export const hitId = (index: number) => `hit-${index}`;
export const HITS_ID = 'hits';
