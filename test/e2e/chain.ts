/**
 * The log's chain, followed by code that shares none with the product: what lies on the disk is hashed again here,
 * from the description of it. Used after a browser was killed while it wrote.
 */
import { createHash } from 'node:crypto';
import type { Row } from './stored.ts';

/** Keys in code unit order, nothing between them. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${written((value as Row)[key])}`).join()}}`;
}

/** The console and the number of a case's key; the shop's name may become known later. */
function about(caseKey: unknown): string | null {
  if (typeof caseKey !== 'string') return null;
  const [platform, , id] = caseKey.split('|');
  return `${platform === 'tmall' ? 'taobao' : platform}|${id}`;
}

const hashOf = ({ hash: _, caseKey, ...said }: Row): string =>
  createHash('sha256')
    .update(written({ ...said, about: about(caseKey) }))
    .digest('base64url');

/** What is wrong with the chain these entries and this end of it make; empty when all is well. */
export function chainFaults(entries: readonly Row[], head: Row | undefined): string[] {
  const faults: string[] = [];
  const chain = entries.toSorted((a, b) => Number(a.seq) - Number(b.seq));
  let prev = '';
  for (const [i, entry] of chain.entries()) {
    if (entry.seq !== i + 1) faults.push(`place ${i + 1} holds ${String(entry.seq)}`);
    if (entry.prev !== prev) faults.push(`place ${i + 1} does not follow`);
    // Of a deleted entry only its place is left to check.
    if (entry.kind !== 'gone' && entry.hash !== hashOf(entry))
      faults.push(`place ${i + 1} says something else`);
    prev = String(entry.hash);
  }
  if (head?.seq !== chain.length || head.hash !== prev) faults.push('the end is not where the chain ends');
  return faults;
}
