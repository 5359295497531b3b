import { useMemo } from 'react';
import { go } from '../use-route';
import { parseQuery, queryText, type RadarQuery } from './radar-query';

/** What is asked for, and the way to ask for something else; the address bar is the only place that knows. */
export function useRadarQuery(text: string): [RadarQuery, (part: Partial<RadarQuery>) => void] {
  const query = useMemo(() => parseQuery(text), [text]);
  return [query, (part) => go({ query: queryText({ ...query, ...part }) })];
}
