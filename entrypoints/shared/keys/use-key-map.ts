import { create } from 'zustand';

type KeyMapShown = { shown: boolean; show: (shown: boolean) => void };

/** Whether the map lies over the page. */
export const useKeyMap = create<KeyMapShown>()((set) => ({ shown: false, show: (shown) => set({ shown }) }));
