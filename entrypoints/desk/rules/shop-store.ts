/** The shop form while it is open: in the place of the rule book, and kept as typed while its pack is looked through. */
import { create } from 'zustand';
import type { ShopPromises } from '@/rules';

type Form = {
  open: boolean;
  /** The promises it was opened with; absent for a new shop's. */
  start: ShopPromises | undefined;
  write: (start?: ShopPromises) => void;
  leave: () => void;
};

export const useShopForm = create<Form>()((set) => ({
  open: false,
  start: undefined,
  write: (start) => set({ open: true, start }),
  leave: () => set({ open: false, start: undefined }),
}));
