/** The pack that is looked at before it is switched on. Whoever has made one, a file or a form, hands it over here. */
import { create } from 'zustand';
import type { Pack } from '@/rules';

type Review = {
  pack: Pack | null;
  /** Shows what the pack holds and would change, in the place of the rule book. It must have passed `readPack`. */
  review: (pack: Pack) => void;
  close: () => void;
};

export const useReview = create<Review>()((set) => ({
  pack: null,
  review: (pack) => set({ pack }),
  close: () => set({ pack: null }),
}));
