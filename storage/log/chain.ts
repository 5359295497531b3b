/**
 * The chain of the log. Each device (one database) links the entries it writes: the hash of one goes into the next,
 * so that a later change, a gap or an addition in between can be told, given one hash that is kept elsewhere.
 * `log/check-chain.ts` tells them; what a chain can and cannot prove is said there.
 *
 * The hash is made synchronously: an IndexedDB transaction ends while one awaits WebCrypto.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { siteOfKey } from '../cases/case-row';
import type { Entry, Head, NewEntry } from '../kinds';
import type { DeskDb } from '../store/db';
import { base64url } from './base64url';
import { canonical } from './canonical';

/** The name of the head's row in `settings`. */
export const HEAD = 'head';

const encoder = new TextEncoder();
const random = (bytes: number) => base64url(crypto.getRandomValues(new Uint8Array(bytes)));

/** A name for a new database's own chain: 72 random bits. */
export const newDevice = (): string => random(9);

/** What keeps a deleted entry's words from being guessed back from its hash. */
export const newSalt = (): string => random(16);

/**
 * What the hash of an entry covers. Of the case's key only what never changes is covered, the console and the number:
 * a case gets another key when its shop is read, and nothing that was said changes by it.
 */
export function coveredBy(entry: Omit<Entry, 'hash'> | Entry): Record<string, unknown> {
  const { hash: _, caseKey, ...said } = entry as Entry;
  return { ...said, about: caseKey === null ? null : siteOfKey(caseKey) };
}

/** The hash of an entry at its place, base64url of SHA-256. */
export const hashOf = (entry: Omit<Entry, 'hash'> | Entry): string =>
  base64url(sha256(encoder.encode(canonical(coveredBy(entry)))));

/** Entries in their places after `head`, and the head after them. */
export function chained(entries: readonly NewEntry[], head: Head): { entries: Entry[]; head: Head } {
  let { seq, hash: prev } = head;
  const linked = entries.map((entry): Entry => {
    seq += 1;
    const unhashed = { ...entry, device: head.device, seq, prev };
    const hash = hashOf(unhashed);
    prev = hash;
    return { ...unhashed, hash };
  });
  return { entries: linked, head: { device: head.device, seq, hash: prev } };
}

/** The end of this device's chain; a database that never wrote has none, and gets its name by its first entry. */
export async function readHead(db: DeskDb): Promise<Head | null> {
  return ((await db.settings.get(HEAD))?.value as Head | undefined) ?? null;
}

/**
 * Links entries to this device's chain and adds them. Must run inside a transaction over `entries` and `settings`:
 * two pages that write at once are put in a row by it, so the chain never forks. The caller has made sure that none
 * of the ids is there already.
 */
export async function addToChain(db: DeskDb, entries: readonly NewEntry[]): Promise<Entry[]> {
  if (entries.length === 0) return [];
  const head = (await readHead(db)) ?? { device: newDevice(), seq: 0, hash: '' };
  const linked = chained(entries, head);
  await db.entries.bulkAdd(linked.entries);
  await db.settings.put({ name: HEAD, value: linked.head });
  return linked.entries;
}
