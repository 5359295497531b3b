/** What is being pasted. In memory only: the text is never kept, and gone once the box is closed. */
import { create } from 'zustand';
import type { Platform } from '@/rules';
import type { CaseKey } from '@/storage';

type Paste = {
  /** This page has the box; a case is also drawn on pages that have not. */
  atHand: boolean;
  /** `null`: the box is closed. */
  text: string | null;
  /** When this text came in, epoch ms: keeping it twice is keeping it once. */
  at: number;
  /** What the person said of a number that does not tell its platform. */
  platform: Platform | null;
  /** The case to show while the tab one looks at has none. */
  pinned: CaseKey | null;
  take(text: string): void;
  choose(platform: Platform): void;
  close(): void;
  pin(key: CaseKey | null): void;
};

export const usePaste = create<Paste>()((set) => ({
  atHand: false,
  text: null,
  at: 0,
  platform: null,
  pinned: null,
  take: (text) => set({ text, at: Date.now(), platform: null }),
  choose: (platform) => set({ platform }),
  close: () => set({ text: null, platform: null }),
  pin: (pinned) => set({ pinned }),
}));
