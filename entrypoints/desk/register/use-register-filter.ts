import { useMemo } from 'react';
import { freshFilter, type TypedFilter, useDesk } from '../store';
import { useRoute } from '../use-route';

/** The filter of the list that is open; a list opened for a bar has one of its own, and leaves the usual one alone. */
export function useRegisterFilter() {
  const { query } = useRoute();
  const { filters, keep } = useDesk();
  const fresh = useMemo(() => freshFilter(query), [query]);
  const filter = filters[query] ?? fresh;
  return {
    filter,
    setFilter: (part: Partial<TypedFilter>) => keep(query, { ...filter, ...part }),
    reset: () => keep(query, freshFilter(query)),
  };
}
