import type { Entry, Gone } from '../kinds';

/**
 * What stays of a deleted entry: its id, so that no file brings it back, and its place in the chain. Nothing of what
 * it said, of whom, by whom or when; without its salt the hash tells nobody what it was of.
 */
export function goneOf({ id, device, seq, prev, hash }: Entry, why: Gone, goneAt: number): Entry {
  const place = { device, seq, prev, hash };
  return { kind: 'gone', why, goneAt, id, caseKey: null, at: 0, offset: 0, author: '', salt: '', ...place };
}
