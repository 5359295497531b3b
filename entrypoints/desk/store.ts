/** What the desk's screen is doing: the register's filters, one for each list it was opened for. */
import { create } from 'zustand';
import { type Filter, NO_FILTER } from './listed/filter';

/** The filter with the text as it is typed; which cases it was opened for stands in its address. */
export type TypedFilter = Omit<Filter, 'words' | 'keys'> & { text: string };

type Screen = {
  /** By the register's query. */
  filters: Readonly<Record<string, TypedFilter>>;
  keep: (query: string, filter: TypedFilter) => void;
};

const { words: _words, keys: _keys, ...rest } = NO_FILTER;

/** A list that was opened for some cases shows all of them, also those that are done. */
export const freshFilter = (query: string): TypedFilter => ({
  ...rest,
  text: '',
  scope: query === '' ? 'open' : 'all',
});

export const useDesk = create<Screen>()((set) => ({
  filters: {},
  keep: (query, filter) => set(({ filters }) => ({ filters: { ...filters, [query]: filter } })),
}));
