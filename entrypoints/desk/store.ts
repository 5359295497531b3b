/** What the desk's screen is doing: the register's filter, how much of it is drawn. */
import { create } from 'zustand';
import { type Filter, NO_FILTER } from './listed/filter';

export const PAGE = 100;

/** The filter with the text as it is typed. */
export type TypedFilter = Omit<Filter, 'words'> & { text: string };

type Screen = {
  filter: TypedFilter;
  /** How many rows are drawn; a changed filter starts again at one page. */
  drawn: number;
  setFilter: (part: Partial<TypedFilter>) => void;
  drawMore: () => void;
  reset: () => void;
};

const { words: _, ...rest } = NO_FILTER;
const UNFILTERED = { filter: { ...rest, text: '' }, drawn: PAGE } as const;

export const useDesk = create<Screen>()((set) => ({
  ...UNFILTERED,
  setFilter: (part) => set(({ filter }) => ({ filter: { ...filter, ...part }, drawn: PAGE })),
  drawMore: () => set(({ drawn }) => ({ drawn: drawn + PAGE })),
  reset: () => set(UNFILTERED),
}));
