/** What the desk's screen is doing: the register's filter. */
import { create } from 'zustand';
import { type Filter, NO_FILTER } from './listed/filter';

/** The filter with the text as it is typed. */
export type TypedFilter = Omit<Filter, 'words'> & { text: string };

type Screen = {
  filter: TypedFilter;
  setFilter: (part: Partial<TypedFilter>) => void;
  reset: () => void;
};

const { words: _, ...rest } = NO_FILTER;
const UNFILTERED = { filter: { ...rest, text: '' } } as const;

export const useDesk = create<Screen>()((set) => ({
  ...UNFILTERED,
  setFilter: (part) => set(({ filter }) => ({ filter: { ...filter, ...part } })),
  reset: () => set(UNFILTERED),
}));
