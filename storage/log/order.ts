import type { Entry } from '../kinds';

/** By the writer's clock, then by id: the same order on every device that has the same entries. */
export const byTime = (a: Pick<Entry, 'at' | 'id'>, b: Pick<Entry, 'at' | 'id'>): number =>
  a.at - b.at || (a.id < b.id ? -1 : 1);

/** Sorts in place, oldest first. */
export const inOrder = <T extends Pick<Entry, 'at' | 'id'>>(entries: T[]): T[] => entries.sort(byTime);
